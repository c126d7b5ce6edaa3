/** What an answer cites: each place and each rule opens its article in the guide, and one key opens the first of them. */
import type { Answer } from '../../shared/decisions/answer.ts';
import { answerText } from '../text/answer.ts';
import { Key } from '../ui/key.tsx';
import { ariaKey } from '../ui/keyboard.ts';
import type { Action } from '../ui/shortcut-registry.ts';
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
  const first = parts.findIndex(({ wish }) => wish !== null);
  return (
    <span className={styles['cite']}>
      {parts.map(({ text, wish }, index) =>
        wish === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the line is made anew with its answer
          <span key={index}>{text}</span>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <CitedPlace key={index} text={text} wish={wish} keyed={keyed && index === first} />
        ),
      )}
    </span>
  );
}

interface CitedPlaceProps {
  readonly text: string;
  readonly wish: GuideWish;
  readonly keyed: boolean;
}

function CitedPlace({ text, wish, keyed }: CitedPlaceProps) {
  const open = () => openGuide(wish);
  const key = useShownKey(GUIDE_KEYS);
  useShortcuts('screen', keyed ? [openingAction(open)] : []);
  const shown = keyed ? key : null;
  return (
    <>
      <button
        type="button"
        className={styles['citation']}
        title={answerText.openArticle}
        aria-keyshortcuts={shown === null ? undefined : ariaKey(shown)}
        onClick={open}
      >
        {text}
      </button>
      {shown === null ? null : (
        <>
          {' '}
          <Key name={shown} />
        </>
      )}
    </>
  );
}

const openingAction = (run: () => void): Action => ({
  id: 'answer:article',
  label: answerText.openFirstArticle,
  keys: GUIDE_KEYS,
  aliases: answerText.openArticleAliases,
  run,
});
