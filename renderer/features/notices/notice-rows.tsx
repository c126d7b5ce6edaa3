/** A list of notices, one chosen; the arrow keys move through it. */
import type { NoticeId } from '../../../shared/core/ids.ts';
import type { NoticeRow } from '../../../shared/desk/notice-views.ts';
import { serviceWords } from '../../../shared/words/domain-words.ts';
import { noticeChannelWords, noticeKindWords } from '../../../shared/words/notice-words.ts';
import { isoDay } from '../../text/dates.ts';
import { noticesText } from '../../text/notices.ts';
import { ChoiceRow, ChoiceRows } from '../../ui/choice-rows.tsx';
import { NoticeStageBadge } from './notice-stage-badge.tsx';
import styles from './notices.module.css';

interface NoticeRowsProps {
  readonly rows: readonly NoticeRow[];
  readonly chosen: NoticeId | null;
  readonly onChoose: (noticeId: NoticeId) => void;
}

export function NoticeRows({ rows, chosen, onChoose }: NoticeRowsProps) {
  if (rows.length === 0) return null;
  return (
    <ChoiceRows legend={noticesText.list}>
      {rows.map((row) => (
        <ChoiceRow key={row.noticeId} chosen={row.noticeId === chosen} onChoose={() => onChoose(row.noticeId)}>
          <span className={styles['row-head']}>
            <b>{noticeKindWords[row.kind].label}</b>
            <NoticeStageBadge stage={row.stage} />
          </span>
          <span>{addressed(row)}</span>
          <span className={styles['aside']}>{rowLine(row)}</span>
        </ChoiceRow>
      ))}
    </ChoiceRows>
  );
}

const addressed = ({ reach, service, handle, maskedName }: NoticeRow): string =>
  reach === 'everyone' ? `${serviceWords[service]}・${noticesText.everyone}` : `${handle ?? ''} ${maskedName ?? ''}`;

const rowLine = ({ channel, sentOn, spokenOn, openedBy }: NoticeRow): string =>
  [
    channel === null ? null : noticeChannelWords[channel],
    sentOn === null ? null : noticesText.sentOn(isoDay(sentOn)),
    spokenOn === null ? null : noticesText.spokenOn(isoDay(spokenOn)),
    noticesText.openedBy(openedBy),
  ]
    .filter((part) => part !== null)
    .join(' ・ ');
