/** Where a notice stands, as a badge. */
import type { NoticeRow } from '../../../shared/desk/notice-views.ts';
import type { NoticeStage } from '../../../shared/notices/notice.ts';
import { noticeStageWords } from '../../../shared/words/notice-words.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';

const tones = {
  drafting: 'act',
  submitted: 'need',
  approved: 'need',
  sent: 'ok',
  returned: 'stop',
  deemed: 'ok',
  omissionProposed: 'need',
  omitted: 'plain',
  withdrawn: 'plain',
} as const satisfies Record<NoticeStage, Tone>;

export function NoticeStageBadge({ stage }: Pick<NoticeRow, 'stage'>) {
  return <Badge tone={tones[stage]}>{noticeStageWords[stage]}</Badge>;
}
