/** How the question about a cancellation is asked, and what its answer says. */
import { type CivilDate, formatIsoDate } from '../../../core/time.ts';
import type { Alternative, WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { longDate, shortDate, spokenAfter, spokenDate } from '../../day-words.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';

export const CANCELLATION_WORDS = {
  ask: '解約したらいつまで払う？',
  aliases: ['解約', 'かいやく', 'やめたい', '最終日', '解約日', 'いつまで払う', '退会', '終わりたい'],
  inputs: {
    desiredOn: { label: '解約の希望日', hint: '決まっていなければ空のままにします。' },
    confirmedOn: { label: '確認が完了した日', hint: 'まだのときは空のままにします。' },
    startedOn: { label: '利用開始日' },
    cancelledOn: { label: '登録された解約日', hint: '解約が済んだ契約だけに入ります。' },
  },
} as const satisfies LookupWords;

/** The phone is not the set way to cancel. Source: N 第21条1項 · N-051 */
export const NOT_BY_PHONE =
  'お電話だけでは解約になりません。解約の意向として記録し、本サービス取扱所でのお申し出をご案内します。';

const HOW_TO_APPLY = '解約のお申し出は、本サービス取扱所で、所定の方法により承っております。';
const UNTIL_THE_DAY_BEFORE = '料金は、解約日の前日までの分をご請求いたします。';

export interface Cancelled {
  /** Null where the day stands in the contract already. */
  readonly desired: CivilDate | null;
  readonly on: CivilDate;
  readonly lastBilled: CivilDate;
  /** The confirmation itself is still to come, so the day may yet move. */
  readonly tentative: boolean;
  readonly today: CivilDate;
}

export function cancelledWords({ desired, on, lastBilled, tentative, today }: Cancelled): AnswerWords {
  const planned = tentative ? '見込み' : '';
  const oneDay = lastBilled === on;
  const day = longDate(on, today);
  return {
    headline: `料金は ${longDate(lastBilled, today)}まで${planned && 'の見込み'}`,
    reason: oneDay
      ? `解約日の ${day}は利用を開始した日なので、料金は1日分です。`
      : desired !== null && desired < on
        ? `確認の完了が希望日より後なので、解約日は ${day}です。料金はその前日までです。`
        : `解約日は${desired === null ? '' : '希望どおり'} ${day}です。料金はその前日までです。`,
    readAloud: `解約日は、${spokenDate(on, today)}${planned && 'の見込み'}でございます。${
      oneDay
        ? 'ご利用を開始した日と同じ日ですので、料金は1日分でございます。'
        : `料金は、前日の${spokenAfter(on, lastBilled, today)}までの分でございます。`
    }`,
  };
}

/** While the confirmation is not completed there is a rule, and no day to promise. */
export function pendingWords(desired: CivilDate | null, today: CivilDate): AnswerWords {
  if (desired === null) {
    return {
      headline: '料金は解約日の前日まで',
      reason: '解約日は希望した日です。確認の完了が希望日より後になれば、完了した日が解約日です。',
      readAloud: `${HOW_TO_APPLY}解約日は、ご希望の日までに確認が終わればその日、後になれば確認が終わった日でございます。${UNTIL_THE_DAY_BEFORE}`,
    };
  }
  if (desired <= today) {
    return {
      headline: '料金は解約日の前日まで',
      reason: '希望日が本日以前なので、確認が完了した日が解約日です。',
      readAloud: `${HOW_TO_APPLY}解約日は、お申し出の内容の確認が終わった日でございます。${UNTIL_THE_DAY_BEFORE}`,
    };
  }
  return {
    headline: '料金は解約日の前日まで',
    reason: `${longDate(desired, today)}までに確認が完了すれば希望日、後になれば完了した日が解約日です。`,
    readAloud: `${HOW_TO_APPLY}解約日は、ご希望の${spokenDate(desired, today)}までに確認が終わればその日、後になれば確認が終わった日でございます。${UNTIL_THE_DAY_BEFORE}`,
  };
}

export const START_UNKNOWN =
  '利用開始日を確認していません。開始と解約が同じ日なら1日分、開始の前の解約なら規約に定めがありません。';

export const BEFORE_START: AnswerWords = {
  headline: '利用開始より前の解約 ― 規約に定めなし',
  reason: '利用を開始する前に解約したときの料金について、規約に定めがありません。',
  readAloud: 'ご利用の開始より前の解約について、責任者に確認いたします。恐れ入りますが、改めてご連絡いたします。',
};

export const cancellationPromise = ({ on, lastBilled, tentative, today }: Cancelled): string =>
  `${longDate(on, today)}に解約、料金は ${longDate(lastBilled, today)}まで${tentative ? 'の見込み' : ''}`;

interface Given {
  readonly desiredOn: CivilDate | null;
  readonly confirmedOn: CivilDate | null;
  readonly startedOn: CivilDate | null;
  readonly cancelledOn: CivilDate | null;
}

export const givenSteps = (
  { desiredOn, confirmedOn, startedOn, cancelledOn }: Given,
  today: CivilDate,
): readonly WorkingStep[] => [
  ...(startedOn === null ? [] : [step('利用開始日', shortDate(startedOn, today))]),
  ...(cancelledOn === null
    ? [
        step('希望日', desiredOn === null ? '決まっていません' : shortDate(desiredOn, today)),
        step('確認の完了', confirmedOn === null ? 'まだ完了していません' : shortDate(confirmedOn, today)),
      ]
    : []),
];

export const cancelledSteps = ({ desired, on, lastBilled, today }: Cancelled): readonly WorkingStep[] => [
  step(
    '解約日',
    `${shortDate(on, today)} ・ ${desired === null ? '登録された日' : desired < on ? '希望日が完了日の前日まで → 完了日' : '希望日が完了日以降 → 希望日'}`,
  ),
  step(
    '料金の最後の日',
    `${shortDate(lastBilled, today)} ・ ${lastBilled === on ? '開始と解約が同じ日 → 1日分' : '解約日の前日'}`,
  ),
];

/** What the same request would have come to on the other side of the confirmation. */
export function otherSideOfConfirmation({ desired, on, today }: Cancelled, inTime: CivilDate | null): Alternative {
  return desired !== null && desired < on
    ? {
        kind: 'counterfactual',
        label: 'もし希望日までに確認が終わっていれば',
        headline: inTime === null ? '希望日に解約' : `料金は ${shortDate(inTime, today)}まで`,
        note: `解約日は希望日の ${shortDate(desired, today)}`,
        date: formatIsoDate(desired),
      }
    : {
        kind: 'counterfactual',
        label: 'もし確認が希望日より後になれば',
        headline: '確認が終わった日が解約日',
        note: '料金はその前日まで',
        date: null,
      };
}

export const ifConfirmedInTime = (desired: CivilDate, lastBilled: CivilDate, today: CivilDate): Alternative => ({
  kind: 'counterfactual',
  label: 'もし希望日までに確認が終われば',
  headline: `料金は ${shortDate(lastBilled, today)}まで`,
  note: `解約日は希望日の ${shortDate(desired, today)}`,
  date: formatIsoDate(desired),
});
