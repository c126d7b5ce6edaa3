/**
 * What a desk has acknowledged, in a form that can be looked for afterwards: for every command the rows that must be there once its reply was
 * `ok`, and how far the audit chain had come. Later commands never make these rows untrue.
 */
import type { Channel, Input, Value } from '../../shared/desk/contract.ts';

/** A query that answers a row when the effect is there. */
export interface Proof {
  readonly sql: string;
  readonly values: readonly (string | number | null)[];
}

export interface Acknowledgement {
  readonly channel: Channel;
  readonly proofs: readonly Proof[];
  /** The last row of the audit chain, seen after the reply; null where it was not asked for. */
  readonly head: { readonly sequence: number; readonly hash: string } | null;
  /** What was typed and not saved, which stands in no table. */
  readonly draft?: KeptDraft;
}

/** A draft whose text ends in its own number, so that a later one is known. */
export interface KeptDraft {
  readonly place: { readonly id: string };
  readonly text: string;
}

/** Answers the row of a query, or undefined. */
export type Find = (sql: string, values: readonly (string | number | null)[]) => unknown;

type Prover<C extends Channel> = (input: Input<C>, value: Value<C>) => readonly Proof[];

const proof = (sql: string, ...values: readonly (string | number | null)[]): Proof => ({ sql, values });

const stamped = (column: string) => (input: { readonly contactId: string }) => [
  proof(`SELECT 1 FROM contacts WHERE id = ? AND ${column} IS NOT NULL`, input.contactId),
];

const PROVERS: { readonly [C in Channel]?: Prover<C> } = {
  'users:create': (_, { userId, name }) => [proof('SELECT 1 FROM users WHERE id = ? AND name = ?', userId, name)],
  'call:start': (_, value) => [
    proof(
      'SELECT 1 FROM contacts JOIN cases ON cases.id = contacts.case_id WHERE contacts.id = ? AND cases.id = ?',
      value.contact.contactId,
      value.case.caseId,
    ),
  ],
  'call:answer': stamped('answer_at_ms'),
  'call:stamp': stamped('notice_at_ms'),
  'call:end': stamped('end_at_ms'),
  'call:hold': ({ contactId }) => [proof('SELECT 1 FROM holds WHERE contact_id = ?', contactId)],
  'call:chooseContract': ({ contractId }, value) => [
    proof('SELECT 1 FROM cases WHERE id = ? AND contract_id IS ?', value.case.caseId, contractId),
  ],
  'call:setMatter': ({ service, category }, value) => [
    proof('SELECT 1 FROM cases WHERE id = ? AND service IS ? AND category IS ?', value.case.caseId, service, category),
  ],
  'call:saveNote': ({ contactId, text }, { revision }) => [
    proof(
      'SELECT 1 FROM contacts WHERE id = ? AND (note_revision > ? OR (note_revision = ? AND note_text = ?))',
      contactId,
      revision,
      revision,
      text,
    ),
  ],
  'call:check': ({ item, answer }, value) => [
    proof('SELECT 1 FROM case_checks WHERE case_id = ? AND item = ? AND answer = ?', value.case.caseId, item, answer),
  ],
  'verification:attempt': ({ contactId, level }, { result }) => [
    proof('SELECT 1 FROM verifications WHERE contact_id = ? AND level = ? AND result = ?', contactId, level, result),
  ],
  'contract:reveal': ({ contactId }) => [
    proof("SELECT 1 FROM timeline WHERE contact_id = ? AND kind = 'revealed'", contactId),
  ],
  'decision:accept': ({ contactId }, value) => [
    proof('SELECT 1 FROM decisions WHERE contact_id = ?', contactId),
    ...value.promises.map(({ promiseId }) => proof('SELECT 1 FROM promises WHERE id = ?', promiseId)),
  ],
  'call:wrapUp': ({ contactId }, { caseId, number }) => [
    proof("SELECT 1 FROM contacts WHERE id = ? AND phase = 'saved'", contactId),
    proof('SELECT 1 FROM cases WHERE id = ? AND ordinal = ?', caseId, Number(number.split('-').at(-1))),
  ],
  'case:addNote': ({ caseId, text }) => [proof('SELECT 1 FROM timeline WHERE case_id = ? AND text = ?', caseId, text)],
  'case:setState': ({ caseId, state }) => [proof('SELECT 1 FROM cases WHERE id = ? AND state = ?', caseId, state)],
  'promise:settle': ({ promiseId, state }) => [
    proof('SELECT 1 FROM promises WHERE id = ? AND state = ?', promiseId, state),
  ],
  'policies:sign': ({ policyId, reason }, { version }) => [
    proof('SELECT 1 FROM policy_changes WHERE policy_id = ? AND version = ? AND reason = ?', policyId, version, reason),
  ],
  'notice:open': (_, { noticeId }) => [proof('SELECT 1 FROM notices WHERE id = ?', noticeId)],
  'notice:record': ({ noticeId, item }) => [
    proof("SELECT 1 FROM notice_events WHERE notice_id = ? AND event ->> '$.item' = ?", noticeId, item),
  ],
};

/** The rows that an acknowledged command has left; none for a command that only reads. */
export function proofsOf<C extends Channel>(channel: C, input: Input<C>, value: Value<C>): readonly Proof[] {
  const prover = PROVERS[channel] as Prover<C> | undefined;
  return prover === undefined ? [] : prover(input, value);
}

/** What was acknowledged and is not there, a line each. */
export function lost(acknowledged: readonly Acknowledgement[], find: Find): readonly string[] {
  return acknowledged.flatMap(({ channel, proofs, head }) => {
    const missing = proofs.filter(({ sql, values }) => find(sql, values) === undefined);
    const lines = missing.map(({ sql, values }) => `${channel}: nothing for ${sql} [${values.join(', ')}]`);
    return head === null || headStands(head, find) ? lines : [...lines, `${channel}: audit row ${head.sequence}`];
  });
}

/** Whether the last draft that was acknowledged is there, or a later one; null where none was. */
export function lostDraft(acknowledged: readonly Acknowledgement[], kept: readonly KeptDraft[]): string | null {
  const last = acknowledged.findLast(({ draft }) => draft !== undefined)?.draft;
  if (last === undefined) return null;
  const found = kept.find(({ place }) => place.id === last.place.id);
  if (found !== undefined && numberOf(found) >= numberOf(last)) return null;
  return `draft:keep: ${numberOf(last)} acknowledged, ${found === undefined ? 'none' : numberOf(found)} kept`;
}

const numberOf = ({ text }: KeptDraft): number => Number(text.split(' ').at(-1));

const headStands = ({ sequence, hash }: NonNullable<Acknowledgement['head']>, find: Find): boolean =>
  find('SELECT 1 FROM audit WHERE sequence = ? AND lower(hex(hash)) = ?', [sequence, hash]) !== undefined;

/** The acknowledgements in a stream of lines; a line that was cut off by a kill was acknowledged to nobody. */
export function readAcknowledgements(text: string): readonly Acknowledgement[] {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  return whole
    .split('\n')
    .filter((line) => line.startsWith('{"channel"'))
    .map((line) => JSON.parse(line) as Acknowledgement);
}
