/** The open promises whose day comes next, over the whole desk; read when a call has been saved and when a case has changed. */
import { useEffect, useState } from 'react';
import type { CaseId } from '../../../shared/core/ids.ts';
import type { CaseRow } from '../../../shared/desk/views.ts';
import { categoryWords, NOTHING } from '../../../shared/words/domain-words.ts';
import { DueBadge } from '../../answer/due-badge.tsx';
import { DueDay } from '../../answer/due-day.tsx';
import { idleText } from '../../text/call.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { followDuePromises } from './due-promises-source.ts';
import styles from './idle-screen.module.css';

export function DuePromises({ onOpenCase }: { readonly onOpenCase: (caseId: CaseId) => void }) {
  const [rows, setRows] = useState<readonly CaseRow[] | null>(null);
  useEffect(() => followDuePromises(setRows), []);
  if (rows === null) return null;
  return (
    <Section title={idleText.promises}>
      {rows.length === 0 ? (
        <p className={styles['none']}>{idleText.noPromises}</p>
      ) : (
        <table className={styles['list']}>
          <thead>
            <tr>
              {Object.entries(idleText.columns).map(([name, label]) => (
                <th key={name} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.caseId}>
                <td>
                  <DueDay due={row.nextDue ?? ''} /> <DueBadge due={row.nextDue ?? ''} />
                </td>
                <td>
                  <Button tone="link" onPress={() => onOpenCase(row.caseId)}>
                    {row.number}
                  </Button>
                </td>
                <td>{row.maskedName ?? NOTHING}</td>
                <td>{row.category === null ? NOTHING : categoryWords[row.category]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
