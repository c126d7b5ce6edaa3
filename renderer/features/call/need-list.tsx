/** What is missing before the next step, one line each, with the key or button that leads to the place where it is put right. */

import { needText } from '../../text/call.ts';
import { callActionText } from '../../text/call-actions.ts';
import { Button } from '../../ui/button.tsx';
import type { Key } from '../../ui/keyboard.ts';
import { useShownKey } from '../../ui/shortcuts.tsx';
import { callKeys } from './call-keys.ts';
import type { Need, Remedy } from './gate-help.ts';
import styles from './need-list.module.css';
import { applyRemedy } from './remedies.ts';

/** The words of a need. */
export function needWords(need: Need): string {
  switch (need.type) {
    case 'notVerified':
      return needText.notVerified(need.level);
    case 'checksMissing':
    case 'checkRefused':
      return needText[need.type](need.items);
    case 'noticeMissing':
    case 'contractNotChosen':
    case 'serviceMismatch':
    case 'answerChanged':
      return needText[need.type];
    case 'notAcceptable':
      return needText.notAcceptable[need.reason];
    default:
      return needText.gate[need.type];
  }
}

const NO_KEYS: readonly Key[] = [];

const REMEDY_ACTIONS = {
  goSearch: 'search',
  goVerification: 'verify',
  goCheck: 'checks',
  goService: null,
  goCategory: 'category',
  goNote: 'note',
  goDecision: 'decide',
  goInputs: null,
  goDispositions: null,
  goReason: null,
  stampNotice: 'notice',
  endCall: 'wrapUp',
  nextQuestion: 'otherWay',
  acceptAgain: 'accept',
} as const satisfies Record<Remedy['type'], keyof typeof callActionText | null>;

export interface NeedListProps {
  readonly needs: readonly Need[];
  /** The keys that also lead to the first of them, shown where it has none of its own. */
  readonly firstKeys?: readonly Key[];
  /** What stands over the screen of the call leaves before it goes there; the keys of that screen rest meanwhile. */
  readonly onRemedy?: (remedy: Remedy) => void;
}

export function NeedList({ needs, firstKeys = NO_KEYS, onRemedy }: NeedListProps) {
  if (needs.length === 0) return null;
  const keysOf = (remedy: Remedy, index: number): readonly Key[] => {
    const name = REMEDY_ACTIONS[remedy.type];
    if (name !== null && onRemedy === undefined) return callKeys[name];
    return index === 0 ? firstKeys : NO_KEYS;
  };
  return (
    <ul className={styles['needs']}>
      {needs.map((need, index) => (
        <li key={need.type} className={styles['need']}>
          <span>{needWords(need)}</span>
          <RemedyButton
            remedy={need.remedy}
            keys={keysOf(need.remedy, index)}
            onPress={() => (onRemedy ?? applyRemedy)(need.remedy)}
          />
        </li>
      ))}
    </ul>
  );
}

interface RemedyButtonProps {
  readonly remedy: Remedy;
  readonly keys: readonly Key[];
  readonly onPress: () => void;
}

function RemedyButton({ remedy, keys, onPress }: RemedyButtonProps) {
  const name = REMEDY_ACTIONS[remedy.type];
  const key = useShownKey(keys);
  return (
    <Button keyName={key} onPress={onPress}>
      {name === null ? needText.goThere : callActionText[name]}
    </Button>
  );
}
