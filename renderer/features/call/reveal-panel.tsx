/** Shows one stored value of the identified caller for a stated purpose, and hides it again by itself. The value is held here and nowhere else. */
import { useEffect, useState } from 'react';
import type { Input } from '../../../shared/desk/contract.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import { revealText } from '../../text/call.ts';
import { callActionText } from '../../text/call-actions.ts';
import { errorText } from '../../text/errors.ts';
import { Button } from '../../ui/button.tsx';
import { ChipChoice } from '../../ui/chips.tsx';
import { Problem } from '../../ui/problem.tsx';
import { useShownKey } from '../../ui/shortcuts.tsx';
import { callKeys, digitKey } from './call-keys.ts';
import screen from './call-screen.module.css';
import { useDigitKeys } from './digit-keys.ts';
import { useHasFocus } from './focused-area.ts';
import { callDesk } from './present-call.ts';
import styles from './reveal-panel.module.css';

type Field = Input<'contract:reveal'>['field'];
type Purpose = Input<'contract:reveal'>['purpose'];

type Shown =
  | { readonly view: 'hidden' }
  | { readonly view: 'value'; readonly field: Field; readonly value: string | null }
  | { readonly view: 'refused'; readonly error: DeskError };

const FIELDS = ['name', 'address', 'contactPhone', 'contactPerson', 'email'] as const satisfies readonly Field[];
const PURPOSES = (['dispatch', 'callBack', 'correction', 'spelling'] as const satisfies readonly Purpose[]).map(
  (value) => ({ value, label: revealText.purposes[value] }),
);
export const SHOWN_FOR_MS = 60_000;

export function RevealPanel() {
  const [purpose, setPurpose] = useState<Purpose>('dispatch');
  const [shown, setShown] = useState<Shown>({ view: 'hidden' });
  const inside = useHasFocus('reveal');
  const key = useShownKey(callKeys.reveal);
  const hide = () => setShown({ view: 'hidden' });
  const reveal = async (field: Field) => {
    const reply = await callDesk.commands.reveal({ field, purpose });
    setShown(reply.ok ? { view: 'value', field, value: reply.value.value } : { view: 'refused', error: reply.error });
  };
  useHiddenAgain(shown, hide);
  useDigitKeys(
    'reveal',
    FIELDS.map((field) => ({ label: revealText.fields[field], choose: () => void reveal(field) })),
  );
  return (
    <section className={styles['panel']} data-focus="reveal" aria-label={revealText.title}>
      <Button tone="link" keyName={key} onPress={hide}>
        {shown.view === 'value' ? revealText.hide : callActionText.reveal}
      </Button>
      {inside ? (
        <>
          <ChipChoice legend={revealText.purpose} options={PURPOSES} value={purpose} onChoose={setPurpose} />
          <div className={screen['row']}>
            {FIELDS.map((field, index) => (
              <Button key={field} tone="link" keyName={digitKey(index)} onPress={() => void reveal(field)}>
                {revealText.fields[field]}
              </Button>
            ))}
          </div>
          <p className={screen['small']}>{revealText.recorded}</p>
        </>
      ) : null}
      {shown.view === 'value' ? (
        <p className={styles['value']} role="status">
          <span className={screen['small']}>{revealText.fields[shown.field]}</span>
          <b>{shown.value ?? revealText.absent}</b>
        </p>
      ) : null}
      <Problem text={shown.view === 'refused' ? errorText(shown.error) : null} />
    </section>
  );
}

function useHiddenAgain(shown: Shown, hide: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new value starts its own minute
  useEffect(() => {
    if (shown.view !== 'value') return;
    const timer = setTimeout(hide, SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [shown]);
}
