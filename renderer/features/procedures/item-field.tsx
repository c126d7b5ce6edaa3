/** One item of the checklist, in the field that its kind asks for. */

import { useState } from 'react';
import { dateOf, formatIsoDate, instant } from '../../../shared/core/time.ts';
import type { Input } from '../../../shared/desk/contract.ts';
import type { DraftPlace } from '../../../shared/desk/draft-places.ts';
import type { ProcedureItemView } from '../../../shared/desk/procedure-views.ts';
import { ITEM_TEXT_LIMIT, ITEMS, type ItemSpec } from '../../../shared/procedures/items.ts';
import { typedDateOrNull } from '../../../shared/typed/typed-date.ts';
import { itemWordsOf, optionWord } from '../../../shared/words/procedure-words.ts';
import { deskClock } from '../../desk/desk-clock.ts';
import { DraftLine } from '../../drafts/draft-line.tsx';
import { isoDay, longDay } from '../../text/dates.ts';
import { upTo } from '../../text/fields.ts';
import { proceduresText } from '../../text/procedures.ts';
import { CheckLine } from '../../ui/check-line.tsx';
import { ChipChoice, ChipSet } from '../../ui/chips.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { NoteField } from '../../ui/note-field.tsx';
import { Problem } from '../../ui/problem.tsx';
import styles from './procedures.module.css';

export type OnRecord = (wish: Omit<Input<'procedure:record'>, 'procedureId'>) => Promise<void>;

interface ItemFieldProps {
  /** Where its text is kept while it is being written. */
  readonly draft: DraftPlace;
  readonly item: ProcedureItemView;
  readonly problem: string | null;
  readonly onRecord: OnRecord;
}

export function ItemField({ draft, item: view, problem, onRecord }: ItemFieldProps) {
  const words = itemWordsOf(view.item);
  const spec: ItemSpec = ITEMS[view.item];
  const given = view.text ?? view.value;
  return (
    <div className={styles['item']} data-given={given !== null}>
      <FieldOf draft={draft} view={view} spec={spec} onRecord={onRecord} />
      <p className={styles['aside']}>
        {words.hint === undefined || spec.kind === 'date' || spec.kind === 'text' ? null : `${words.hint} `}
        {spec.kind === 'tick' ? null : <span className={styles['cite']}>{words.cite}</span>}
      </p>
      <Problem text={problem} />
    </div>
  );
}

interface FieldProps {
  readonly draft: DraftPlace;
  readonly view: ProcedureItemView;
  readonly spec: ItemSpec;
  readonly onRecord: OnRecord;
}

function FieldOf({ draft, view: { item, value, text }, spec, onRecord }: FieldProps) {
  const { label, hint, cite } = itemWordsOf(item);
  const record = (next: Parameters<OnRecord>[0]['value']) => void onRecord({ item, value: next });
  switch (spec.kind) {
    case 'tick':
      return (
        <CheckLine
          label={label}
          cite={cite}
          answer={value === true ? 'yes' : null}
          canRefuse={false}
          refusal={proceduresText.notTicked}
          onAnswer={(answer) => record(answer === 'yes' ? true : null)}
        />
      );
    case 'date':
      return (
        <DateField
          label={label}
          {...(hint === undefined ? {} : { hint })}
          value={typeof value === 'string' ? value : null}
          onChoose={record}
          read={readDay}
          show={(day) => isoDay(day, longDay)}
          problemText={proceduresText.badDate}
        />
      );
    case 'choice':
      return (
        <ChipChoice
          legend={label}
          options={spec.options.map((option) => ({ value: option, label: optionWord(item, option) }))}
          value={typeof value === 'string' ? value : null}
          onChoose={record}
        />
      );
    case 'ticks':
      return (
        <ChipSet
          legend={label}
          options={spec.options.map((option) => ({ value: option, label: optionWord(item, option) }))}
          values={typeof value === 'object' && value !== null ? value : []}
          onChange={(values) => record(values.length === 0 ? null : [...values])}
        />
      );
    case 'text':
      return <WrittenReason draft={draft} label={label} hint={hint} stored={text} onSave={record} />;
  }
}

/** A day near today; before the first tick of the desk's clock none can be read. */
function readDay(typed: string): string | null {
  const { view } = deskClock.getState();
  const day = view === null ? null : typedDateOrNull(typed, dateOf(instant(view.now)));
  return day === null ? null : formatIsoDate(day);
}

interface WrittenReasonProps {
  readonly draft: DraftPlace;
  readonly label: string;
  readonly hint: string | undefined;
  readonly stored: string | null;
  readonly onSave: (text: string | null) => void;
}

/** Kept when the field is left. */
function WrittenReason({ draft, label, hint, stored, onSave }: WrittenReasonProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const save = () => {
    const next = typed?.trim() ?? '';
    if (typed !== null && next !== (stored ?? '')) onSave(next === '' ? null : next);
  };
  const text = typed ?? stored ?? '';
  return (
    <>
      <NoteField
        label={label}
        {...(hint === undefined ? {} : { hint })}
        value={text}
        rows={2}
        limit={upTo(ITEM_TEXT_LIMIT)}
        onTyped={setTyped}
        onBlur={save}
      />
      <DraftLine place={draft} text={text} stored={{ text: stored ?? '', revision: null }} onPutBack={setTyped} />
    </>
  );
}
