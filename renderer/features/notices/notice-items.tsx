/** The checklist of a notice: what it must say, how it goes, and below it what was written before and can no longer be changed. */
import { draftPlace } from '../../../shared/desk/draft-places.ts';
import type { NoticeItemView, NoticeView } from '../../../shared/desk/notice-views.ts';
import { NOTICE_ITEMS, type NoticeItemSpec } from '../../../shared/notices/items.ts';
import { noticeItemWordsOf, noticeOptionWord } from '../../../shared/words/notice-words.ts';
import { isoDay, longDay } from '../../text/dates.ts';
import { noticesText } from '../../text/notices.ts';
import { Facts } from '../../ui/facts.tsx';
import { Section } from '../../ui/section.tsx';
import { ItemField, type OnRecord } from './item-field.tsx';
import styles from './notices.module.css';

interface NoticeItemsProps {
  readonly shown: NoticeView;
  readonly onRecord: OnRecord;
}

const isWay = ({ item }: NoticeItemView): boolean => item === 'channel' || item === 'place';
const isUnread = ({ item }: NoticeItemView): boolean => item === 'unfiled' || item === 'changedOn';
const isGiven = ({ value, text }: NoticeItemView): boolean => (text ?? value) !== null;

export function NoticeItems({ shown, onRecord }: NoticeItemsProps) {
  const { items, stage } = shown;
  const open = items.filter((item) => item.open);
  const before = items.filter((item) => !item.open && isGiven(item));
  const fields = (some: readonly NoticeItemView[]) => (
    <div className={styles['items']}>
      {some.map((item) => (
        <ItemField
          key={`${shown.noticeId} ${item.item}`}
          draft={draftPlace('noticeText', shown.noticeId, item.item)}
          item={item}
          channels={shown.channels}
          onRecord={onRecord}
        />
      ))}
    </div>
  );
  const unread = open.filter(isUnread);
  return (
    <>
      {stage === 'drafting' ? (
        <>
          <Section title={noticesText.content} aside={<Standing items={open} />}>
            {fields(open.filter((item) => !isWay(item)))}
          </Section>
          <Section title={noticesText.way}>{fields(open.filter(isWay))}</Section>
        </>
      ) : null}
      {before.length === 0 ? null : (
        <Section title={noticesText.given}>
          <Facts facts={before.map((item) => ({ name: noticeItemWordsOf(item.item).label, value: valueWord(item) }))} />
        </Section>
      )}
      {unread.length === 0 ? null : <Section title={noticesText.unread}>{fields(unread)}</Section>}
    </>
  );
}

function Standing({ items }: { readonly items: readonly NoticeItemView[] }) {
  const missing = items.filter((item) => item.required && !isGiven(item)).length;
  return <span>{missing === 0 ? noticesText.complete : noticesText.missing(missing)}</span>;
}

function valueWord({ item, value, text }: NoticeItemView): string {
  const spec: NoticeItemSpec = NOTICE_ITEMS[item];
  if (text !== null) return text;
  if (value === null) return '';
  return spec.kind === 'date' ? isoDay(value, longDay) : noticeOptionWord(item, value);
}
