/**
 * The answer to "what becomes of the support when the line ends?" (自動解約): the end of the line ends the contract, a move, a conversion or a
 * change of operator does not, and the end of the service never does by itself.
 *
 * Source: N 第22条2号, 第20条1項, 第20条2項, 第25条1項 · N-055, N-050, N-063, N-012, N-022, D-N05, D-N11, D-N13, D-N36
 */
import { addDays, type CivilDate, formatIsoDate } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { type PlainDraft, plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import {
  BY_STRAY_CLAUSE,
  byLeadText,
  CHECK_NEW_LINE,
  COLLABORATION_LINE,
  COLLABORATION_NOT_ASKED,
  ENDS_ON_COMPLETION,
  endedPromise,
  endedWords,
  ITEM_MIXED,
  keptWords,
  LINE_ENDED_WORDS,
  lineSteps,
  SERVICE_ENDED,
} from './line-ended-words.ts';
import { isTextHeld } from './terms-in-force.ts';
import { textNotHeld } from './text-not-held.ts';

const RULE = 'line-ended/1';
const LINE_EVENTS = ['cancelled', 'moved', 'converted', 'operatorChanged', 'serviceEnded'] as const;
export type LineEvent = (typeof LINE_EVENTS)[number];
/** What N 22(2) itself leaves out. */
export type LineKept = Exclude<LineEvent, 'cancelled' | 'serviceEnded'>;
const INPUTS = {
  event: { kind: 'choice', options: LINE_EVENTS },
  completedOn: { kind: 'date', optional: true },
  collaboration: { kind: 'yesNo', optional: true },
} as const;

export const lineEnded = defineLookup({
  question: 'lineEnded',
  service: 'serverSupport',
  group: 'contract',
  verification: 'A',
  inputs: INPUTS,
  words: LINE_ENDED_WORDS,
  answer: answerLineEnded,
});

/**
 * Whether the contract ends by itself. `decided` for a cancelled line, with the day once the cancellation is completed, and for the three
 * events that N 22(2) leaves out; `needsApproval` for a collaboration line, which the item does not name, and for the end of the service.
 *
 * Source: N 第22条2号 · N-055, D-N11, D-N13
 */
function answerLineEnded({ facts, today, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { event, completedOn } = inputs;
  if (event === 'cancelled' && completedOn !== null && !isTextHeld(completedOn)) {
    return textNotHeld(facts, tables, { rule: RULE, on: completedOn });
  }
  const working = lineSteps(inputs, today);
  switch (event) {
    case 'cancelled': {
      const draft =
        inputs.collaboration === true ? collaborationDraft(completedOn, today) : endedDraft(completedOn, today);
      const warnings = inputs.collaboration === null ? [COLLABORATION_NOT_ASKED] : [];
      return plainAnswer(facts, tables, { rule: RULE, working, warnings, ...draft });
    }
    case 'serviceEnded':
      return plainAnswer(facts, tables, { rule: RULE, working, ...SERVICE_ENDED_DRAFT });
    default:
      return plainAnswer(facts, tables, { rule: RULE, working, ...keptDraft(event) });
  }
}

function endedDraft(on: CivilDate | null, today: CivilDate): PlainDraft {
  const frame = {
    state: 'decided',
    citations: [citeArticle('N-055'), citeArticle('N-063')],
    defectIds: ['D-N13'],
  } as const;
  if (on === null) return { ...frame, outcome: { type: 'endsOnCompletion' }, words: ENDS_ON_COMPLETION };
  const ended = { on, lastBilled: addDays(on, -1), today };
  return {
    ...frame,
    outcome: { type: 'automaticTermination', on: formatIsoDate(on), lastBilled: formatIsoDate(ended.lastBilled) },
    words: endedWords(ended),
    promise:
      on < today ? null : { kind: 'told', due: formatIsoDate(on), text: endedPromise(ended), tentative: on > today },
  };
}

const keptDraft = (event: LineKept): PlainDraft => ({
  state: 'decided',
  outcome: { type: 'contractGoesOn', event },
  words: keptWords(event),
  citations: [citeArticle('N-055')],
  alsoRead: ['N-012', 'N-022'],
  defectIds: ['D-N05', 'D-N13'],
  warnings: [CHECK_NEW_LINE],
});

const collaborationDraft = (completedOn: CivilDate | null, today: CivilDate): PlainDraft => ({
  state: 'needsApproval',
  outcome: { type: 'collaborationLine' },
  words: COLLABORATION_LINE,
  citations: [citeArticle('N-055')],
  alsoRead: ['N-012'],
  defectIds: ['D-N13'],
  alternatives: [byLeadText(completedOn, today)],
});

const SERVICE_ENDED_DRAFT: PlainDraft = {
  state: 'needsApproval',
  outcome: { type: 'notAutomatic' },
  words: SERVICE_ENDED,
  citations: [citeArticle('N-050'), citeArticle('N-055')],
  defectIds: ['D-N11'],
  alternatives: [BY_STRAY_CLAUSE],
  warnings: [ITEM_MIXED],
};
