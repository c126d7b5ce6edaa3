/** What an answer cites: each place and each rule opens its article in the guide, and one key opens the first of them. */
import type { Answer } from '../../shared/decisions/answer.ts';
import { answerText } from '../text/answer.ts';
import { Key } from '../ui/key.tsx';
import { ariaKey } from '../ui/keyboard.ts';
import { useShortcuts, useShownKey } from '../ui/shortcuts.tsx';
import styles from './answer-view.module.css';
import { citationParts } from './citation-line.ts';
import { GUIDE_KEYS, type GuideWish, openGuide, wishOf } from './open-article.ts';

export interface AnswerCitationsProps {
  readonly answer: Pick<Answer, 'citations' | 'service'>;
  /** Whether the key of the guide opens the first place; on one answer of a screen only. */
  readonly keyed: boolean;
}

export function AnswerCitations({ answer, keyed }: AnswerCitationsProps) {
  const parts = citationParts(answer).map(({ text, of }) => ({
    text,
    wish: of === null ? null : wishOf(of, answer.service),
  }));
  const first = parts.find(({ wish }) => wish !== null)?.wish ?? null;
  return (
    <span className={styles['cite']}>
      {parts.map(({ text, wish }, index) =>
        wish === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the line is made anew with its answer
          <span key={index}>{text}</span>
        ) : (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            key={index}
            type="button"
            className={styles['citation']}
            title={answerText.openArticle}
            onClick={() => openGuide(wish)}
          >
            {text}
          </button>
        ),
      )}
      {keyed && first !== null ? <ArticleKeyHint wish={first} /> : null}
    </span>
  );
}

function ArticleKeyHint({ wish }: { readonly wish: GuideWish }) {
  useShortcuts('screen', [
    {
      id: 'answer:article',
      label: answerText.openFirstArticle,
      keys: GUIDE_KEYS,
      aliases: answerText.openArticleAliases,
      run: () => openGuide(wish),
    },
  ]);
  const key = useShownKey(GUIDE_KEYS);
  if (key === null) return null;
  return (
    <button
      type="button"
      className={styles['citation']}
      aria-label={answerText.openFirstArticle}
      aria-keyshortcuts={ariaKey(key)}
      onClick={() => openGuide(wish)}
    >
      <Key name={key} />
    </button>
  );
}
