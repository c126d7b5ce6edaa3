/** The rows of the store as Kysely sees them, column by column as the migrations made them. */
import type { Generated, GeneratedAlways } from 'kysely';
import type {
  CaseState,
  Category,
  CheckAnswer,
  CheckItem,
  Disposition,
  TimelineKind,
} from '../../shared/cases/case-words.ts';
import type { ContactPhase, Stamp } from '../../shared/contacts/stamps.ts';
import type { ContractorKind, ContractState, DeviceModel, PhonePlan } from '../../shared/contractors/contract.ts';
import type {
  AttemptId,
  CaseId,
  ContactId,
  ContractId,
  ContractorId,
  DecisionId,
  ProcedureId,
  PromiseId,
  UserId,
} from '../../shared/core/ids.ts';
import type { CivilDate, InstantMs } from '../../shared/core/time.ts';
import type { AnswerState } from '../../shared/decisions/answer.ts';
import type { Question } from '../../shared/decisions/questions.ts';
import type { ProcedureKind, ProcedureStage, ProcedureStanding } from '../../shared/procedures/procedure.ts';
import type { PromiseKind, PromiseState } from '../../shared/promises/promise.ts';
import type { Service } from '../../shared/terms/service.ts';
import type { TermsEncoding } from '../../shared/terms-text/terms-file.ts';
import type { Role } from '../../shared/users/user.ts';
import type { RiskLevel, VerificationResult } from '../../shared/verification/items.ts';
import type { AuditTables } from './audit/audit-tables.ts';
import type { NoticeTables } from './notice-tables.ts';
import type { OutageTables } from './outage-tables.ts';

/** SQLite has no booleans. */
export type Flag = 0 | 1;

export interface UserTable {
  readonly id: UserId;
  readonly name: string;
  /** The name without differences of width and case. */
  readonly name_key: string;
  readonly role: Role;
  readonly disabled: Flag;
  readonly created_at_ms: InstantMs;
}

export interface ContractorTable {
  readonly id: ContractorId;
  readonly kind: ContractorKind;
  readonly name: string;
  readonly kana: string;
  readonly postal_code: string | null;
  readonly address: string;
  readonly contact_person: string | null;
  readonly email: string | null;
}

export interface PhoneTable {
  readonly id: Generated<number>;
  readonly contractor_id: ContractorId;
  readonly number: string;
  readonly published: Flag;
}

export interface ContractTable {
  readonly row_id: Generated<number>;
  readonly id: ContractId;
  readonly contractor_id: ContractorId;
  readonly handle: string;
  readonly service: Service;
  readonly state: ContractState;
  readonly application_number_digest: string | null;
  readonly plan: PhonePlan | null;
  readonly remote_area: Flag;
  readonly effective_date: CivilDate | null;
  readonly service_start_date: CivilDate | null;
  readonly cancelled_date: CivilDate | null;
}

export interface DeviceTable {
  readonly id: Generated<number>;
  readonly contract_id: ContractId;
  readonly service: Generated<'serverSupport'>;
  readonly model: DeviceModel;
  readonly serial: string | null;
  readonly introduced_date: CivilDate | null;
}

export interface LineTable {
  readonly id: Generated<number>;
  readonly contract_id: ContractId;
  readonly number: string;
  readonly kind: string;
}

export interface CaseCounterTable {
  /** Year and month as one number: `202611`. */
  readonly month: number;
  readonly last_ordinal: number;
}

export interface CaseTable {
  readonly row_id: Generated<number>;
  readonly id: CaseId;
  readonly month: number;
  readonly ordinal: number;
  readonly state: CaseState;
  readonly service: Service | null;
  readonly category: Category | null;
  readonly disposition: Disposition | null;
  readonly contract_id: ContractId | null;
  readonly operator_id: UserId;
  readonly opened_at_ms: InstantMs;
  readonly updated_at_ms: InstantMs;
  readonly closed_at_ms: InstantMs | null;
  /** Kept by the promises of the case. */
  readonly next_due_date: CivilDate | null;
  /** JSON */
  readonly tags: string;
  readonly summary: string;
  /** 1 for the first word of the vocabulary, and one more than the last where there is none. */
  readonly state_rank: number;
  readonly service_rank: number;
  readonly category_rank: number;
}

export interface CaseCheckTable {
  readonly case_id: CaseId;
  readonly item: CheckItem;
  readonly answer: CheckAnswer;
  readonly at_ms: InstantMs;
}

export type StampColumns = { readonly [stamp in Stamp as `${stamp}_at_ms`]: InstantMs | null };

export interface ContactTable extends StampColumns {
  readonly id: ContactId;
  readonly case_id: CaseId;
  readonly operator_id: UserId;
  readonly source: 'key' | 'link' | 'paste';
  readonly caller_number: string | null;
  readonly started_at_ms: InstantMs;
  readonly phase: ContactPhase;
  readonly note_text: Generated<string>;
  readonly note_revision: Generated<number>;
  readonly note_saved_at_ms: InstantMs | null;
}

export interface StampCorrectionTable {
  readonly sequence: Generated<number>;
  readonly contact_id: ContactId;
  readonly stamp: Stamp;
  readonly at_ms: InstantMs;
  readonly reason: string;
  readonly corrected_by: UserId;
  readonly corrected_at_ms: InstantMs;
}

export interface HoldTable {
  readonly contact_id: ContactId;
  readonly from_ms: InstantMs;
  readonly to_ms: InstantMs | null;
}

export interface TimelineTable {
  readonly sequence: Generated<number>;
  readonly case_id: CaseId;
  readonly contact_id: ContactId | null;
  readonly at_ms: InstantMs;
  readonly kind: TimelineKind;
  readonly actor_id: UserId;
  /** JSON */
  readonly facts: string;
  readonly text: string | null;
}

export interface DecisionTable {
  readonly id: DecisionId;
  readonly case_id: CaseId;
  readonly contact_id: ContactId;
  /** Canonical JSON of the whole answer. */
  readonly answer: string;
  readonly question: GeneratedAlways<Question>;
  readonly state: GeneratedAlways<AnswerState>;
  readonly accepted_at_ms: InstantMs;
  readonly accepted_by: UserId;
  readonly under_doubtful_clock: Flag;
}

export interface PromiseTable {
  readonly id: PromiseId;
  readonly case_id: CaseId;
  readonly decision_id: DecisionId | null;
  readonly kind: PromiseKind;
  readonly due_date: CivilDate;
  readonly tentative: Flag;
  readonly text: string;
  readonly made_at_ms: InstantMs;
  readonly made_by: UserId;
  readonly state: Generated<PromiseState>;
  readonly settled_at_ms: InstantMs | null;
  readonly settled_by: UserId | null;
  readonly settle_reason: string | null;
}

export interface VerificationTable {
  readonly id: AttemptId;
  readonly case_id: CaseId;
  readonly contact_id: ContactId;
  readonly contract_id: ContractId;
  readonly operator_id: UserId;
  readonly at_ms: InstantMs;
  readonly level: RiskLevel;
  readonly method: 'items' | 'callBack' | 'secondPerson';
  readonly result: VerificationResult;
  /** JSON */
  readonly items: string;
  readonly normaliser_version: string;
  readonly second_person_id: UserId | null;
}

export interface PolicyTable {
  readonly policy_id: string;
  readonly version: number;
  /** JSON */
  readonly value: string;
  readonly effective_date: CivilDate;
  readonly signed_by: string;
  readonly signed_at_ms: InstantMs;
}

export interface PolicyChangeTable {
  readonly policy_id: string;
  readonly version: number;
  readonly reason: string;
  /** The version whose value this one brings back. */
  readonly restores: number | null;
}

export interface ClosureTable {
  readonly id: Generated<number>;
  readonly date: CivilDate;
  readonly reason: string;
  readonly added_by: UserId;
  readonly added_at_ms: InstantMs;
}

export interface TermsTextTable {
  readonly id: Generated<number>;
  readonly service: Service;
  readonly version: number;
  readonly text: string;
  /** JSON */
  readonly layout: string;
  readonly sha256: string;
  readonly encoding: TermsEncoding;
  readonly in_force_date: CivilDate;
  readonly imported_by: UserId;
  readonly imported_at_ms: InstantMs;
}

export interface MetaTable {
  readonly name: string;
  readonly value: string;
}

export interface ProcedureTable {
  readonly id: ProcedureId;
  readonly kind: ProcedureKind;
  readonly contract_id: ContractId | null;
  readonly case_id: CaseId | null;
  readonly opened_contact_id: ContactId | null;
  readonly opened_by: UserId;
  readonly opened_at_ms: InstantMs;
  readonly stage: ProcedureStage;
  readonly standing: ProcedureStanding;
  readonly updated_at_ms: InstantMs;
}

export interface ProcedureEventTable {
  readonly sequence: Generated<number>;
  readonly procedure_id: ProcedureId;
  readonly at_ms: InstantMs;
  readonly actor_id: UserId;
  readonly contact_id: ContactId | null;
  readonly judges: Flag;
  /** Canonical JSON */
  readonly event: string;
}

export interface Tables extends AuditTables, OutageTables, NoticeTables {
  readonly users: UserTable;
  readonly contractors: ContractorTable;
  readonly phones: PhoneTable;
  readonly contracts: ContractTable;
  readonly devices: DeviceTable;
  readonly lines: LineTable;
  readonly case_counters: CaseCounterTable;
  readonly cases: CaseTable;
  readonly case_checks: CaseCheckTable;
  readonly contacts: ContactTable;
  readonly stamp_corrections: StampCorrectionTable;
  readonly holds: HoldTable;
  readonly timeline: TimelineTable;
  readonly decisions: DecisionTable;
  readonly promises: PromiseTable;
  readonly verifications: VerificationTable;
  readonly policies: PolicyTable;
  readonly policy_changes: PolicyChangeTable;
  readonly closures: ClosureTable;
  readonly terms_texts: TermsTextTable;
  readonly procedures: ProcedureTable;
  readonly procedure_events: ProcedureEventTable;
  readonly meta: MetaTable;
}
