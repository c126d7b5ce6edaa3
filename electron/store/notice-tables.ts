/** The rows of the notice ledger as Kysely sees them, column by column as their migration made them. */
import type { Generated } from 'kysely';
import type { CaseId, ContractId, NoticeId, ProcedureId, UserId } from '../../shared/core/ids.ts';
import type { CivilDate, InstantMs } from '../../shared/core/time.ts';
import type { NoticeChannel } from '../../shared/notices/items.ts';
import type { NoticeKind, NoticeReach } from '../../shared/notices/kinds.ts';
import type { NoticeStage } from '../../shared/notices/notice.ts';
import type { Service } from '../../shared/terms/service.ts';

export interface NoticeTable {
  readonly id: NoticeId;
  readonly kind: NoticeKind;
  readonly service: Service;
  readonly reach: NoticeReach;
  readonly contract_id: ContractId | null;
  readonly case_id: CaseId | null;
  readonly procedure_id: ProcedureId | null;
  readonly opened_by: UserId;
  readonly opened_at_ms: InstantMs;
  readonly stage: NoticeStage;
  readonly channel: NoticeChannel | null;
  /** The day it speaks of, from which its time is counted. */
  readonly spoken_date: CivilDate | null;
  readonly sent_date: CivilDate | null;
  readonly updated_at_ms: InstantMs;
}

export interface NoticeEventTable {
  readonly sequence: Generated<number>;
  readonly notice_id: NoticeId;
  readonly at_ms: InstantMs;
  readonly actor_id: UserId;
  /** Whether it leaves a hand in the notice. */
  readonly hand: 0 | 1;
  /** Canonical JSON */
  readonly event: string;
}

export interface NoticeTables {
  readonly notices: NoticeTable;
  readonly notice_events: NoticeEventTable;
}
