/** The form of a question, made wholly from its inputs. Enter goes on to the next field, as Tab does. */
import { memo, useEffect, useRef } from 'react';
import type { CivilDate } from '../../../shared/core/time.ts';
import type { Lookup } from '../../../shared/rules/lookup.ts';
import { lookupText } from '../../text/lookup.ts';
import { InputField } from './input-field.tsx';
import styles from './lookup.module.css';
import { type Entry, isBlank } from './lookup-entry.ts';
import type { FormReading, LookupForm } from './lookup-form.ts';

export interface QuestionFormProps {
  readonly lookup: Pick<Lookup, 'inputs' | 'words'>;
  readonly form: LookupForm;
  readonly reading: FormReading;
  readonly today: CivilDate;
  readonly onFill: (input: string, entry: Entry) => void;
}

const PLACES = 'input:not([type="radio"]):not([disabled]), textarea, input[type="radio"]:checked, input[type="radio"]';

/** The place of this input that takes the keyboard; text in it is selected, so that typing replaces what was put in. */
function focusInput(form: HTMLElement, name: string): void {
  const place = form.querySelector<HTMLElement>(`[data-input="${name}"]`);
  const element =
    place?.querySelector<HTMLElement>('input[type="radio"]:checked') ?? place?.querySelector<HTMLElement>(PLACES);
  element?.focus();
  if (element instanceof HTMLInputElement && element.type === 'text') element.select();
}

export const QuestionForm = memo(function QuestionForm({ lookup, form, reading, today, onFill }: QuestionFormProps) {
  const element = useRef<HTMLElement>(null);
  const names = Object.keys(lookup.inputs);
  const first = names.find((name) => form[name] === undefined || isBlank(form[name].entry)) ?? names[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keyboard is placed once, where the form opens
  useEffect(() => {
    if (element.current !== null && first !== undefined) focusInput(element.current, first);
  }, []);
  const goOn = (name: string) => {
    const next = names[names.indexOf(name) + 1];
    if (element.current !== null && next !== undefined) focusInput(element.current, next);
  };
  return (
    <section ref={element} className={styles['form']} aria-label={lookupText.inputs}>
      {names.length === 0 ? <p className={styles['quiet']}>{lookupText.noInputs}</p> : null}
      {names.map((name) => {
        const [spec, words, filled, read] = [
          lookup.inputs[name],
          lookup.words.inputs[name],
          form[name],
          reading.readings[name],
        ];
        if (spec === undefined || words === undefined || filled === undefined || read === undefined) return null;
        return (
          <div key={name} data-input={name}>
            <InputField
              spec={spec}
              words={words}
              filled={filled}
              reading={read}
              today={today}
              onFill={(entry) => onFill(name, entry)}
              onNext={() => goOn(name)}
            />
          </div>
        );
      })}
    </section>
  );
});
