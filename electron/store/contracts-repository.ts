/** Contracts (契約) of both services with their devices and lines, found by id, by contractor or by the digest of the application number. */

import type { ContractorKind, ContractState, DeviceModel, PhonePlan } from '../../shared/contractors/contract.ts';
import type { ContractId, ContractorId } from '../../shared/core/ids.ts';
import type { CivilDate } from '../../shared/core/time.ts';
import type { Service } from '../../shared/terms/service.ts';
import type { StoredContractor } from './contractors-repository.ts';
import type { ReadableDb, WritableDb } from './handles.ts';

export interface StoredDevice {
  readonly model: DeviceModel;
  readonly serial: string | null;
  readonly introducedOn: CivilDate | null;
}

export interface StoredLine {
  readonly number: string;
  readonly kind: string;
}

export interface NewContract {
  readonly id: ContractId;
  readonly contractorId: ContractorId;
  /** What names the contract on screen before the caller is identified; unique, says nothing about the contractor. */
  readonly handle: string;
  readonly service: Service;
  readonly state: ContractState;
  /** 申込書管理番号 as 64 hex digits of a keyed hash; the clear value never reaches the store. */
  readonly applicationNumberDigest: string | null;
  /** Only for `hikariPhone`. */
  readonly plan: PhonePlan | null;
  readonly remoteArea: boolean;
  /** The date written on the acceptance document (N 9(1)). */
  readonly effectiveOn: CivilDate | null;
  /** 利用開始日 (N 9(2)). */
  readonly serviceStartOn: CivilDate | null;
  readonly cancelledOn: CivilDate | null;
  /** Only for `serverSupport`. */
  readonly devices: readonly StoredDevice[];
  readonly lines: readonly StoredLine[];
}

export interface StoredContract extends Omit<NewContract, 'contractorId'> {
  readonly contractor: StoredContractor;
}

/** What a list shows of a contract; the service masks the name. */
export interface ContractBrief {
  readonly id: ContractId;
  readonly handle: string;
  readonly contractorName: string;
  readonly contractorKind: ContractorKind;
  readonly service: Service;
  readonly state: ContractState;
}

export declare function insertContract(db: WritableDb, contract: NewContract): Promise<void>;
export declare function setContractState(db: WritableDb, id: ContractId, state: ContractState): Promise<boolean>;
export declare function findContract(db: ReadableDb, id: ContractId): Promise<StoredContract | null>;
/** The same contractor's other contracts, by handle. */
export declare function otherContracts(
  db: ReadableDb,
  id: ContractId,
  limit: number,
): Promise<readonly ContractBrief[]>;
/** Exact match only. */
export declare function findContractByApplicationNumber(db: ReadableDb, digest: string): Promise<ContractBrief | null>;
