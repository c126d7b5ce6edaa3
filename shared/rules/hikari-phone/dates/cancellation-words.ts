/** How the question about cancelling B is asked, and what its answer says. */
import { type CivilDate, type DurationMs, formatIsoDate, instantAt, partsOf } from '../../../core/time.ts';
import type { Alternative, WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { clockText, longDate, shortDate, spokenDate } from '../../day-words.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';
import { LAST_DAY_FOR_THIS_MONTH } from './cancellation-day.ts';

export const CANCELLATION_WORDS = {
  ask: '光電話を解約したいのですが、いつ終わる？',
  aliases: ['解約', 'かいやく', 'やめたい', '解約日', '20日まで', '21日', '月末', 'げつまつ', '終わりたい', '退会'],
  inputs: {
    receivedOn: { label: '解約の通知を受け取った日', hint: '当社に届いた日。日本時間' },
    receivedAt: { label: '受け取った時刻', hint: '20日と21日の境目のときは入れてください' },
    claimedOn: { label: 'お客さまの言う通知の日', hint: '受け取った日とちがうと言われたときだけ' },
  },
} as const satisfies LookupWords;

export interface Ending {
  readonly receivedOn: CivilDate;
  readonly receivedAt: DurationMs | null;
  readonly endsOn: CivilDate;
  readonly today: CivilDate;
}

const isByLimit = ({ receivedOn }: Ending): boolean => partsOf(receivedOn).day <= LAST_DAY_FOR_THIS_MONTH;

export function cancellationWords(ending: Ending): AnswerWords {
  const { receivedOn, endsOn, today } = ending;
  const [half, month] = isByLimit(ending) ? ['20日まで', 'その月の末日'] : ['21日以降', '翌月の末日'];
  const received =
    receivedOn >= today
      ? `${receivedOn === today ? '本日' : `${spokenDate(receivedOn, today)}に`}、解約のご通知を承りますと、`
      : `解約のご通知は、${spokenDate(receivedOn, today)}に承っておりますので、`;
  return {
    headline: `${longDate(endsOn, today)}に解約${receivedOn > today ? 'の見込み' : ''}`,
    reason: `${half}に受け取った解約の通知は、${month}で解約になります。土日や祝日でもずれません。`,
    readAloud: `${received}${spokenDate(endsOn, today)}で解約とな${endsOn < today ? 'りました' : 'ります'}。料金は、その日の分までかかります。`,
  };
}

export const RECEIPT_DISPUTED: AnswerWords = {
  headline: '受け取った日に争い ― 責任者が判断',
  reason: 'お客さまの言う日と受け取った日で、解約の月が変わります。いつ通知になるかは、約款に書かれていません。',
  readAloud:
    '解約のご通知をいただいた日について、責任者が確認いたします。恐れ入りますが、確認のうえ、改めてご連絡いたします。',
};

export const cancellationSteps = ({ receivedOn, receivedAt, endsOn, today }: Ending): readonly WorkingStep[] => [
  step(
    '通知の受取り',
    `${shortDate(receivedOn, today)}${receivedAt === null ? '' : ` ${clockText(instantAt(receivedOn, receivedAt))}`} 日本時間`,
  ),
  step('締切', `20日の23:59:59まで → その月の末日、21日の0:00:00から → 翌月の末日`),
  step('解約日', `${shortDate(endsOn, today)} ・ 料金はこの日まで`),
];

export const otherHalf = (ending: Ending, endsOn: CivilDate): Alternative => ({
  kind: 'counterfactual',
  label: isByLimit(ending) ? 'もし21日以降の受取りなら' : 'もし20日までの受取りなら',
  headline: `${shortDate(endsOn, ending.today)}に解約`,
  note: isByLimit(ending) ? '翌月の末日' : 'その月の末日',
  date: formatIsoDate(endsOn),
});

interface Claim {
  readonly claimedOn: CivilDate;
  readonly claimedEnd: CivilDate;
  readonly today: CivilDate;
}

/** Source: D-B11 */
export const byClaim = ({ claimedOn, claimedEnd, today }: Claim): Alternative => ({
  kind: 'otherReading',
  label: `${shortDate(claimedOn, today)}に通知があったとすると`,
  headline: `${shortDate(claimedEnd, today)}に解約`,
  note: '責任者の判断の前には、お伝えしないでください',
  date: formatIsoDate(claimedEnd),
});

export const cancellationPromise = ({ endsOn, receivedOn, today }: Ending): string =>
  `${longDate(endsOn, today)}に解約${receivedOn > today ? 'の見込み' : ''}`;

/** Source: B 第14条1号 · B-020, D-B11 */
export const NOT_A_SET_METHOD =
  '解約の通知は、当社所定の方法によります。お電話だけで通知になるかは約款に書かれていないので、手続きをご案内してください。';

/** Source: B 第14条3号 · B-022 */
export const DEBTS_STAY = '解約の時に残っている料金などは、解約の後もお支払いいただきます。';
