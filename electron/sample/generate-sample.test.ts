/** The sample desk must be a desk that could have been: everything in it passes the gates and rules that real calls pass. */

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BANK_CALENDAR } from '../../shared/calendar/bank-calendar.ts';
import { buildBusinessCalendar, isBusinessDay } from '../../shared/calendar/business-calendar.ts';
import { passGate } from '../../shared/cases/close-gate.ts';
import { contactOf, effectiveStamps } from '../../shared/contacts/contact.ts';
import { STAMPS } from '../../shared/contacts/stamps.ts';
import { CONTRACT_STATES, LINE_KINDS } from '../../shared/contractors/contract.ts';
import type { CaseId } from '../../shared/core/ids.ts';
import { dateOf, hours, type InstantMs, instant, timeOfDay } from '../../shared/core/time.ts';
import { answerText } from '../../shared/decisions/answer.ts';
import { DEFAULT_POLICIES } from '../../shared/policies/default-policies.ts';
import { replay } from '../../shared/rules/answer-question.ts';
import { checkAcceptable, checkGate } from '../../shared/rules/decision-gate.ts';
import { SERVICES } from '../../shared/terms/service.ts';
import { comparisonKey } from '../../shared/verification/comparison.ts';
import type { RiskLevel } from '../../shared/verification/items.ts';
import { checkLimits } from '../../shared/verification/limits.ts';
import { higherLevel } from '../../shared/verification/policy.ts';
import { type CaseBundle, insertCases } from '../store/bulk-insert.ts';
import { insertContractor } from '../store/contractors-repository.ts';
import { insertContract } from '../store/contracts-repository.ts';
import { TestStore, testId } from '../store/test-store.ts';
import { insertUser } from '../store/users-repository.ts';
import { callerSheet } from './caller-sheet.ts';
import { FEATURED } from './contractors.ts';
import { DEFAULT_CASES, DEFAULT_CONTRACTORS, generateSample } from './generate-sample.ts';
import type { Sample, SampleOptions } from './sample-records.ts';
import { storedValues } from './stored-values.ts';

const calendar = buildBusinessCalendar('company', []);
/** Saturday 2026-11-21 16:48:32 in Japan. */
const now = instant(Date.UTC(2026, 10, 21, 7, 48, 32));
const operators = [1, 2, 3].map((n) => testId('user', n));
const supervisor = testId('user', 4);
const tables = { calendar, bankCalendar: BANK_CALENDAR, policies: DEFAULT_POLICIES };
const options: SampleOptions = {
  seed: 20261121,
  now,
  operators,
  supervisor,
  tables,
  blindDigest: (key) => createHash('sha256').update(key).digest('hex'),
};
const casesOf = (sample: Sample, size = 1000): readonly CaseBundle[] => [...sample.caseBatches(size)].flat();

const sample = generateSample(options);
const bundles = casesOf(sample);
const contacts = bundles.flatMap((bundle) => bundle.contacts.map((one) => ({ ...one, bundle })));

describe('generateSample', () => {
  test('makes what was promised: 300 contractors and 5,000 contacts over twelve months', () => {
    expect([sample.contractors.length, bundles.length]).toEqual([DEFAULT_CONTRACTORS, DEFAULT_CASES]);
    expect(contacts.length).toBeGreaterThanOrEqual(5000);
    const days = bundles.map(({ case: { openedAt } }) => dateOf(openedAt));
    expect((days.at(-1) ?? 0) - (days[0] ?? 0)).toBeGreaterThan(355);
  });

  test('makes the same desk from the same seed, whatever the size of the batches', () => {
    const again = generateSample({ ...options, cases: 300 });
    const small = casesOf(generateSample({ ...options, cases: 300 }), 7);
    expect(casesOf(again, 300)).toEqual(small);
    expect(casesOf(again, 300)).toEqual(small);
    expect(again.contractors).toEqual(sample.contractors);
    expect(generateSample({ ...options, seed: 1, cases: 1 }).contracts).not.toEqual(sample.contracts);
  });

  test('makes exactly as many cases as asked for, numbered by month without a gap', () => {
    expect(casesOf(generateSample({ ...options, cases: 1234 }))).toHaveLength(1234);
    const ordinals = Map.groupBy(bundles, ({ case: { number } }) => number.slice(0, 7));
    for (const [month, ofMonth] of ordinals) {
      expect(ofMonth.map(({ case: { number } }) => number)).toEqual(
        ofMonth.map((_, index) => `${month}-${String(index + 1).padStart(4, '0')}`),
      );
    }
  });

  test('holds both services, every state of a contract, cases of every state and promises to come', () => {
    const found = sample.contracts.map(({ contract }) => contract);
    expect(new Set(found.map(({ service }) => service))).toEqual(new Set(SERVICES));
    expect(new Set(found.map(({ state }) => state))).toEqual(new Set(CONTRACT_STATES));
    expect(new Set(bundles.map(({ case: { state } }) => state))).toEqual(new Set(['open', 'waiting', 'closed']));
    const open = bundles.flatMap(({ promises }) => promises).filter(({ settlement }) => settlement === null);
    expect(open.length).toBeGreaterThanOrEqual(10);
    expect(open.some(({ promise }) => promise.due > dateOf(now))).toBe(true);
    expect(open.some(({ promise }) => promise.due < dateOf(now))).toBe(true);
  });

  test('holds every line that the terms of N name, and no other for N (N-005)', () => {
    const ofServer = sample.contracts.filter(({ contract }) => contract.service === 'serverSupport');
    const kinds = ofServer.flatMap(({ contract }) => contract.lines.map(({ kind }) => kind));
    expect(new Set(kinds)).toEqual(new Set(LINE_KINDS));
  });

  test('holds the names that break naive code', () => {
    const names = sample.contractors.map(({ contractor }) => contractor.name).join('\n');
    for (const hard of [
      '髙',
      '﨑',
      '𠮷',
      '斎藤',
      '齋藤',
      '渡邊',
      '渡邉',
      '㈱',
      '(株)',
      '有限会社',
      '\u{e0100}',
      'Ｂ＆Ｗ',
      "O'Brien",
    ]) {
      expect(names).toContain(hard);
    }
    expect(Math.max(...sample.contractors.map(({ contractor }) => contractor.name.length))).toBeGreaterThan(25);
  });

  test('some callers call far more often than others', () => {
    const counts = Map.groupBy(bundles, ({ case: { contractId } }) => contractId);
    const sizes = [...counts]
      .flatMap(([id, ofContract]) => (id === null ? [] : [ofContract.length]))
      .toSorted((a, b) => b - a);
    expect(sizes[0]).toBeGreaterThan(10 * (sizes[Math.floor(sizes.length / 2)] ?? 0));
  });

  test('the featured contractor always waits for a call-back', () => {
    const owned = sample.contracts.find(({ contract }) => contract.handle === FEATURED.handle)?.contract;
    const waiting = bundles.filter(({ case: one }) => one.contractId === owned?.id && one.state === 'waiting');
    expect(waiting.flatMap(({ promises }) => promises).map(({ promise }) => promise.kind)).toContain('callBack');
    expect(owned?.applicationNumberDigest).toBe(
      options.blindDigest(comparisonKey('applicationNumber', FEATURED.applicationNumber)),
    );
    expect(callerSheet(sample)).toContain(FEATURED.applicationNumber);
  });
});

describe('the calls of the sample', () => {
  test('could have been keyed: each is a contact that the steps of a call lead to', () => {
    for (const { contact, corrections, holds } of contacts) {
      const record = { ...contact, corrections, holds };
      expect(contactOf(record).phase).toBe('saved');
      for (const stamp of STAMPS) expect(effectiveStamps(record)[stamp] ?? 0).toBeLessThan(now);
    }
  });

  test('come in reception hours on business days, but for a few', () => {
    const usual = contacts.filter(({ contact: { startedAt } }) => {
      const time = timeOfDay(startedAt);
      return isBusinessDay(calendar, dateOf(startedAt)) && time >= hours(9) && time <= hours(18);
    });
    expect(usual.length / contacts.length).toBeGreaterThan(0.97);
    expect(usual.length).toBeLessThan(contacts.length);
  });

  test('never keep one operator in two calls at once', () => {
    for (const [, calls] of Map.groupBy(contacts, ({ contact }) => contact.operatorId)) {
      const inOrder = calls.map(({ contact: { stamps } }) => stamps).toSorted((a, b) => (a.ring ?? 0) - (b.ring ?? 0));
      const overlapping = inOrder.filter(({ ring }, index) => (ring ?? 0) < (inOrder[index - 1]?.saved ?? 0));
      expect(overlapping).toEqual([]);
    }
  });

  test('pass the gate of wrap-up', () => {
    for (const { contact, note, bundle } of contacts) {
      const wrapUp = bundle.timeline.find(({ contactId, kind }) => contactId === contact.id && kind === 'wrapUp');
      const { service, category, contractId } = bundle.case;
      const gate = passGate({
        phase: contact.phase,
        service,
        category,
        disposition: wrapUp?.facts['disposition'] as CaseBundle['case']['disposition'],
        note: note.text,
        contractId,
        reason: wrapUp?.text ?? null,
        accepted: bundle.decisions.map(({ answer }) => answer.question),
      });
      expect(gate).toEqual({ ok: true, value: undefined });
    }
  });

  test('are told in notes of which hardly two are the same', () => {
    const notes = contacts.map(({ note }) => note.text);
    expect(new Set(notes).size / notes.length).toBeGreaterThan(0.97);
    expect(notes.filter((text) => /[{}|]|undefined|null/.test(text))).toEqual([]);
    expect(notes.every((text) => text.isWellFormed() && text.length < 2000)).toBe(true);
  });

  test("tell nobody's stored value in a note, a summary or a timeline", () => {
    const values = storedValues(sample);
    expect(values.length).toBeGreaterThan(1000);
    const told = bundles.flatMap(({ case: { summary }, timeline, contacts: own }) => [
      summary,
      ...own.map(({ note }) => note.text),
      ...timeline.map(({ text, facts }) => `${text ?? ''} ${JSON.stringify(facts)}`),
    ]);
    const everything = told.join('\n');
    expect(values.filter((value) => everything.includes(value))).toEqual([]);
  });
});

describe('the decisions and promises of the sample', () => {
  const decided = bundles.flatMap((bundle) => bundle.decisions.map((decision) => ({ decision, bundle })));

  test('are answers of the rules: each can be accepted and replays to the same bytes', () => {
    expect(decided.length).toBeGreaterThan(300);
    for (const { decision } of decided) {
      expect(checkAcceptable(decision.answer).ok).toBe(true);
      const again = replay(decision.answer, tables);
      expect(again.ok && answerText(again.value)).toBe(answerText(decision.answer));
    }
  });

  test('pass the gate that a real acceptance passes', () => {
    for (const { decision, bundle } of decided) {
      const before = bundle.attempts.filter(
        ({ contactId, at, result }) =>
          contactId === decision.contactId && at <= decision.acceptedAt && result === 'confirmed',
      );
      const contact = bundle.contacts.find(({ contact: { id } }) => id === decision.contactId)?.contact;
      const checks = Object.entries(bundle.checks).filter(([, check]) => check.at <= decision.acceptedAt);
      const gate = checkGate({
        question: decision.answer.question,
        service: decision.answer.service,
        confirmedLevel: before.reduce<RiskLevel | null>((level, one) => higherLevel(level, one.level), null),
        noticeAt: contact?.stamps.notice ?? null,
        checks: Object.fromEntries(checks.map(([item, check]) => [item, check.answer])),
      });
      expect(gate).toEqual({ ok: true, value: undefined });
    }
  });

  test('promises are settled after they were made and before now; a case with an open one is not closed', () => {
    for (const { case: one, promises } of bundles) {
      for (const { promise, settlement } of promises) {
        expect(promise.madeAt).toBeLessThan(now);
        if (settlement === null) expect(one.state).not.toBe('closed');
        else expect(settlement.at).toBeGreaterThan(promise.madeAt);
        expect(settlement?.at ?? 0).toBeLessThan(now);
      }
    }
  });

  test('a case says when it was closed, and its timeline runs forward', () => {
    for (const { case: one, timeline } of bundles) {
      expect((one.closedAt !== null) === (one.state === 'closed')).toBe(true);
      const instants = timeline.map(({ at }) => at);
      expect(instants).toEqual(instants.toSorted((a, b) => a - b));
      expect(instants.at(-1)).toBe(one.updatedAt);
      expect(one.updatedAt).toBeLessThan(now);
    }
  });
});

describe('the verifications of the sample', () => {
  test('never go on after the limits would have stopped them (SEC-47)', () => {
    const attempts = bundles.flatMap((bundle) => bundle.attempts).toSorted((a, b) => a.at - b.at);
    for (const [, ofContract] of Map.groupBy(attempts, ({ contractId }) => contractId)) {
      for (const [index, { at, method }] of ofContract.entries()) {
        if (method !== 'items') continue;
        expect(checkLimits({ now: at, onContract: ofContract.slice(0, index), byOperator: [] }).ok).toBe(true);
      }
    }
  });

  test('hold a digest of what was said, equal to that on file where it was right', () => {
    for (const { contract, applicationNumber } of sample.contracts) {
      const digest = options.blindDigest(comparisonKey('applicationNumber', applicationNumber));
      expect(contract.applicationNumberDigest).toBe(digest);
    }
    const digests = new Map(sample.contracts.map(({ contract }) => [contract.id, contract.applicationNumberDigest]));
    for (const { items, contractId } of bundles.flatMap(({ attempts }) => attempts)) {
      for (const { item, outcome, inputDigest } of items) {
        if (item !== 'applicationNumber') continue;
        expect(inputDigest === digests.get(contractId)).toBe(outcome === 'match');
      }
    }
  });
});

describe('the people of the sample', () => {
  test('cannot be rung, written to or visited', () => {
    for (const { contractor } of sample.contractors) {
      expect(contractor.email ?? 'a@b.example').toMatch(/@[\w.-]+\.example$/);
      expect(contractor.postalCode ?? '000-0000').toMatch(/^000-\d{4}$/);
      for (const { number } of contractor.phones) {
        const digits = number.normalize('NFKC').replace(/\D/g, '');
        // After 0A0 no block, and after an area code no exchange, begins with 0.
        expect(digits).toMatch(/^0[789]00\d{7}$|^0\d{1,4}0\d{4,}$/);
        expect([10, 11]).toContain(digits.length);
      }
    }
  });
});

describe('a store filled with the sample', () => {
  const target = new TestStore();
  beforeAll(async () => {
    target.now = now;
    await target.change(async (db) => {
      for (const [index, id] of [...operators, supervisor].entries()) {
        const role = id === supervisor ? 'supervisor' : 'operator';
        await insertUser(db, { id, name: `担当${index}`, role, disabled: false, createdAt: 0 as InstantMs });
      }
    });
  });
  afterAll(() => target.remove());

  test('takes every contractor, contract and case', async () => {
    const small = generateSample({ ...options, cases: 400 });
    await target.change(async (db) => {
      for (const { contractor } of small.contractors) await insertContractor(db, contractor);
      for (const { contract } of small.contracts) await insertContract(db, contract);
    });
    for (const batch of small.caseBatches(200)) await target.change((db) => insertCases(db, batch));
    const stored = await target.store.read.query.selectFrom('cases').select('id').execute();
    const made = casesOf(small).map(({ case: { id } }) => id);
    expect(new Set<CaseId>(stored.map(({ id }) => id))).toEqual(new Set(made));
  });
});
