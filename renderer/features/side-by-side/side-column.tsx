/** What one of the two contracts says, under its own letter, name and colour; nothing of the other one is ever in it. */
import { isCallQuestion, type Question } from '../../../shared/decisions/questions.ts';
import { LOOKUPS } from '../../../shared/rules/lookups.ts';
import { ARTICLES, citeArticle } from '../../../shared/terms/articles.ts';
import { DEFECTS } from '../../../shared/terms/defects.ts';
import { editionsOf } from '../../../shared/terms/edition.ts';
import type { Service } from '../../../shared/terms/service.ts';
import type { SideColumn as Column } from '../../../shared/terms/side-by-side.ts';
import { serviceLetters, serviceWords } from '../../../shared/words/domain-words.ts';
import { GUIDE_KEYS, openGuide, wishOf } from '../../answer/open-article.ts';
import { answerText } from '../../text/answer.ts';
import { comparisonText } from '../../text/comparison.ts';
import { callQuestionWords } from '../../text/lookup.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { Badge } from '../../ui/badge.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Key } from '../../ui/key.tsx';
import { ariaKey } from '../../ui/keyboard.ts';
import { useShortcuts, useShownKey } from '../../ui/shortcuts.tsx';
import styles from './comparison.module.css';

const ASK_KEYS = { serverSupport: ['alt+n'], hikariPhone: ['alt+b'] } as const;

export interface SideColumnProps {
  readonly column: Column;
  readonly matter: Service | null;
  /** Where the keyboard goes first, and whose article the key of the guide opens. */
  readonly isFirst: boolean;
  readonly question: Question | null;
  readonly onAsk: (question: Question) => void;
}

export function SideColumn({ column, matter, isFirst, question, onAsk }: SideColumnProps) {
  const { service, provided, says, defectIds } = column;
  return (
    <section
      className={classNames(styles['side'], styles[service])}
      aria-label={serviceWords[service]}
      tabIndex={-1}
      data-matter={isFirst ? '' : undefined}
    >
      <h4 className={styles['whose']}>
        <span className={styles['letter']}>{serviceLetters[service]}</span>
        {serviceWords[service]}
        {matter === null ? null : (
          <span className={styles['matter']}>
            {service === matter ? comparisonText.ofMatter : comparisonText.notOfMatter}
          </span>
        )}
      </h4>
      <div className={styles['says']}>
        {provided ? null : <Badge tone="plain">{comparisonText.notProvided}</Badge>}
        <p className={styles['saying']}>{says}</p>
      </div>
      <Articles column={column} keyed={isFirst} />
      {defectIds.length === 0 ? null : (
        <ul className={styles['gaps']} aria-label={comparisonText.gaps}>
          {defectIds.map((id) => (
            <li key={id}>
              <b>{id}</b> {DEFECTS[id].gap}
            </li>
          ))}
        </ul>
      )}
      {question === null ? null : (
        <div className={styles['ask']}>
          <p className={styles['small']}>{comparisonText.ask}</p>
          <ActionButton
            scope="pane"
            wide
            tone={service === matter ? 'primary' : 'quiet'}
            action={{
              id: `comparison:${service}`,
              label: isCallQuestion(question) ? callQuestionWords[question].ask : LOOKUPS[question].words.ask,
              keys: ASK_KEYS[service],
              run: () => onAsk(question),
            }}
          />
        </div>
      )}
    </section>
  );
}

/** The articles of this contract; each opens in the guide, over the card. */
function Articles({ column, keyed }: { readonly column: Column; readonly keyed: boolean }) {
  const { service, ruleIds } = column;
  const open = (id: Column['ruleIds'][number]) => openGuide(wishOf(citeArticle(id), service));
  const [first] = ruleIds;
  useShortcuts(
    'screen',
    keyed && first !== undefined
      ? [{ id: 'comparison:article', label: answerText.openFirstArticle, keys: GUIDE_KEYS, run: () => open(first) }]
      : [],
  );
  const guideKey = useShownKey(GUIDE_KEYS);
  const keyName = keyed ? guideKey : null;
  return (
    <ul className={styles['articles']} aria-label={comparisonText.articles}>
      {ruleIds.map((id) => {
        const key = id === first ? keyName : null;
        return (
          <li key={id}>
            <button
              type="button"
              className={styles['article']}
              title={answerText.openArticle}
              aria-keyshortcuts={key === null ? undefined : ariaKey(key)}
              onClick={() => open(id)}
            >
              {ARTICLES[id].place} <span className={styles['id']}>{id}</span>
            </button>
            {key === null ? null : <Key name={key} />}
          </li>
        );
      })}
      {editionsOf(ruleIds.map((id) => citeArticle(id))).map((edition) => (
        <li key={edition} className={styles['edition']}>
          {edition}
        </li>
      ))}
    </ul>
  );
}
