/**
 * The side-by-side card (両契約の比較) for a caller who holds both contracts: the questions, and what each of the two says to the same one, in
 * two columns that share no sentence. A column leads to its own articles and to its own question; only that of the matter is written down.
 *
 * Source: N 第1条 · N-001; B 第1条 · B-001; terms.md 3.3
 */
import { useEffect, useRef, useState } from 'react';
import type { Question } from '../../../shared/decisions/questions.ts';
import { sideQuestion } from '../../../shared/rules/side-questions.ts';
import { SERVICES, type Service } from '../../../shared/terms/service.ts';
import { type SideBySideId, sideBySide } from '../../../shared/terms/side-by-side.ts';
import { serviceWords } from '../../../shared/words/domain-words.ts';
import { comparisonText } from '../../text/comparison.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Key } from '../../ui/key.tsx';
import styles from './comparison.module.css';
import { findRows } from './comparison-rows.ts';
import { RowList } from './row-list.tsx';
import { SideColumn } from './side-column.tsx';

export interface ComparisonDialogProps {
  /** The row it opens with; null for the first. */
  readonly first: SideBySideId | null;
  /** The contract that the matter of the call at hand is under; null without one. */
  readonly matter: Service | null;
  /** Opens a question in place of the card. */
  readonly onAsk: (question: Question) => void;
  readonly onClose: () => void;
}

export function ComparisonDialog({ first, matter, onAsk, onClose }: ComparisonDialogProps) {
  const [query, setQuery] = useState('');
  const [id, setId] = useState<SideBySideId | null>(first ?? findRows('')[0]?.id ?? null);
  const columns = useRef<HTMLDivElement>(null);
  const found = findRows(query);
  const row = id === null ? null : sideBySide(id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row begins at its top
  useEffect(() => {
    void columns.current?.scrollTo({ top: 0 });
  }, [id]);
  return (
    <Dialog title={comparisonText.title} hideTitle size="full" onClose={onClose}>
      <div className={styles['card']}>
        <header className={styles['head']}>
          <p className={styles['title']}>{comparisonText.title}</p>
          <p className={styles['notice']} role="note">
            {matter === null ? null : <b>{comparisonText.matter(serviceWords[matter])} </b>}
            {comparisonText.summary}
          </p>
          <Button keyName="escape" onPress={onClose}>
            {comparisonText.close}
          </Button>
        </header>
        <search className={styles['find']}>
          <RowList
            found={found}
            chosen={id}
            query={query}
            onQuery={(typed) => {
              setQuery(typed);
              setId(findRows(typed)[0]?.id ?? null);
            }}
            onChoose={setId}
            onEnter={() => columns.current?.querySelector<HTMLElement>('[data-matter]')?.focus()}
          />
        </search>
        <div className={styles['sides']} ref={columns}>
          {row === null ? null : (
            <>
              <h3 className={styles['question']}>{row.question}</h3>
              {SERVICES.map((service, index) => (
                <SideColumn
                  key={service}
                  column={row[service]}
                  matter={matter}
                  isFirst={matter === null ? index === 0 : service === matter}
                  question={sideQuestion(row.id, service, matter)}
                  onAsk={onAsk}
                />
              ))}
            </>
          )}
        </div>
        <p className={styles['foot']} role="status">
          {found.length === 0 ? comparisonText.none : comparisonText.count(found.length)}
          <span className={styles['keys']}>
            <Key name="arrowup" />
            <Key name="arrowdown" /> {comparisonText.move}
            {'　'}
            <Key name="enter" /> {comparisonText.read}
            {'　'}
            <Key name="escape" /> {comparisonText.close}
          </span>
        </p>
      </div>
    </Dialog>
  );
}
