/** How the question about a change of plan is asked, and what its answer says. */
import { type CivilDate, formatIsoDate } from '../../../core/time.ts';
import type { Alternative, WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { longDate, shortDate, spokenDate } from '../../day-words.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';

export const PLAN_CHANGE_WORDS = {
  ask: '光電話のプランの変更はいつから？',
  aliases: ['プラン変更', 'プランへんこう', '変更', 'へんこう', '切り替え', '種類を変える', '工事の日'],
  inputs: {
    sentOn: { label: '承諾の通知を出した日', hint: 'まだのときは空のままにします' },
    workOn: { label: 'NTTの工事に合わせて決めた日', hint: '決めていなければ空のままにします' },
  },
} as const satisfies LookupWords;

interface Change {
  readonly on: CivilDate;
  readonly earlier: CivilDate;
  readonly today: CivilDate;
}

const effectiveWords = (on: CivilDate, today: CivilDate): AnswerWords => ({
  headline: `${longDate(on, today)}から新しいプラン`,
  reason: 'プランの変更は、承諾の通知を出した時から有効です。',
  readAloud: `プランの変更は、${spokenDate(on, today)}から有効でございます。`,
});

const TWO_DAYS = '通知を出した日と工事に合わせた日がちがいます。どちらが優先かは書かれていません';

const expectedWords = (on: CivilDate, today: CivilDate): AnswerWords => ({
  headline: `${longDate(on, today)}からの見込み`,
  reason: `${TWO_DAYS}ので、後の日でお伝えします。`,
  readAloud: `プランの変更は、${spokenDate(on, today)}からの見込みでございます。`,
});

const disputedWords = (on: CivilDate, today: CivilDate): AnswerWords => ({
  headline: `${longDate(on, today)}から ― 別の読み方あり`,
  reason: `${TWO_DAYS}。`,
  readAloud: 'プランの変更の日を確認いたします。恐れ入りますが、確認のうえ、改めてご連絡いたします。',
});

/** Of two days the later is expected; once it is past, nothing is left to expect, and neither is told. */
export function changedWords({ on, earlier, today }: Change): AnswerWords {
  if (on === earlier) return effectiveWords(on, today);
  return on < today ? disputedWords(on, today) : expectedWords(on, today);
}

export const NOT_SENT_YET: AnswerWords = {
  headline: '承諾の通知を出した時から有効',
  reason: '承諾の通知をまだ出していないので、プランは変わっていません。',
  readAloud:
    'プランの変更は、承諾のお知らせをお送りした時から有効になります。NTTの工事の日に合わせて、日を決めることもございます。',
};

export const changeSteps = (
  { sentOn, workOn }: { readonly sentOn: CivilDate | null; readonly workOn: CivilDate | null },
  today: CivilDate,
): readonly WorkingStep[] => [
  step('承諾の通知', sentOn === null ? 'まだ出していません' : shortDate(sentOn, today)),
  step('工事に合わせた日', workOn === null ? '決めていません' : shortDate(workOn, today)),
];

interface OtherDay {
  readonly on: CivilDate;
  readonly bySending: boolean;
  readonly today: CivilDate;
}

export const otherDay = ({ on, bySending, today }: OtherDay): Alternative => ({
  kind: 'otherReading',
  label: bySending ? '通知を出した日と読むと' : '工事に合わせた日と読むと',
  headline: `${shortDate(on, today)}から`,
  note: '料金の変わる日も、この日になります',
  date: formatIsoDate(on),
});

export const changePromise = (on: CivilDate, today: CivilDate): string => `${longDate(on, today)}から新しいプラン`;

/** Source: B 第13条 · B-019 */
export const MAY_BE_DECLINED =
  'お申し込みを断る理由に準じるときは、変更を承諾しないことがあります。承諾の前に「変更できます」と言い切らないでください。';
