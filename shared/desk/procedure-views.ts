/** What the screens see of procedures: where a file stands, what it asks for, which steps lead on, and what happened to it. */
import { z } from 'zod';
import { REFUSALS } from '../procedures/guards.ts';
import { ITEM_TEXT_LIMIT, PROCEDURE_ITEMS } from '../procedures/items.ts';
import { PROCEDURE_KINDS, PROCEDURE_STAGES, PROCEDURE_STANDINGS, PROCEDURE_STEPS } from '../procedures/procedure.ts';
import { at, caseId, contractId, date, masked, note, procedureId } from './fields.ts';

export const procedureKind = z.enum(PROCEDURE_KINDS);
export const procedureStep = z.enum(PROCEDURE_STEPS);
export const procedureItem = z.enum(PROCEDURE_ITEMS);

/** A tick, a day, a choice, or several. */
const code = z.union([z.literal(true), z.string().max(ITEM_TEXT_LIMIT), z.array(z.string().max(40)).max(20)]);
export const itemValue = code;

export const procedureRow = z.strictObject({
  procedureId,
  kind: procedureKind,
  stage: z.enum(PROCEDURE_STAGES),
  standing: z.enum(PROCEDURE_STANDINGS),
  contractId: contractId.nullable(),
  handle: z.string().nullable(),
  maskedName: masked(),
  caseId: caseId.nullable(),
  caseNumber: z.string().nullable(),
  openedBy: z.string(),
  openedAt: at,
  updatedAt: at,
});
export type ProcedureRow = z.infer<typeof procedureRow>;

const procedureItemView = z.strictObject({
  item: procedureItem,
  /** Null where nothing is filled in, and for a reason in writing, which stands in `text`. */
  value: code.nullable(),
  text: note(),
  /** Whether it can be filled in where the file now stands. */
  open: z.boolean(),
});
export type ProcedureItemView = z.infer<typeof procedureItemView>;

const procedureStepView = z.strictObject({
  step: procedureStep,
  /** Why it cannot be taken now by this person; null where it can. */
  refused: z.enum(REFUSALS).nullable(),
  /** What is missing for it, or stands in its way. */
  items: z.array(procedureItem),
  needsReason: z.boolean(),
  /** Whether it is the decision of somebody else than those who prepared the file. */
  approves: z.boolean(),
  ruleIds: z.array(z.string()),
  defectIds: z.array(z.string()),
});
export type ProcedureStepView = z.infer<typeof procedureStepView>;

const procedureEntry = z.strictObject({
  sequence: z.int(),
  at,
  actorName: z.string(),
  item: procedureItem.nullable(),
  step: procedureStep.nullable(),
  stage: z.enum(PROCEDURE_STAGES).nullable(),
  /** False where an item was taken away. */
  given: z.boolean(),
  reason: note(),
});
export type ProcedureEntry = z.infer<typeof procedureEntry>;

export const procedureView = procedureRow.extend({
  items: z.array(procedureItemView),
  steps: z.array(procedureStepView),
  /** The dates that follow from it, each with how it was counted. */
  dates: z.array(z.strictObject({ label: z.string(), text: z.string() })),
  noticedOn: date.nullable(),
  /** False where it asks for evidence from another call, and which call it came up in is not known. */
  sameCallKnown: z.boolean(),
  /** Oldest first. */
  entries: z.array(procedureEntry),
});
export type ProcedureView = z.infer<typeof procedureView>;
