/** Stored things as the contract shows them: one function per shape, no rule and no gate. */

import { effectiveStamps } from '../../shared/contacts/contact.ts';
import { maskName } from '../../shared/contractors/mask.ts';
import { formatIsoDate } from '../../shared/core/time.ts';
import type {
  CallView,
  CaseRow,
  CaseView,
  DecisionView,
  PromiseView,
  SearchRow,
  TimelineEntry,
} from '../../shared/desk/views.ts';
import type { CasePageRow } from '../store/case-page.ts';
import type { CaseBrief, Checks } from '../store/cases-repository.ts';
import type { StoredContact } from '../store/contacts-repository.ts';
import type { ContractBrief } from '../store/contracts-repository.ts';
import type { StoredDecision } from '../store/decisions-repository.ts';
import type { StoredPromise } from '../store/promises-repository.ts';
import type { StoredTimelineEntry } from '../store/timeline-repository.ts';
import type { StoredAttempt } from '../store/verifications-repository.ts';

export function contactViewOf(contact: StoredContact): CallView['contact'] {
  return {
    contactId: contact.id,
    phase: contact.phase,
    source: contact.source,
    callerNumber: contact.callerNumber,
    stamps: { ...effectiveStamps(contact) },
    corrected: [...new Set(contact.corrections.map(({ stamp }) => stamp))],
    holds: contact.holds.map((hold) => ({ ...hold })),
  };
}

export function searchRowOf(brief: ContractBrief): SearchRow {
  const { id, handle, contractorName, contractorKind, service, state } = brief;
  return { contractId: id, handle, maskedName: maskName(contractorKind, contractorName), service, state };
}

export function decisionViewOf(decision: StoredDecision): DecisionView {
  const { id, answer, acceptedAt, acceptedByName, underDoubtfulClock } = decision;
  const { question, state } = answer;
  return { decisionId: id, question, state, answer, acceptedAt, acceptedBy: acceptedByName, underDoubtfulClock };
}

export function promiseViewOf(promise: StoredPromise): PromiseView {
  const { id, caseId, caseNumber, kind, due, tentative, state, text } = promise;
  return { promiseId: id, caseId, caseNumber, kind, due: formatIsoDate(due), tentative, state, text };
}

export function recentCaseOf(brief: CaseBrief) {
  const { id, number, openedAt, category, disposition, summary, operatorName } = brief;
  return { caseId: id, number, at: openedAt, category, disposition, summary, operatorName };
}

export function caseRowOf(row: CasePageRow): CaseRow {
  const { id, contractorName, contractorKind, nextDue, ...shown } = row;
  return {
    caseId: id,
    ...shown,
    maskedName: contractorName === null || contractorKind === null ? null : maskName(contractorKind, contractorName),
    nextDue: nextDue === null ? null : formatIsoDate(nextDue),
  };
}

export function timelineEntryOf(entry: StoredTimelineEntry): TimelineEntry {
  const { sequence, at, kind, actorName, facts, text } = entry;
  return { sequence, at, kind, actorName, facts: facts as TimelineEntry['facts'], text };
}

export function verificationRecordOf(attempt: StoredAttempt): CaseView['verifications'][number] {
  const { at, level, result, method, items, normaliserVersion, operatorName } = attempt;
  return {
    at,
    level,
    result,
    method,
    items: items.map(({ item }) => item),
    perItem: items.map(({ item, outcome }) => `${item}:${outcome}`).join(' '),
    normaliserVersion,
    operatorName,
  };
}

export const checksViewOf = (checks: Checks): CaseView['checks'] =>
  Object.fromEntries(Object.entries(checks).map(([item, check]) => [item, { ...check }]));
