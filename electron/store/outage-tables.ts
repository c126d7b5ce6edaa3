/** The rows of the outage register as Kysely sees them, column by column as their migration made them. */
import type { Generated } from 'kysely';
import type { PhonePlan } from '../../shared/contractors/contract.ts';
import type { CaseId, ContactId, ContractId, OutageId, PreparationId, UserId } from '../../shared/core/ids.ts';
import type { InstantMs } from '../../shared/core/time.ts';
import type { CapReason, CapState } from '../../shared/outages/cap.ts';
import type { CauseParty, OutageExtent } from '../../shared/outages/outage.ts';

export interface OutageTable {
  readonly id: OutageId;
  readonly number: number;
  readonly opened_by: UserId;
  readonly opened_at_ms: InstantMs;
  readonly scope: string;
  readonly extent: OutageExtent;
  readonly party: CauseParty;
  /** Kept by the store: the earliest source of the events. */
  readonly known_at_ms: InstantMs;
  readonly restored_at_ms: InstantMs | null;
  /** Higher with every change that a prepared list would have to know. */
  readonly revision: number;
  readonly updated_at_ms: InstantMs;
}

export interface OutageEventTable {
  readonly sequence: Generated<number>;
  readonly outage_id: OutageId;
  readonly at_ms: InstantMs;
  readonly actor_id: UserId;
  /** Canonical JSON */
  readonly event: string;
}

export interface OutageContractTable {
  readonly sequence: Generated<number>;
  readonly outage_id: OutageId;
  readonly contract_id: ContractId;
  readonly service: Generated<'hikariPhone'>;
  readonly added_by: UserId;
  readonly added_at_ms: InstantMs;
  readonly removed_by: UserId | null;
  readonly removed_at_ms: InstantMs | null;
  readonly removed_reason: string | null;
}

export interface OutageToldTable {
  readonly sequence: Generated<number>;
  readonly outage_id: OutageId;
  readonly contract_id: ContractId;
  readonly case_id: CaseId;
  readonly contact_id: ContactId;
  readonly at_ms: InstantMs;
  readonly actor_id: UserId;
}

export interface OutagePreparationTable {
  readonly id: PreparationId;
  readonly outage_id: OutageId;
  readonly revision: number;
  readonly rule: string;
  /** JSON: the version of every policy and table that was read. */
  readonly versions: string;
  /** JSON: the instants, the cause and the extent it was prepared from. */
  readonly facts: string;
  readonly started_by: UserId;
  readonly started_at_ms: InstantMs;
  readonly finished_at_ms: InstantMs | null;
  /** JSON; null until it is finished. */
  readonly totals: string | null;
}

export interface OutageCapTable {
  readonly preparation_id: PreparationId;
  /** The sequence of the contract in the outage. */
  readonly ordinal: number;
  readonly contract_id: ContractId;
  readonly state: CapState;
  readonly reason: CapReason | null;
  readonly plan: PhonePlan | null;
  readonly fee: number | null;
  readonly days: number | null;
  readonly cap: number | null;
  readonly share: number | null;
  readonly one_month: number | null;
  readonly ended: 0 | 1;
}

export interface OutageTables {
  readonly outages: OutageTable;
  readonly outage_events: OutageEventTable;
  readonly outage_contracts: OutageContractTable;
  readonly outage_told: OutageToldTable;
  readonly outage_preparations: OutagePreparationTable;
  readonly outage_caps: OutageCapTable;
}
