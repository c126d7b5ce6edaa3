/** One item of a notice, in the field that its kind asks for. */

import { useState } from 'react';
import { dateOf, formatIsoDate, instant } from '../../../shared/core/time.ts';
import type { Input } from '../../../shared/desk/contract.ts';
import type { DraftPlace } from '../../../shared/desk/draft-places.ts';
import type { NoticeItemView, NoticeView } from '../../../shared/desk/notice-views.ts';
import {
  NOTICE_ITEMS,
  NOTICE_LINE_LIMIT,
  NOTICE_TEXT_LIMIT,
  type NoticeItemSpec,
} from '../../../shared/notices/items.ts';
import { typedDateOrNull } from '../../../shared/typed/typed-date.ts';
import { noticeItemWordsOf, noticeOptionWord } from '../../../shared/words/notice-words.ts';
import { deskClock } from '../../desk/desk-clock.ts';
import { DraftLine } from '../../drafts/draft-line.tsx';
import { isoDay, longDay } from '../../text/dates.ts';
import { upTo } from '../../text/fields.ts';
import { noticesText } from '../../text/notices.ts';
import { ChipChoice } from '../../ui/chips.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { NoteField } from '../../ui/note-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './notices.module.css';

export type OnRecord = (wish: Omit<Input<'notice:record'>, 'noticeId'>) => Promise<void>;

interface ItemFieldProps {
  /** Where its text is kept while it is being written. */
  readonly draft: DraftPlace;
  readonly item: NoticeItemView;
  readonly channels: NoticeView['channels'];
  readonly onRecord: OnRecord;
}

export function ItemField({ draft, item: view, channels, onRecord }: ItemFieldProps) {
  const { item, value, text, required } = view;
  const given = (text ?? value) !== null;
  const { label, hint } = noticeItemWordsOf(item);
  const spec: NoticeItemSpec = NOTICE_ITEMS[item];
  const record = (next: string | null) => void onRecord({ item, value: next });
  return (
    <div className={styles['item']} data-given={given} data-required={required}>
      {isContent(view) ? (
        <span className={styles['mark']}>{required ? noticesText.mustHave : noticesText.mayHave}</span>
      ) : null}
      {spec.kind === 'date' ? (
        <DateField
          label={label}
          {...(hint === undefined ? {} : { hint })}
          value={value}
          onChoose={record}
          read={readDay}
          show={(day) => isoDay(day, longDay)}
          problemText={noticesText.badDate}
        />
      ) : null}
      {spec.kind === 'choice' ? (
        <>
          <ChipChoice
            legend={label}
            options={optionsOf(view, spec.options, channels)}
            value={value}
            onChoose={record}
          />
          {hint === undefined ? null : <p className={styles['aside']}>{hint}</p>}
        </>
      ) : null}
      {spec.kind === 'text' || spec.kind === 'line' ? (
        <Written draft={draft} label={label} hint={hint} stored={text} lines={spec.kind === 'text'} onSave={record} />
      ) : null}
    </div>
  );
}

/** What decides afterwards whether it counts is neither asked for nor left free. */
const isContent = ({ item }: NoticeItemView): boolean => item !== 'unfiled' && item !== 'changedOn';

/** Of the ways only those by which this notice may go. */
const optionsOf = (
  { item }: NoticeItemView,
  options: readonly string[],
  channels: NoticeView['channels'],
): readonly { readonly value: string; readonly label: string }[] =>
  options
    .filter((option) => item !== 'channel' || channels.some((channel) => channel === option))
    .map((option) => ({ value: option, label: noticeOptionWord(item, option) }));

/** A day near today; before the first tick of the desk's clock none can be read. */
export function readDay(typed: string): string | null {
  const { view } = deskClock.getState();
  const day = view === null ? null : typedDateOrNull(typed, dateOf(instant(view.now)));
  return day === null ? null : formatIsoDate(day);
}

interface WrittenProps {
  readonly draft: DraftPlace;
  readonly label: string;
  readonly hint: string | undefined;
  readonly stored: string | null;
  readonly lines: boolean;
  readonly onSave: (text: string | null) => void;
}

/** Kept when the field is left. */
function Written({ draft, label, hint, stored, lines, onSave }: WrittenProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const save = () => {
    const next = typed?.trim() ?? '';
    if (typed !== null && next !== (stored ?? '')) onSave(next === '' ? null : next);
  };
  const common = {
    label,
    ...(hint === undefined ? {} : { hint }),
    value: typed ?? stored ?? '',
    onTyped: setTyped,
    onBlur: save,
  };
  return (
    <>
      {lines ? (
        <NoteField {...common} rows={2} limit={upTo(NOTICE_TEXT_LIMIT)} />
      ) : (
        <TextField {...common} limit={upTo(NOTICE_LINE_LIMIT)} onEnter={save} />
      )}
      <DraftLine
        place={draft}
        text={common.value}
        stored={{ text: stored ?? '', revision: null }}
        onPutBack={setTyped}
      />
    </>
  );
}
