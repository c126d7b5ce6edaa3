/** How the question about the text in force is asked, and what its answer says. The numbers of the seven notices are those to ask for. */
import { type CivilDate, partsOf } from '../../../core/time.ts';
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { longDate, shortDate, spokenDate } from '../../day-words.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';
import { FIRST_DAY_UNDER_NEW_DEBT_RULES, HELD_TEXT_FROM, TERMS_REVISIONS } from './terms-in-force.ts';

export const APPLICABLE_TERMS_WORDS = {
  ask: 'いつの規約が適用される？',
  aliases: ['規約の版', '改正', 'かいせい', '附則', 'ふそく', '経過措置', 'けいかそち', '古い規約', '以前の規約'],
  inputs: {
    on: { label: 'いつの出来事' },
    debtDue: { label: '料金の支払期日', hint: '料金や未払いの件のときだけ入れます。' },
  },
} as const satisfies LookupWords;

/** The notice that brought each revision. Source: N 附則 · N-003 */
const PROVISIONS = [
  '西アＢＳ104号',
  '西デザＳ88号',
  '西ビ営Ｖ000255号',
  '西ビ営Ｖ第000343号',
  '西ビ営Ｖ第000421号',
  'B委VDコ155500000424-01',
  'B委VDコ155500000759-01',
] as const;

export function inForceWords(on: CivilDate, today: CivilDate): AnswerWords {
  const from = plainDay(HELD_TEXT_FROM);
  return {
    headline: '現行の規約が適用（改正7）',
    reason:
      on > today
        ? `${from}から実施の規約が、いまの規約です。先の日までに変わることがあります。`
        : `${longDate(on, today)}は、${from}から実施の規約の期間に入ります。`,
    readAloud:
      on > today
        ? 'ただいまの規約では、現在ご案内している内容が適用されます。規約は、今後変わることがございます。'
        : `${spokenDate(on, today)}の件には、現在の規約が適用されます。`,
  };
}

export const FUTURE_TERMS = '規約は、ご契約者の承諾なく変わることがあります。先の日の内容は約束しません。';

const ASK_LATER = '恐れ入りますが、当時の規約を確認のうえ、改めてご連絡いたします。';

export function notHeldWords(revision: number | null): AnswerWords {
  if (revision === null) {
    return {
      headline: '附則より前の日 ― 規約の特定から',
      reason: '附則に名前のあるどの改正よりも前の日です。当時の規約を、この窓口では特定できません。',
      readAloud: ASK_LATER,
    };
  }
  return {
    headline: `改正${revision}の規約を確認 ― 手元にありません`,
    reason: `当時の規約は、附則の「${PROVISIONS[revision - 1] ?? ''}」による本文です。この窓口にはありません。`,
    readAloud: ASK_LATER,
  };
}

export const OLDER_DEBT_WORDS: AnswerWords = {
  headline: '経過措置の対象 ― 従前の規約を確認',
  reason: '2022年8月1日より前に支払うはずだった料金は、従前の規約によります。その本文は、この窓口にありません。',
  readAloud: '恐れ入りますが、その料金には以前の規約が適用されます。内容を確認のうえ、改めてご連絡いたします。',
};

function plainDay(date: CivilDate): string {
  const { year, month, day } = partsOf(date);
  return `${year}年${month}月${day}日`;
}

export function revisionSteps(revision: number | null): readonly WorkingStep[] {
  return TERMS_REVISIONS.map((from, index) =>
    step(
      `改正${index + 1}`,
      `${plainDay(from)}から ・ ${PROVISIONS[index] ?? ''}${index + 1 === revision ? ' ・ この日の規約' : ''}`,
    ),
  );
}

export const debtStep = (due: CivilDate, today: CivilDate): WorkingStep =>
  step(
    '支払期日',
    `${shortDate(due, today)} ・ ${due < FIRST_DAY_UNDER_NEW_DEBT_RULES ? '2022/8/1 より前のため従前の規約' : '経過措置の対象外'}`,
  );
