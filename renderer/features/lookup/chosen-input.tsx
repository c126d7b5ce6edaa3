/** Inputs that are chosen: one of several by its key, yes or no by y and n, or any number of marks. */
import type { KeyboardEvent, ReactNode } from 'react';
import { answerWords, notAskedWord } from '../../text/words.ts';
import { type Chip, ChipChoice, ChipSet } from '../../ui/chips.tsx';
import { isComposing } from '../../ui/keyboard.ts';
import { Below, hasBelow, type InputFieldProps, labelOf } from './input-parts.tsx';
import styles from './lookup.module.css';

const PICKING_KEYS = '1234567890abcdefghijklm';

/** The key by which an option is chosen while the keyboard is in its list. */
const keyOf = (options: readonly string[], index: number): { readonly keyName?: string } =>
  index < PICKING_KEYS.length && options.length > 1 ? { keyName: PICKING_KEYS.charAt(index) } : {};

/** The value no option has, for a choice that is left open. */
const OPEN = '';

export function ChosenInput(props: InputFieldProps & { readonly value: string | boolean | null }) {
  const { spec, words, value, onFill, onNext } = props;
  const options = spec.kind === 'choice' ? spec.options : ['yes', 'no'];
  const chips = options.map((option, index): Chip<string> => {
    if (spec.kind === 'choice')
      return { value: option, label: words.options?.[option] ?? option, ...keyOf(options, index) };
    return option === 'yes'
      ? { value: option, label: answerWords.yes, keyName: 'y' }
      : { value: option, label: answerWords.no, keyName: 'n' };
  });
  const open: readonly Chip<string>[] = spec.optional === true ? [{ value: OPEN, label: notAskedWord }] : [];
  const shown =
    value === null ? (spec.optional === true ? OPEN : null) : typeof value === 'string' ? value : value ? 'yes' : 'no';
  const choose = (chosen: string) => {
    if (chosen === OPEN) onFill({ kind: 'chosen', value: null });
    else onFill({ kind: 'chosen', value: spec.kind === 'choice' ? chosen : chosen === 'yes' });
  };
  return (
    <Keyed
      chips={chips}
      onPick={(chosen) => {
        choose(chosen);
        onNext();
      }}
      onNext={onNext}
    >
      <ChipChoice legend={labelOf(props)} options={[...chips, ...open]} value={shown} onChoose={choose} />
      {hasBelow(props) ? (
        <p className={styles['below']}>
          <Below {...props} />
        </p>
      ) : null}
    </Keyed>
  );
}

export function TickedInput(props: InputFieldProps & { readonly values: readonly string[] }) {
  const { spec, words, values, onFill, onNext } = props;
  const options = spec.kind === 'ticks' ? spec.options : [];
  const chips = options.map(
    (option, index): Chip<string> => ({
      value: option,
      label: words.options?.[option] ?? option,
      ...keyOf(options, index),
    }),
  );
  const tick = (ticked: readonly string[]) =>
    onFill({ kind: 'ticked', values: options.filter((option) => ticked.includes(option)) });
  return (
    <Keyed
      chips={chips}
      onPick={(picked) =>
        tick(values.includes(picked) ? values.filter((value) => value !== picked) : [...values, picked])
      }
      onNext={onNext}
    >
      <ChipSet legend={labelOf(props)} options={chips} values={values} onChange={tick} />
      {hasBelow(props) ? (
        <p className={styles['below']}>
          <Below {...props} />
        </p>
      ) : null}
    </Keyed>
  );
}

interface KeyedProps {
  readonly chips: readonly Chip<string>[];
  readonly onPick: (value: string) => void;
  readonly onNext: () => void;
  readonly children: ReactNode;
}

/** Lets the keys of the chips pick while the keyboard is among them. */
function Keyed({ chips, onPick, onNext, children }: KeyedProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const place = chips.findIndex(({ keyName }) => keyName === event.key.toLowerCase());
    const picked = chips[place];
    if (picked === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (picked === undefined) onNext();
    else {
      // The keyboard stays with what was picked, unless it goes on.
      event.currentTarget.querySelectorAll('input')[place]?.focus();
      onPick(picked.value);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the choices inside, which say so themselves
    <div className={styles['choice']} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}
