/** How the question about the due date is asked, and what its answer says. */
import type { CivilDate } from '../../../core/time.ts';
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { plainDate } from '../../date-words.ts';
import { shortDate } from '../../day-words.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';

export const DUE_DATE_WORDS = {
  ask: 'いつまでに払えばいい？',
  aliases: ['支払期日', 'しはらいきじつ', '期日', 'きじつ', '支払期限', '締め切り', '払う日', '滞納'],
  inputs: { dueOn: { label: '支払期日', hint: '請求書に書かれた日。この窓口では決められません' } },
} as const satisfies LookupWords;

export const LOOK_AT_THE_BILL: AnswerWords = {
  headline: '支払期日は請求書で確認',
  reason: '支払期日と支払い先は請求ごとに定めるもので、規約には書かれていません。',
  readAloud: 'お支払いの期日は、請求書に書かれております。お手元の請求書をご覧いただけますでしょうか。',
};

export const inTimeWords = (due: CivilDate, today: CivilDate): AnswerWords => ({
  headline: `${shortDate(due, today)}までに支払い`,
  reason: '請求書の支払期日は、まだ過ぎていません。',
  readAloud: `お支払いの期日は、${plainDate(due, today)}です。この日までにお支払いをお願いいたします。`,
});

export const overdueWords = (due: CivilDate, today: CivilDate): AnswerWords => ({
  headline: `支払期日を${today - due}日過ぎています`,
  reason: `請求書の支払期日は${plainDate(due, today)}でした。`,
  readAloud: `お支払いの期日は、${plainDate(due, today)}でございました。早めのお支払いをお願いいたします。`,
});

export const dueDateWorking = (due: CivilDate, today: CivilDate): readonly WorkingStep[] => [
  step('支払期日', `${shortDate(due, today)}（請求書の日付）`),
  step('本日', shortDate(today, today)),
];
