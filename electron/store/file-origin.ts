/** Where a file of a ledger comes from: who opened it, for whose contract, in which case. */
import type { ContractorKind } from '../../shared/contractors/contract.ts';
import { formatCaseNumber } from './case-number.ts';

export interface FileOrigin {
  readonly openedByName: string;
  readonly handle: string | null;
  /** Not masked. */
  readonly contractorName: string | null;
  readonly contractorKind: ContractorKind | null;
  readonly caseNumber: string | null;
}

export interface FileOriginRow {
  readonly opened_by_name: string;
  readonly handle: string | null;
  readonly contractor_name: string | null;
  readonly contractor_kind: ContractorKind | null;
  readonly month: number | null;
  readonly ordinal: number | null;
}

/** To be selected where users, contracts, contractors and cases are joined to the file. */
export const FILE_ORIGIN_COLUMNS = [
  'users.name as opened_by_name',
  'contracts.handle',
  'contractors.name as contractor_name',
  'contractors.kind as contractor_kind',
  'cases.month',
  'cases.ordinal',
] as const;

export const originOf = ({ month, ordinal, ...row }: FileOriginRow): FileOrigin => ({
  openedByName: row.opened_by_name,
  handle: row.handle,
  contractorName: row.contractor_name,
  contractorKind: row.contractor_kind,
  caseNumber: month === null || ordinal === null ? null : formatCaseNumber({ month, ordinal }),
});
