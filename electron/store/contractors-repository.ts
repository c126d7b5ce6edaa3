/** Contractors (契約者) and their phones on file. */

import type { ContractorKind } from '../../shared/contractors/contract.ts';
import type { ContractorId } from '../../shared/core/ids.ts';
import type { ReadableDb, WritableDb } from './handles.ts';

export interface StoredPhone {
  /** As it was written on the form. */
  readonly number: string;
  /** True for the number that anyone can look up, which therefore proves nothing. */
  readonly published: boolean;
}

export interface StoredContractor {
  readonly id: ContractorId;
  readonly kind: ContractorKind;
  readonly name: string;
  readonly kana: string;
  readonly postalCode: string | null;
  readonly address: string;
  readonly contactPerson: string | null;
  readonly email: string | null;
  readonly phones: readonly StoredPhone[];
}

export declare function insertContractor(db: WritableDb, contractor: StoredContractor): Promise<void>;
/** Replaces everything but the id; false when there is no such contractor. */
export declare function updateContractor(db: WritableDb, contractor: StoredContractor): Promise<boolean>;
export declare function findContractor(db: ReadableDb, id: ContractorId): Promise<StoredContractor | null>;
