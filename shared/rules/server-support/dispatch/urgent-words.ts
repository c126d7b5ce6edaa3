/** What the answer about an urgent dispatch says, and its working. It names the actual cost and never an amount. */
import { isBusinessDay } from '../../../calendar/business-calendar.ts';
import type { CivilDate } from '../../../core/time.ts';
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { UrgentDispatchFacts } from '../../../decisions/question-facts.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { longDate } from '../../day-words.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { obstacleWords } from '../contract/standing-words.ts';
import { ON_SITE } from './reception-hours.ts';
import type { UrgentOutcome } from './urgent-dispatch.ts';
import type { VisitPlan } from './visit-plan.ts';
import { callDayStep, countedStep, doorStep } from './working-words.ts';

export const NEVER_A_PRICE = '金額は案内しません。実費を定める修理規定は手元にありません。';

const ASK_TO_WAIT = '恐れ入りますが、このまま少々お待ちいただけますでしょうか。';
const EXPLAIN_COST =
  '緊急の派遣は、修理にかかる費用が実費でのご請求となります。金額はこの場ではお伝えできませんが、派遣をご希望なさいますでしょうか。';

const CALLER_HAS_NOT_AGREED: AnswerWords = {
  headline: 'ご契約者の同意がまだありません',
  reason: '緊急の派遣は、当社とご契約者の双方が緊急と判断したときに限ります。',
  readAloud: EXPLAIN_COST,
};

const COMPANY_HAS_NOT_JUDGED: AnswerWords = {
  headline: '当社の緊急の判断がまだありません',
  reason: '緊急の派遣は、当社とご契約者の双方が緊急と判断したときに限ります。',
  readAloud: `緊急の派遣ができるかどうかを、責任者に確認いたします。${ASK_TO_WAIT}`,
};

export function urgentWords(outcome: UrgentOutcome): AnswerWords {
  switch (outcome.type) {
    case 'contractNotInService':
    case 'deviceNotCovered':
      return obstacleWords(outcome);
    case 'ordinaryVisitFirst':
      return {
        headline: '緊急の派遣は不要 ― 通常の訪問で当日対応',
        reason: '当日受付の時間内のため、通常のオンサイトで当日に訪問します。実費の対応にはしません。',
        readAloud: 'ただいまは当日の訪問の受付時間内でございますので、通常の訪問として承ります。',
      };
    case 'notUrgent':
      return outcome.missing === 'caller' ? CALLER_HAS_NOT_AGREED : COMPANY_HAS_NOT_JUDGED;
    case 'costNotExplained':
      return {
        headline: '実費の説明が先',
        reason: '双方が緊急と判断していますが、実費でのご請求をまだ説明していません。',
        readAloud: EXPLAIN_COST,
      };
    case 'urgentDispatch':
      return {
        headline: '緊急の派遣を手配（実費）',
        reason: '当社とご契約者の双方が緊急と判断し、実費での修理を説明済みです。',
        readAloud:
          '緊急の修理として、ただいまから担当者の派遣を手配いたします。修理にかかる費用は、実費でのご請求となります。到着の時刻は、手配が済みしだい改めてご連絡いたします。',
      };
  }
}

export const dispatchPromiseText = (date: CivilDate): string => `${longDate(date, date)}に緊急の派遣を手配（実費）`;

export function urgentWorking(
  facts: UrgentDispatchFacts,
  { acceptance }: VisitPlan,
  { calendar }: RuleTables,
): readonly WorkingStep[] {
  const { countedOn } = acceptance;
  return [
    callDayStep(calendar, countedOn),
    countedStep(acceptance),
    ...(isBusinessDay(calendar, countedOn) ? [doorStep(acceptance, ON_SITE.closes, '当日受付の締切')] : []),
    step('当社', facts.companyJudgesUrgent ? '緊急と判断' : '緊急の判断なし'),
    step('ご契約者', facts.callerAgrees ? '緊急の派遣に同意' : '同意なし'),
    step('実費', facts.costExplained ? '説明済み' : '説明していません'),
  ];
}

const step = (label: string, text: string): WorkingStep => ({ label, text, predicted: false });
