/** AUD-01: for every channel, the effect leaves its row; and the chain shows who changed it afterwards. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { civilDate } from '../../shared/core/time.ts';
import type { Channel, Input } from '../../shared/desk/contract.ts';
import { fictionalLines } from '../../shared/terms-text/testing.ts';
import { ALL_CHANNELS } from '../ipc/testing/door-fixture.ts';
import { insertClosure } from '../store/closures-repository.ts';
import { currentCall, finish, LEVEL_B, openCall, prepareVisit, VISIT } from '../testing/call-steps.ts';
import {
  CONTRACT,
  ON_FILE,
  openTestDesk,
  PASSWORD,
  PHONE_CONTRACT,
  STORED_VALUES,
  type TestDesk,
} from '../testing/desk-fixture.ts';
import { auditRows, openDeskOf, sessionIn, storeFolder } from '../testing/session-fixture.ts';
import { makeHealth, verifyAudit } from './audit.ts';

const NEW_PASSWORD = 'another horse battery 鹿 staple';
const SUPERVISOR = '森 智子';
const AUDITOR = '谷口 監';

/** What each channel leaves in the chain when it succeeds; one that only shows what is masked or public leaves nothing. */
const LEAVES: { readonly [C in Channel]: readonly string[] } = {
  'desk:status': [],
  'clock:now': [],
  'clock:confirm': ['clock:confirm'],
  'repair:history': [],
  // Proved in repairs.test.ts: a store has to be repaired before it.
  'repair:confirm': ['repair:confirm'],
  'desk:health': [],
  // Proved in desk-session.test.ts: nobody is signed in before them.
  'vault:create': ['store:create', 'users:create', 'vault:create'],
  'vault:recover': ['vault:recover'],
  'sample:open': [],
  'session:signIn': ['session:lock', 'session:signIn'],
  'session:lock': ['session:lock'],
  'session:touch': [],
  'users:list': [],
  'users:create': ['users:create'],
  'users:setDisabled': ['users:setDisabled'],
  // Proved in let-leave.test.ts: the store is another one afterwards.
  'users:leave': ['users:leave', 'audit:era', 'vault:rotate'],
  'users:changePassword': ['users:changePassword'],
  'contracts:search': ['contracts:search'],
  'call:current': [],
  'call:start': ['call:start'],
  'call:answer': ['call:answer'],
  'call:stamp': ['call:stamp'],
  'call:correctStamp': ['call:correctStamp'],
  'call:hold': ['call:hold'],
  'call:chooseContract': ['call:chooseContract'],
  'call:setMatter': ['call:setMatter'],
  'call:saveNote': ['call:saveNote'],
  'call:check': ['call:check'],
  'call:end': ['call:end'],
  'call:wrapUp': ['call:wrapUp'],
  'verification:attempt': ['verification:attempt'],
  'verification:callBack': ['verification:callBack'],
  'verification:secondPerson': ['verification:secondPerson'],
  'contract:reveal': ['contract:reveal'],
  'answer:lookUp': [],
  'decision:preview': [],
  'decision:accept': ['decision:accept'],
  'decision:replay': [],
  'cases:page': ['cases:page'],
  'case:get': ['case:get'],
  'case:addNote': ['case:addNote'],
  'case:setState': ['case:setState'],
  'promise:settle': ['promise:settle'],
  'report:export': ['report:export'],
  'procedure:open': ['procedure:open'],
  'procedure:get': ['procedure:get'],
  'procedure:record': ['procedure:record'],
  'procedure:step': ['procedure:step'],
  'procedures:list': [],
  'notice:open': ['notice:open'],
  'notice:get': ['notice:get'],
  'notice:record': ['notice:record'],
  'notice:fail': ['notice:fail'],
  'notice:step': ['notice:step'],
  'notice:prepare': ['notice:prepare'],
  'notice:save': ['notice:save'],
  'notices:list': [],
  'outages:list': [],
  'outage:get': [],
  'outage:open': ['outage:open'],
  'outage:change': ['outage:change'],
  'outages:lineKinds': [],
  'outage:findContracts': [],
  'outage:addContracts': ['outage:addContracts'],
  'outage:removeContract': ['outage:removeContract'],
  'outage:contracts': [],
  'outages:onCall': [],
  'outage:tell': ['outage:tell'],
  'outage:prepare': ['outage:prepare'],
  'outage:caps': [],
  'outage:export': ['outage:export'],
  // A person's own notes of what is not saved yet.
  'draft:keep': [],
  'draft:drop': [],
  'draft:list': [],
  'calendar:closures': [],
  'calendar:addClosure': ['calendar:addClosure'],
  'policies:list': [],
  'policies:history': [],
  'policies:preview': [],
  'policies:sign': ['policies:sign'],
  'terms:list': [],
  'terms:read': [],
  'terms:preview': [],
  'terms:import': ['terms:import'],
  'audit:page': [],
  'audit:verify': ['audit:verify'],
  'audit:stop': [],
  'audit:findHead': ['audit:findHead'],
  // Asked by an auditor below.
  'audit:keys': ['audit:keys'],
  'audit:export': ['audit:export'],
  'backups:list': [],
  'backups:make': ['backup:make'],
  'backups:cancel': [],
  'backups:inspect': [],
  // Proved in backups-restore.test.ts: a restore begins another chain.
  'backups:restore': ['backups:restore'],
  'backups:drill': ['backups:drill'],
  'backups:drills': [],
  'backups:restores': [],
  'backups:exportDrill': ['backups:exportDrill'],
  'backups:chooseFolder': [],
  'backups:setFolder': ['backups:setFolder'],
  // Proved in restore-bare.test.ts: nobody is signed in, and no store stands.
  'restore:chooseFolder': [],
  'restore:inspect': [],
  'restore:run': [],
};
const WITHOUT_A_SEAT: readonly Channel[] = [
  'vault:create',
  'sample:open',
  'vault:recover',
  'users:leave',
  'backups:restore',
  'restore:chooseFolder',
  'restore:inspect',
  'restore:run',
  'repair:confirm',
];

describe('the audit chain (AUD-01)', () => {
  let desk: TestDesk;
  const shown = new Set<Channel>();
  beforeAll(async () => {
    desk = await openTestDesk();
    await desk.get('sample:open', {});
    await desk.signIn('林 拓也');
    await desk.signIn(SUPERVISOR);
  });
  afterAll(() => desk.close());

  const newest = async (limit: number) => (await desk.get('audit:page', { offset: 0, limit })).rows;

  /** Calls the channel and holds what the chain grew by to the table. */
  async function leaves<C extends Channel>(channel: C, input: Input<C>) {
    const { total } = await desk.get('audit:page', { offset: 0, limit: 1 });
    const value = await desk.get(channel, input);
    if ((await desk.get('desk:status', {})).user === null) await desk.signIn(SUPERVISOR);
    const grown = (await desk.get('audit:page', { offset: 0, limit: 1 })).total - total;
    const actions = grown === 0 ? [] : (await newest(grown)).map(({ action }) => action).toReversed();
    const back = channel === 'session:lock' ? ['session:signIn'] : [];
    expect(actions, channel).toEqual([...LEAVES[channel], ...back]);
    shown.add(channel);
    return value;
  }

  test('grows by the rows of the table with every channel that a call walks through', async () => {
    await leaves('contracts:search', { text: 'みどり電設' });
    const { contact } = await leaves('call:start', { source: 'paste', callerNumber: ON_FILE.direct, answered: false });
    const { contactId } = contact;
    await leaves('call:answer', { contactId });
    await leaves('call:chooseContract', { contactId, contractId: CONTRACT });
    await leaves('call:setMatter', { contactId, service: 'serverSupport', category: 'fault', tags: [] });
    await leaves('verification:attempt', { contactId, level: 'B', items: [...LEVEL_B] });
    await leaves('verification:callBack', { contactId });
    // A second person is somebody else: the operator's supervisor, or the first one for her.
    await leaves('verification:secondPerson', { contactId, name: '初代', password: PASSWORD });
    await leaves('contract:reveal', { contactId, field: 'address', purpose: 'dispatch' });
    await leaves('call:stamp', { contactId, stamp: 'request' });
    await leaves('call:hold', { contactId, holding: true });
    await leaves('call:hold', { contactId, holding: false });
    await leaves('call:check', { contactId, item: 'workNotWarranted', answer: 'yes' });
    await prepareVisit(desk, contactId);
    const { digest } = await leaves('decision:preview', { contactId, question: VISIT });
    await leaves('decision:accept', { contactId, question: VISIT, digest });
    await leaves('call:saveNote', { contactId, text: `${ON_FILE.contactPerson}様より`, revision: 0 });
    await leaves('call:current', {});
    desk.pass(60_000);
    await leaves('call:end', { contactId });
    const { stamps } = (await currentCall(desk)).contact;
    await leaves('call:correctStamp', {
      contactId,
      stamp: 'request',
      at: (stamps.request ?? 0) + 1000,
      reason: '押し遅れ',
    });
    const outcome = { disposition: 'visitArranged', caseState: 'waiting', reason: null } as const;
    const { caseId } = await leaves('call:wrapUp', { contactId, ...outcome });

    const filter = { states: [], services: [], categories: [], operatorId: null, from: null, to: null, text: '様より' };
    await leaves('cases:page', { filter, sort: 'openedAt', descending: true, offset: 0, limit: 10 });
    const { promises, decisions } = await leaves('case:get', { caseId, reason: '応対の確認' });
    const decisionId = decisions[0]?.decisionId;
    if (decisionId === undefined) throw new Error('a visit was decided');
    await leaves('decision:replay', { decisionId });
    await leaves('case:addNote', { caseId, text: '翌朝に確認' });
    const promiseId = promises[0]?.promiseId;
    if (promiseId === undefined) throw new Error('a visit was promised');
    await leaves('promise:settle', { promiseId, state: 'kept', reason: '訪問済み' });
    await leaves('case:setState', { caseId, state: 'closed', reason: '完了' });
    const { procedureId } = await leaves('procedure:open', { kind: 'suspension', origin: { of: 'case', caseId } });
    await leaves('procedure:record', { procedureId, item: 'emergencyReason', value: '通信設備への影響' });
    await leaves('procedure:get', { procedureId });
    await leaves('procedure:step', { procedureId, step: 'drop', reason: '取り違え' });
    await leaves('procedures:list', { scope: { of: 'case', caseId } });
    desk.reportFile.next = join(desk.folder, 'report.json');
    const report = { caseId, format: 'json', disclosure: 'full', purpose: 'request', reason: '開示の求め' } as const;
    await leaves('report:export', report);
  });

  test('grows by the rows of the table with everything of an outage', async () => {
    const { now } = await desk.get('clock:now', {});
    const source = { kind: 'alert', at: now - 3 * 86_400_000, reason: null } as const;
    const cause = { party: 'own', carrier: null } as const;
    const opened = await leaves('outage:open', { scope: '三条本町の光電話', extent: 'total', cause, source });
    const { outageId } = opened;
    const handles = { outageId, choice: { by: 'handles', handles: 'H-20001' } } as const;
    await leaves('outages:lineKinds', {});
    await leaves('outage:findContracts', handles);
    await leaves('outage:addContracts', handles);
    await leaves('outage:change', { outageId, change: { type: 'restored', at: now, reason: null } });
    await leaves('outages:list', {});
    await leaves('outage:get', { outageId });
    await leaves('outage:contracts', { outageId, after: 0, limit: 10 });
    const contactId = await openCall(desk, PHONE_CONTRACT);
    await leaves('outages:onCall', { contactId });
    await leaves('outage:tell', { contactId, outageId });
    await finish(desk);
    const { preparationId } = await leaves('outage:prepare', { outageId, preparationId: null });
    await leaves('outage:caps', { preparationId, after: 0, limit: 10 });
    desk.reportFile.next = join(desk.folder, 'caps.csv');
    await leaves('outage:export', { preparationId, purpose: 'service' });
    const removal = { outageId, contractId: PHONE_CONTRACT, reason: '対象の取り違え' };
    await leaves('outage:removeContract', removal);
  });

  test('grows by the rows of the table with everything of a notice', async () => {
    const opened = await leaves('notice:open', { kind: 'termsChange', origin: { of: 'everyone' } });
    const { noticeId } = opened;
    await leaves('notice:record', { noticeId, item: 'change', value: '受付のしかた' });
    await leaves('notice:record', { noticeId, item: 'effectiveOn', value: '2027-01-01' });
    await leaves('notice:record', { noticeId, item: 'channel', value: 'web' });
    await leaves('notice:get', { noticeId });
    await leaves('notice:prepare', { noticeId, reason: null });
    desk.reportFile.next = join(desk.folder, 'notice.txt');
    await leaves('notice:save', { noticeId, disclosure: 'masked', reason: null });
    await leaves('notice:step', { noticeId, step: 'submit', reason: null, failure: null });
    await leaves('notices:list', { scope: { of: 'toDecide' } });
    const contactId = await openCall(desk, PHONE_CONTRACT);
    const cure = await desk.get('notice:open', { kind: 'phoneCure', origin: { of: 'call', contactId } });
    const failure = { way: 'phoneNoAnswer', on: '2026-11-20' } as const;
    await leaves('notice:fail', { noticeId: cure.noticeId, failure });
    await finish(desk);
  });

  test('grows by the rows of the table with everything around the calls', async () => {
    for (const channel of ['desk:status', 'clock:now', 'desk:health', 'users:list'] as const) await leaves(channel, {});
    for (const channel of ['calendar:closures', 'policies:list', 'policies:history', 'session:touch'] as const)
      await leaves(channel, {});
    await leaves('answer:lookUp', { asked: { question: 'monthlyFee', inputs: { on: '2026-11-21' } } });
    const file = Buffer.from(fictionalLines().join('\n')).toString('base64');
    await leaves('terms:preview', { service: 'serverSupport', file });
    const { version } = await leaves('terms:import', { service: 'serverSupport', file, inForceFrom: '2024-04-01' });
    await leaves('terms:list', {});
    await leaves('terms:read', { service: 'serverSupport', version });
    await leaves('clock:confirm', {});
    await leaves('calendar:addClosure', { date: '2026-12-24', reason: '設備点検' });
    const change = { policyId: 'P-PRORATE', value: '"taxThenProrate"' } as const;
    await leaves('policies:preview', { ...change, cursor: null });
    const signature = { effectiveFrom: '2026-11-21', reason: '計算順の見直し', after: 1, restores: null };
    await leaves('policies:sign', { ...change, ...signature, password: PASSWORD });
    const made = await leaves('users:create', { name: '新田 葵', password: PASSWORD, role: 'operator' });
    await leaves('users:setDisabled', { userId: made.userId, disabled: true });
    await leaves('users:changePassword', { current: PASSWORD, next: NEW_PASSWORD });
    await desk.get('users:changePassword', { current: NEW_PASSWORD, next: PASSWORD });
    const place = { kind: 'caseNote', id: made.userId } as const;
    await leaves('draft:keep', { place, text: '書きかけ', baseRevision: null });
    await leaves('draft:list', {});
    await leaves('draft:drop', { place });
    await desk.signIn(AUDITOR);
    await leaves('audit:keys', { password: PASSWORD });
    await desk.signIn(SUPERVISOR);
    const { name } = await leaves('backups:make', {});
    await leaves('backups:list', {});
    await leaves('backups:cancel', {});
    await leaves('backups:inspect', { name });
    const { drillId } = await leaves('backups:drill', {});
    await leaves('backups:drills', {});
    await leaves('backups:restores', {});
    desk.reportFile.next = join(desk.folder, 'drill.csv');
    await leaves('backups:exportDrill', { drillId });
    await leaves('backups:chooseFolder', {});
    await leaves('backups:setFolder', { path: null });
    await leaves('repair:history', {});
    await leaves('audit:page', { offset: 0, limit: 50 });
    await leaves('audit:verify', {});
    await leaves('audit:stop', {});
    await leaves('audit:findHead', { code: '7F3A-91C2' });
    desk.reportFile.next = join(desk.folder, 'audit.jsonl');
    await leaves('audit:export', {});
    await leaves('session:signIn', { name: SUPERVISOR, password: PASSWORD });
    await leaves('session:lock', {});
    expect(ALL_CHANNELS.filter((channel) => !shown.has(channel))).toEqual(WITHOUT_A_SEAT);
  });

  test('grows by a row for a request that was turned away', async () => {
    await desk.desk.dispatch({ trusted: true, connection: 'page' }, 'users:create', { name: 'あ' }, randomUUID());
    await desk.desk.dispatch({ trusted: true, connection: 'page' }, 'no:suchChannel', {}, randomUUID());
    await desk.desk.dispatch({ trusted: false, connection: 'frame' }, 'users:list', {}, randomUUID());
    expect((await newest(3)).map(({ detail }) => detail).toReversed()).toEqual([
      '{"channel":"users:create","reason":"badRequest"}',
      '{"channel":null,"reason":"unknownChannel"}',
      '{"channel":"users:list","reason":"untrustedSender"}',
    ]);
  });

  test('holds no stored value and nothing that was typed, in none of its rows', async () => {
    const { total } = await desk.get('audit:page', { offset: 0, limit: 1 });
    const rows = JSON.stringify(await newest(Math.min(total, 200)));
    const typed = [
      '様より',
      '押し遅れ',
      '翌朝に確認',
      '開示の求め',
      '応対の確認',
      '通信設備への影響',
      '取り違え',
      '計算順の見直し',
      '三条本町',
      '受付のしかた',
      '対象の取り違え',
      PASSWORD,
      NEW_PASSWORD,
      'みどり電設',
    ];
    expect(total).toBeLessThan(200);
    expect([...STORED_VALUES, ...typed].filter((value) => rows.includes(value))).toEqual([]);
  });
});

describe('the chain against whoever holds the keys', () => {
  async function chain() {
    const place = storeFolder();
    const session = sessionIn(place.path);
    await session.create({ name: '初代 責任者', password: PASSWORD });
    const { work } = openDeskOf(session);
    const end = async (): Promise<void> => {
      await session.lock('person');
      place.remove();
    };
    return { session, work, end };
  }

  test('a change without its row is not kept (the twin of the table above)', async () => {
    const { work, end } = await chain();
    const closure = { date: civilDate(2026, 12, 24), reason: '無断', addedBy: work.user.id, addedAt: work.clock.now() };
    const unrecorded = work.store.write<undefined, never>(async (db) => {
      await insertClosure(db, closure);
      return { ok: true, value: undefined };
    });
    await expect(unrecorded).rejects.toThrow();
    expect((await work.tables()).calendar).toBeDefined();
    await end();
  });

  test('a row that was changed is found, by the verification and by the health line', async () => {
    const { session, work, end } = await chain();
    const desk = { ...openDeskOf(session), vault: session.vault };
    const health = makeHealth(work.store.read, desk.anchors);
    expect(await health()).toMatchObject({ value: { chain: 'intact' } });
    await work.store.write<undefined, never>((db, audit) => {
      db.prepare('DROP TRIGGER audit_no_update').run();
      db.prepare("UPDATE audit SET detail = '{}' WHERE sequence = 2").run();
      const { id: actorId, role } = work.user;
      audit.append({ actorId, role, action: 'test:tamper', entity: 'audit', entityId: null, detail: {} });
      return { ok: true, value: undefined };
    });
    const verdict = await verifyAudit(desk, { onProgress: () => undefined, signal: new AbortController().signal });
    expect(verdict).toMatchObject({ ok: true, value: { state: 'broken', rows: 1, chainBrokenAt: 2 } });
    expect((await auditRows(session, 1))[0]?.action).toBe('audit:verify');
    expect((await auditRows(session, 1))[0]?.detail).toContain('"chainBrokenAt":2');
    expect(await makeHealth(work.store.read, desk.anchors)()).toMatchObject({ value: { chain: 'broken' } });
    await end();
  });

  test('two who ask for the health of a long chain at once cost one look', async () => {
    const { session, work, end } = await chain();
    const health = makeHealth(work.store.read, openDeskOf(session).anchors);
    const both = await Promise.all([health(), health()]);
    expect(both[0]).toEqual(both[1]);
    await end();
  });
});
