/** What replaying and previewing ask of the store: stored answers as their very bytes, decision by decision, and the seal of one in the audit chain. */
import type { CaseId, ContactId, DecisionId, PromiseId } from '../../shared/core/ids.ts';
import type { CivilDate, InstantMs } from '../../shared/core/time.ts';
import type { PromiseKind } from '../../shared/promises/promise.ts';
import { type CaseOrder, formatCaseNumber } from './case-number.ts';
import type { ReadableDb } from './handles.ts';

export interface StoredAnswer {
  readonly decisionId: DecisionId;
  readonly caseId: CaseId;
  readonly contactId: ContactId;
  /** The bytes as they lie in the store. */
  readonly text: string;
  readonly acceptedAt: InstantMs;
}

export async function findStoredAnswer(db: ReadableDb, id: DecisionId): Promise<StoredAnswer | null> {
  const row = await db.query
    .selectFrom('decisions')
    .select(['id as decisionId', 'case_id as caseId', 'contact_id as contactId', 'answer as text'])
    .select('accepted_at_ms as acceptedAt')
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

const SEAL = `SELECT json_extract(detail, '$.digest') AS digest FROM audit
  WHERE entity_id = ? AND action = 'decision:accept' AND json_extract(detail, '$.decisionId') = ?
  AND json_extract(detail, '$.digest') IS NOT NULL`;

/** The digest of the answer that the audit chain recorded when it was accepted; null for one that was not accepted at this desk (sample data). */
export function sealedDigest(db: ReadableDb, { contactId, decisionId }: StoredAnswer): string | null {
  return db.rows<{ readonly digest: string }>(SEAL).get(contactId, decisionId)?.digest ?? null;
}

/** A decision that a walk came by. */
export interface WalkedDecision {
  readonly decisionId: DecisionId;
  readonly caseId: CaseId;
  readonly caseNumber: string;
  readonly acceptedAt: InstantMs;
  /** Null where the answer did not read the policy. */
  readonly text: string | null;
}

export interface WalkedPromise extends WalkedDecision {
  readonly promiseId: PromiseId;
  readonly kind: PromiseKind;
  readonly due: CivilDate;
}

interface Walk<Place> {
  /** The place after which it goes on; null at its beginning. */
  readonly after: Place | null;
  readonly limit: number;
  readonly policyId: string;
}

export interface DecisionPlace {
  readonly at: number;
  readonly id: string;
}

type WalkedRow = Omit<WalkedDecision, 'caseNumber'> & CaseOrder;

const ANSWER_IF_READ = `CASE WHEN json_type(decisions.answer, ?) IS NULL THEN NULL ELSE decisions.answer END AS text`;
const OF_DECISION = `decisions.id AS decisionId, decisions.case_id AS caseId, decisions.accepted_at_ms AS acceptedAt,
  cases.month, cases.ordinal, ${ANSWER_IF_READ}`;
const DECISIONS = `SELECT ${OF_DECISION} FROM decisions CROSS JOIN cases ON cases.id = decisions.case_id
  WHERE (decisions.accepted_at_ms, decisions.id) > (?, ?)
  ORDER BY decisions.accepted_at_ms, decisions.id LIMIT ?`;
const PROMISES = `SELECT promises.id AS promiseId, promises.kind, promises.due_date AS due, ${OF_DECISION}
  FROM promises INDEXED BY promises_open_by_id
  CROSS JOIN decisions ON decisions.id = promises.decision_id CROSS JOIN cases ON cases.id = promises.case_id
  WHERE promises.id > ? AND promises.state = 'open' AND promises.decision_id IS NOT NULL ORDER BY promises.id LIMIT ?`;

const pathOf = (policyId: string): string => `$.versions."${policyId}"`;

/** The decisions accepted from an instant on, oldest first. */
export function walkDecisions(
  db: ReadableDb,
  { after, limit, policyId, since }: Walk<DecisionPlace> & { readonly since: InstantMs },
): readonly WalkedDecision[] {
  const { at, id } = after ?? { at: since - 1, id: '\uffff' };
  return db.rows<WalkedRow>(DECISIONS).all(pathOf(policyId), at, id, limit).map(withNumber);
}

/** The open promises that rest on a decision, in the order of their ids. */
export function walkOpenPromises(db: ReadableDb, { after, limit, policyId }: Walk<string>): readonly WalkedPromise[] {
  type Row = WalkedRow & Pick<WalkedPromise, 'promiseId' | 'kind' | 'due'>;
  return db
    .rows<Row>(PROMISES)
    .all(pathOf(policyId), after ?? '', limit)
    .map((row) => ({ ...withNumber(row), promiseId: row.promiseId, kind: row.kind, due: row.due }));
}

const withNumber = ({ decisionId, caseId, acceptedAt, text, month, ordinal }: WalkedRow): WalkedDecision => ({
  decisionId,
  caseId,
  caseNumber: formatCaseNumber({ month, ordinal }),
  acceptedAt,
  text,
});

/** How much there is to walk. */
export function walkLengths(db: ReadableDb, since: InstantMs) {
  const count = (sql: string, ...values: readonly number[]): number =>
    db.rows<{ readonly count: number }>(sql).get(...values)?.count ?? 0;
  return {
    decisions: count('SELECT count(*) AS count FROM decisions WHERE accepted_at_ms >= ?', since),
    promises: count(
      `SELECT count(*) AS count FROM promises INDEXED BY promises_open_by_id WHERE state = 'open' AND decision_id IS NOT NULL`,
    ),
  };
}
