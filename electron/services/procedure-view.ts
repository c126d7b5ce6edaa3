/** The file of a procedure as the screen shows it to the person who looks: no rule of its own. */
import { maskName } from '../../shared/contractors/mask.ts';
import type {
  ProcedureEntry,
  ProcedureItemView,
  ProcedureRow,
  ProcedureView,
} from '../../shared/desk/procedure-views.ts';
import { lacksItsCall, openSteps, stageOf } from '../../shared/procedures/advance.ts';
import type { Moment } from '../../shared/procedures/guards.ts';
import { ITEMS, PROCEDURE_ITEMS, type ProcedureItem } from '../../shared/procedures/items.ts';
import { MACHINES } from '../../shared/procedures/machines.ts';
import type { ProcedureFile } from '../../shared/procedures/procedure.ts';
import { datesOfFile } from '../../shared/rules/server-support/procedures/procedure-dates.ts';
import type { ProcedureBrief, StoredProcedureEvent } from '../store/procedures-repository.ts';

export function procedureRowOf(brief: ProcedureBrief): ProcedureRow {
  const { id, kind, stage, standing, contractId, handle, contractorName, contractorKind } = brief;
  return {
    procedureId: id,
    kind,
    stage,
    standing,
    contractId,
    handle,
    maskedName: contractorName === null || contractorKind === null ? null : maskName(contractorKind, contractorName),
    caseId: brief.caseId,
    caseNumber: brief.caseNumber,
    openedBy: brief.openedByName,
    openedAt: brief.openedAt,
    updatedAt: brief.updatedAt,
  };
}

export interface ReadFile {
  readonly brief: ProcedureBrief;
  readonly events: readonly StoredProcedureEvent[];
  readonly file: ProcedureFile;
}

export function procedureViewOf({ brief, events, file }: ReadFile, moment: Moment): ProcedureView {
  const machine = MACHINES[file.kind];
  return {
    ...procedureRowOf(brief),
    items: itemsOf(file),
    steps: openSteps(machine, file, moment).map(({ edge, refused }) => ({
      step: edge.step,
      refused: refused?.reason ?? null,
      items: [...(refused?.items ?? [])],
      needsReason: edge.reason === true,
      approves: edge.approves === true,
      ruleIds: [...edge.rules],
      defectIds: [...(edge.defects ?? [])],
    })),
    dates: datesOfFile(file, moment.today).map((line) => ({ ...line })),
    noticedOn: file.noticedOn,
    sameCallKnown: !lacksItsCall(machine, file),
    entries: events.map(entryOf),
  };
}

/** What is asked where the file stands, in the order of the machine, and after it what was filled in before. */
function itemsOf(file: ProcedureFile): ProcedureItemView[] {
  const open = stageOf(MACHINES[file.kind], file).items ?? [];
  const before = PROCEDURE_ITEMS.filter((item) => file.values[item] !== undefined && !open.includes(item));
  const view = (item: ProcedureItem, isOpen: boolean): ProcedureItemView => {
    const value = file.values[item] ?? null;
    const written = ITEMS[item].kind === 'text';
    const shown = typeof value === 'object' && value !== null ? [...value] : value;
    return {
      item,
      value: written ? null : shown,
      text: written && typeof value === 'string' ? value : null,
      open: isOpen,
    };
  };
  return [...open.map((item) => view(item, true)), ...before.map((item) => view(item, false))];
}

function entryOf({ sequence, at, actorName, event }: StoredProcedureEvent): ProcedureEntry {
  const common = { sequence, at, actorName };
  return event.type === 'recorded'
    ? { ...common, item: event.item, step: null, stage: null, given: event.value !== null, reason: null }
    : { ...common, item: null, step: event.step, stage: event.to, given: true, reason: event.reason };
}
