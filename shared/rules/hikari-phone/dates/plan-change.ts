/**
 * From when another plan of B applies (利用契約の変更): from the sending of the acceptance, or from the day of NTT's line work.
 *
 * Source: B 第13条 · B-019
 */
import { type CivilDate, formatIsoDate } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { type PlainDraft, plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { isTextHeld, textNotHeld } from '../terms-date.ts';
import {
  changedWords,
  changePromise,
  changeSteps,
  MAY_BE_DECLINED,
  NOT_SENT_YET,
  otherDay,
  PLAN_CHANGE_WORDS,
} from './plan-change-words.ts';

const INPUTS = {
  sentOn: { kind: 'date', optional: true },
  workOn: { kind: 'date', optional: true },
} as const;

const RULE = 'phone-plan-change/1';

export const phonePlanChange = defineLookup({
  question: 'phonePlanChange',
  service: 'hikariPhone',
  group: 'contract',
  verification: 'A',
  inputs: INPUTS,
  words: PLAN_CHANGE_WORDS,
  answer: answerPlanChange,
});

/**
 * The day the change takes effect: `decided` where there is one day, `twoReadings` where the sending and the work fall on different days; then
 * the later one is told, because nothing is promised too early. While nothing is sent there is a rule and no day.
 * `external` before the text that is held.
 *
 * Source: B 第13条 · B-019
 */
function answerPlanChange({ facts, inputs, today }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { sentOn, workOn } = inputs;
  if (sentOn !== null && !isTextHeld(sentOn)) return textNotHeld(facts, tables, { rule: RULE, on: sentOn });
  const frame = {
    rule: RULE,
    citations: [citeArticle('B-019')],
    warnings: [MAY_BE_DECLINED],
    working: changeSteps(inputs, today),
  };
  if (sentOn === null) {
    return plainAnswer(facts, tables, {
      ...frame,
      state: 'decided',
      outcome: { type: 'changePending' },
      words: NOT_SENT_YET,
    });
  }
  return plainAnswer(facts, tables, { ...frame, ...effective(sentOn, workOn ?? sentOn, today) });
}

function effective(sentOn: CivilDate, workOn: CivilDate, today: CivilDate): Omit<PlainDraft, 'citations'> {
  const on = sentOn > workOn ? sentOn : workOn;
  const earlier = sentOn > workOn ? workOn : sentOn;
  const sole = sentOn === workOn;
  return {
    state: sole ? 'decided' : 'twoReadings',
    outcome: { type: 'planChanges', on: formatIsoDate(on), sent: formatIsoDate(sentOn), work: formatIsoDate(workOn) },
    words: changedWords({ on, earlier, today }),
    alternatives: sole ? [] : [otherDay({ on: earlier, bySending: earlier === sentOn, today })],
    promise:
      on < today
        ? null
        : { kind: 'told', due: formatIsoDate(on), text: changePromise(on, today), tentative: !sole || on > today },
  };
}
