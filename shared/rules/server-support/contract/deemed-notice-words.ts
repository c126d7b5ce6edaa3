/** How the question about a notice that did not arrive is asked, and what its answer says. */
import { type CivilDate, formatIsoDate } from '../../../core/time.ts';
import type { Alternative, WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { longDate, shortDate, spokenDate } from '../../day-words.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';
import type { NotDeemed, NoticeChannel, UnfiledItem } from './deemed-notice.ts';

export const DEEMED_NOTICE_WORDS = {
  ask: '届いていない通知も有効？',
  aliases: ['通知', 'つうち', '届かない', 'とどかない', '郵便', '返送', '戻ってきた', '住所変更', '届け出', 'みなし'],
  inputs: {
    channel: { label: '通知の方法', options: { mail: '郵送', email: 'メール', phone: '電話' } },
    unfiled: {
      label: '届け出のなかった変更',
      options: {
        name: '名前・会社名',
        address: '住所',
        billAddress: '請求書の送り先',
        phone: '連絡先の電話',
        email: 'メールアドレス',
        none: 'なし（届け出済み）',
      },
    },
    sentOn: { label: '通知を出した日' },
    changedOn: { label: '変更のあった日', hint: 'わからなければ空のままにします。' },
  },
} as const satisfies LookupWords;

const CHANNEL_NAMES: { readonly [Channel in NoticeChannel]: string } = DEEMED_NOTICE_WORDS.inputs.channel.options;
const ITEM_NAMES: { readonly [Item in UnfiledItem]: string } = DEEMED_NOTICE_WORDS.inputs.unfiled.options;

export const deemedWords = (sentOn: CivilDate, today: CivilDate): AnswerWords => ({
  headline: `${longDate(sentOn, today)}に通知したとみなします`,
  reason: '変更の届け出がないため、届け出のある住所などへの郵送で、通知したものとみなします。',
  readAloud: `変更のお届けがございませんでしたので、${spokenDate(sentOn, today)}にお届けの住所へお送りした分で、お知らせしたものとさせていただいております。恐れ入りますが、変更のお届けをお願いいたします。`,
});

const ASK_LATER = '通知の扱いを確認いたします。恐れ入りますが、改めてご連絡いたします。';

const NOT_DEEMED_REASONS = {
  channel: '届いたとみなす定めは郵送などについてで、電話とメールは挙げられていません。',
  item: '届いたとみなすのは、名前・住所・請求書の送り先への郵送です。電話とメールの変更は挙げられていません。',
  filed: '変更は届け出済みなので、届いたとみなす定めは当てはまりません。',
  changedLater: '通知を出した日には、まだ変更が起きていません。届いたとみなす定めは当てはまりません。',
} as const satisfies { readonly [Cause in NotDeemed]: string };

export const notDeemedWords = (cause: NotDeemed): AnswerWords => ({
  headline: '届いたとはみなしません',
  reason: NOT_DEEMED_REASONS[cause],
  readAloud: ASK_LATER,
});

export const noticeSteps = (
  {
    channel,
    unfiled,
    sentOn,
    changedOn,
  }: {
    readonly channel: NoticeChannel;
    readonly unfiled: UnfiledItem;
    readonly sentOn: CivilDate;
    readonly changedOn: CivilDate | null;
  },
  today: CivilDate,
): readonly WorkingStep[] => [
  step('通知', `${CHANNEL_NAMES[channel]} ・ ${shortDate(sentOn, today)}`),
  step('届け出のない変更', ITEM_NAMES[unfiled]),
  step('変更のあった日', changedOn === null ? '未確認' : shortDate(changedOn, today)),
];

/** Read literally, any unfiled change makes a posted notice count. Source: D-N07 */
export const literalDeeming = (sentOn: CivilDate, today: CivilDate): Alternative => ({
  kind: 'otherReading',
  label: '1項のすべての変更に及ぶと読むと',
  headline: `${shortDate(sentOn, today)}に通知したとみなす`,
  note: '電話とメールの変更も「変更」に含める読み方',
  date: formatIsoDate(sentOn),
});

export const DEEMED_DAY_UNSAID =
  '出した日か、届くはずだった日かは書かれていません。期限が関わるときは責任者が判断します。';
export const FILE_THE_CHANGE =
  '変更は、この通話の確認だけでは登録しません。届け出をお願いし、変更のわかる書類をお見せいただくことがあります。';
export const OTHER_NOTICES = '規約の変更と受付番号の変更は別です。その通知は、届かなくても変更後の内容が適用されます。';
