/** What came of a procedure in one line, made from the codes that the timeline of its case carries. A code that is not known is shown as it is. */
import { PROCEDURE_ITEMS, type ProcedureItem } from '../procedures/items.ts';
import {
  PROCEDURE_KINDS,
  PROCEDURE_STAGES,
  PROCEDURE_STEPS,
  type ProcedureKind,
  type ProcedureStage,
  type ProcedureStep,
} from '../procedures/procedure.ts';
import { itemWordsOf, procedureKindWords, procedureStageWord, procedureStepWord } from './procedure-words.ts';

type Facts = Readonly<Record<string, string | number | boolean | null>>;

const isOneOf = <T extends string>(codes: readonly T[], code: unknown): code is T => codes.some((one) => one === code);

/** `氏名・連絡先の変更：承認を依頼する → 承認待ち（記入：変わった項目、別の手段による裏付け）`; without a step, that it was begun. */
export function procedureLine({ procedure, step, stage, items }: Facts): string {
  const kind = isOneOf<ProcedureKind>(PROCEDURE_KINDS, procedure) ? procedure : null;
  const title = kind === null ? String(procedure ?? '') : procedureKindWords[kind];
  if (step == null) return `${title}：開始`;
  const taken = kind !== null && isOneOf<ProcedureStep>(PROCEDURE_STEPS, step) ? procedureStepWord(kind, step) : step;
  const place =
    kind !== null && isOneOf<ProcedureStage>(PROCEDURE_STAGES, stage) ? procedureStageWord(kind, stage) : stage;
  return `${title}：${taken} → ${place}${filledIn(items)}`;
}

function filledIn(items: Facts[string] | undefined): string {
  if (typeof items !== 'string' || items === '') return '';
  const words = items
    .split(' ')
    .map((item) => (isOneOf<ProcedureItem>(PROCEDURE_ITEMS, item) ? itemWordsOf(item).label : item));
  return `（記入：${words.join('、')}）`;
}
