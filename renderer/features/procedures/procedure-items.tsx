/** The checklist of a file: what can be filled in where it stands, and below it what was established before. */

import { draftPlace } from '../../../shared/desk/draft-places.ts';
import type { ProcedureItemView, ProcedureView } from '../../../shared/desk/procedure-views.ts';
import { ITEMS, type ItemSpec, type ProcedureItem } from '../../../shared/procedures/items.ts';
import { itemWordsOf, optionWord } from '../../../shared/words/procedure-words.ts';
import { isoDay, longDay } from '../../text/dates.ts';
import { proceduresText } from '../../text/procedures.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Section } from '../../ui/section.tsx';
import { ItemField, type OnRecord } from './item-field.tsx';
import styles from './procedures.module.css';

/** What stood in the way of filling an item in; told beside it. */
export interface ItemProblem {
  readonly item: ProcedureItem;
  readonly text: string;
}

interface ProcedureItemsProps {
  readonly shown: ProcedureView;
  readonly problem: ItemProblem | null;
  readonly onRecord: OnRecord;
  /** Leads the keyboard to the first of them. */
  readonly onFillIn: () => void;
}

export function ProcedureItems({ shown, problem, onRecord, onFillIn }: ProcedureItemsProps) {
  const open = shown.items.filter((item) => item.open);
  const before = shown.items.filter((item) => !item.open);
  return (
    <>
      <Section title={proceduresText.items} aside={open.length === 0 ? undefined : <FillIn onFillIn={onFillIn} />}>
        {open.length === 0 ? (
          <p className={styles['aside']}>{shown.standing === 'final' ? proceduresText.over : proceduresText.noneNow}</p>
        ) : null}
        <div className={styles['items']}>
          {open.map((item) => (
            <ItemField
              key={`${shown.procedureId} ${item.item}`}
              draft={draftPlace('procedureText', shown.procedureId, item.item)}
              item={item}
              problem={problem?.item === item.item ? problem.text : null}
              onRecord={onRecord}
            />
          ))}
        </div>
      </Section>
      {before.length === 0 ? null : (
        <Section title={proceduresText.before}>
          <Facts facts={before.map((item) => ({ name: itemWordsOf(item.item).label, value: valueWord(item) }))} />
        </Section>
      )}
    </>
  );
}

function FillIn({ onFillIn }: Pick<ProcedureItemsProps, 'onFillIn'>) {
  return (
    <ActionButton
      tone="link"
      action={{ id: 'procedure:fillIn', label: proceduresText.fillIn, keys: ['alt+i'], run: onFillIn }}
    />
  );
}

function valueWord({ item, value, text }: ProcedureItemView): string {
  const spec: ItemSpec = ITEMS[item];
  if (text !== null) return text;
  if (value === true || value === null) return proceduresText.ticked;
  if (typeof value !== 'string') return value.map((option) => optionWord(item, option)).join('、');
  return spec.kind === 'date' ? isoDay(value, longDay) : optionWord(item, value);
}
