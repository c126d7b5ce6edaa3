/** How the question about a notice that was sent is asked, and what its answer says. */
import { type CivilDate, type DurationMs, instantAt } from '../../../core/time.ts';
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { clockText, longDate, shortDate, spokenDate } from '../../day-words.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';
import type { NoticeMeans } from './sent-notice.ts';

export const SENT_NOTICE_WORDS = {
  ask: '光電話のお知らせは、いつ届いたことになる？',
  aliases: [
    '通知',
    'つうち',
    'お知らせ',
    'メール',
    '届いていない',
    'とどいていない',
    'ホームページ',
    '掲載',
    '見ていない',
  ],
  inputs: {
    means: { label: '知らせた方法', options: { mail: 'メール', web: 'ホームページ', other: 'ほかの方法' } },
    sentOn: { label: '出した日', hint: '設備に入力して発信した日' },
    sentAt: { label: '出した時刻' },
    returned: { label: 'メールは戻ってきたか' },
  },
} as const satisfies LookupWords;

export const givenWords = (means: Exclude<NoticeMeans, 'other'>, sentOn: CivilDate, today: CivilDate): AnswerWords => ({
  headline: `${longDate(sentOn, today)}に通知済み`,
  reason: 'メールとホームページの通知は、当社の設備から発信した時に行われたことになります。',
  readAloud: `${means === 'mail' ? 'メールでのお知らせ' : 'ホームページでのお知らせ'}は、${spokenDate(sentOn, today)}に行っております。約款では、発信した時にお知らせしたことになります。`,
});

export const NOT_SENT_OUT_YET: AnswerWords = {
  headline: 'まだ発信していない ― 通知の前',
  reason: 'メールとホームページの通知は、当社の設備から発信した時に行われたことになります。',
  readAloud: 'お知らせは、これからお送りいたします。',
};

export const NO_TIME_FOR_OTHERS: AnswerWords = {
  headline: 'いつ届いたことになるか ― 定めなし',
  reason: '発信した時とするのは、メールとホームページだけです。ほかの方法の時点は、約款に書かれていません。',
  readAloud: 'お知らせの扱いについて確認いたします。恐れ入りますが、確認のうえ、改めてご連絡いたします。',
};

interface Sent {
  readonly means: NoticeMeans;
  readonly sentOn: CivilDate;
  readonly sentAt: DurationMs | null;
  readonly returned: boolean | null;
}

export const sentSteps = ({ means, sentOn, sentAt, returned }: Sent, today: CivilDate): readonly WorkingStep[] => [
  step(
    '発信',
    `${SENT_NOTICE_WORDS.inputs.means.options[means]} ・ ${shortDate(sentOn, today)}${sentAt === null ? '' : ` ${clockText(instantAt(sentOn, sentAt))}`}`,
  ),
  step('メールの戻り', returned === null ? '未確認' : returned ? '戻ってきた' : '戻っていない'),
];

/** Source: B-086 */
export const RETURNED_MAIL =
  '戻ったメールは日付とともに記録し、ほかの方法でも知らせてください。約款では通知済みですが、届いたとは言わないでください。';

/** Source: D-B11 */
export const ONE_WAY_ONLY =
  'これは当社からの通知だけの決まりです。お客さまからの通知がいつ行われたことになるかは、書かれていません。';

/** Source: B 第1条3項 · B-003 */
export const PART_OF_THE_TERMS = '通知した内容は、約款の一部になります。';
