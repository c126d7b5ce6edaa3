/** The procedures that came up in a case, on its page. */
import type { CaseId, ProcedureId } from '../../../shared/core/ids.ts';
import { procedureKindWords } from '../../../shared/words/procedure-words.ts';
import { errorText } from '../../text/errors.ts';
import { proceduresText, startText } from '../../text/procedures.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Section } from '../../ui/section.tsx';
import styles from './procedures.module.css';
import { StageBadge } from './stage-badge.tsx';
import { useProcedureRows } from './use-procedures.ts';

interface CaseProceduresProps {
  readonly caseId: CaseId;
  readonly onOpen: (procedureId: ProcedureId) => void;
}

export function CaseProcedures({ caseId, onOpen }: CaseProceduresProps) {
  const [loaded] = useProcedureRows({ of: 'case', caseId });
  if (loaded.state === 'loading') return null;
  return (
    <Section title={startText.ofCase}>
      {loaded.state === 'failed' ? <Problem text={errorText(loaded.error)} /> : null}
      {loaded.state === 'there' && loaded.value.length === 0 ? (
        <p className={styles['aside']}>{startText.noneOfCase}</p>
      ) : null}
      <ul className={styles['of-case']}>
        {(loaded.state === 'there' ? loaded.value : []).map((row) => (
          <li key={row.procedureId} className={styles['row-head']}>
            <Button tone="link" onPress={() => onOpen(row.procedureId)}>
              {procedureKindWords[row.kind]}
            </Button>
            <StageBadge row={row} />
            <span className={styles['aside']}>{proceduresText.openedBy(row.openedBy)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
