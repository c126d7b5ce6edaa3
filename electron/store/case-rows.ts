/** How a case stands in its table, and back. */
import type { Insertable, Selectable, Updateable } from 'kysely';
import { CASE_STATES, CATEGORIES } from '../../shared/cases/case-words.ts';
import { SERVICES } from '../../shared/terms/service.ts';
import { formatCaseNumber, parseCaseNumber } from './case-number.ts';
import type { CaseBrief, CaseChanges, Checks, NewCase, StoredCase } from './cases-repository.ts';
import type { CaseTable } from './tables.ts';

export type CaseRow = Selectable<CaseTable> & { readonly operator_name: string };

export function caseColumns(newCase: NewCase): Insertable<CaseTable> {
  return {
    id: newCase.id,
    ...parseCaseNumber(newCase.number),
    state: newCase.state,
    service: newCase.service,
    category: newCase.category,
    disposition: newCase.disposition,
    contract_id: newCase.contractId,
    operator_id: newCase.operatorId,
    opened_at_ms: newCase.openedAt,
    updated_at_ms: newCase.updatedAt,
    closed_at_ms: newCase.closedAt,
    tags: JSON.stringify(newCase.tags),
    summary: newCase.summary,
    state_rank: rankOf(CASE_STATES, newCase.state),
    service_rank: rankOf(SERVICES, newCase.service),
    category_rank: rankOf(CATEGORIES, newCase.category),
  };
}

/** The place of a word among its vocabulary from 1 on; what is absent comes last. */
export function rankOf(vocabulary: readonly string[], word: string | null): number {
  return word === null ? vocabulary.length + 1 : vocabulary.indexOf(word) + 1;
}

export function changedColumns({ contractId, operatorId, closedAt, tags, updatedAt, ...same }: CaseChanges) {
  return {
    ...same,
    ...(same.state !== undefined && { state_rank: rankOf(CASE_STATES, same.state) }),
    ...(same.service !== undefined && { service_rank: rankOf(SERVICES, same.service) }),
    ...(same.category !== undefined && { category_rank: rankOf(CATEGORIES, same.category) }),
    updated_at_ms: updatedAt,
    ...(contractId !== undefined && { contract_id: contractId }),
    ...(operatorId !== undefined && { operator_id: operatorId }),
    ...(closedAt !== undefined && { closed_at_ms: closedAt }),
    ...(tags !== undefined && { tags: JSON.stringify(tags) }),
  } satisfies Updateable<CaseTable>;
}

export function rowToCase(row: CaseRow, checks: Checks): StoredCase {
  return {
    id: row.id,
    number: formatCaseNumber(row),
    state: row.state,
    service: row.service,
    category: row.category,
    disposition: row.disposition,
    contractId: row.contract_id,
    operatorId: row.operator_id,
    operatorName: row.operator_name,
    openedAt: row.opened_at_ms,
    updatedAt: row.updated_at_ms,
    closedAt: row.closed_at_ms,
    tags: JSON.parse(row.tags),
    summary: row.summary,
    nextDue: row.next_due_date,
    checks,
  };
}

export function rowToBrief(row: CaseRow): CaseBrief {
  return {
    id: row.id,
    number: formatCaseNumber(row),
    state: row.state,
    openedAt: row.opened_at_ms,
    category: row.category,
    disposition: row.disposition,
    summary: row.summary,
    operatorName: row.operator_name,
  };
}
