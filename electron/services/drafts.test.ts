/** Drafts behind the door: back after a kill, nobody else's, over with the command that saves them, also across a crash (REL-03, REL-04). */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId, ContactId } from '../../shared/core/ids.ts';
import { draftPlace } from '../../shared/desk/draft-places.ts';
import { inCommand } from '../store/command-context.ts';
import { openCall } from '../testing/call-steps.ts';
import { CONTRACT, openTestDesk, PASSWORD, type TestDesk } from '../testing/desk-fixture.ts';
import { openDeskOf, sessionIn, storeFolder } from '../testing/session-fixture.ts';
import { recordReading } from './desk-work.ts';
import { listDrafts, markSaving } from './drafts.ts';

const OPERATOR = '佐藤 恵';
const OTHER = '林 拓也';

let desk: TestDesk;
let contactId: ContactId;
let caseId: CaseId;
const events: string[] = [];
beforeAll(async () => {
  desk = await openTestDesk();
  await desk.get('sample:open', {});
  await desk.signIn(OPERATOR);
  contactId = await openCall(desk, CONTRACT);
  caseId = (await desk.get('call:current', {}))?.case.caseId as CaseId;
  desk.desk.subscribe((event) => void events.push(event));
});
afterAll(() => desk.close());

const texts = async () => (await desk.get('draft:list', {})).drafts.map(({ text }) => text);
const keep = (kind: 'callNote' | 'caseNote' | 'stateReason', text: string) =>
  desk.get('draft:keep', { place: draftPlace(kind, kind === 'callNote' ? contactId : caseId), text, baseRevision: 0 });

describe('a draft', () => {
  test('waits behind the lock for its author, and for nobody else', async () => {
    const { keptAt } = await keep('caseNote', '折り返しは\uD800夕方');
    await desk.get('session:lock', {});
    await desk.signIn(OTHER);
    expect(await texts()).toEqual([]);
    await desk.signIn(OPERATOR);
    expect(await desk.get('draft:list', {})).toEqual({
      drafts: [{ place: draftPlace('caseNote', caseId), text: '折り返しは\uD800夕方', baseRevision: 0, keptAt }],
      damaged: false,
    });
    await desk.get('draft:drop', { place: draftPlace('caseNote', caseId) });
    expect(await texts()).toEqual([]);
  });

  test('waits behind suspend as well', async () => {
    await keep('caseNote', '蓋を閉じる前');
    desk.desk.suspend();
    expect((await desk.get('desk:status', {})).lockReason).toBe('suspend');
    await desk.signIn(OPERATOR);
    expect(await texts()).toEqual(['蓋を閉じる前']);
    await desk.get('draft:drop', { place: draftPlace('caseNote', caseId) });
  });

  test('is over with the command that saves it; what was typed meanwhile stays', async () => {
    await keep('caseNote', '翌朝に確認\n');
    await keep('stateReason', '書きかけの理由');
    await desk.get('case:addNote', { caseId, text: '翌朝に確認' });
    expect(await texts()).toEqual(['書きかけの理由']);
    await keep('callNote', 'ここまで');
    await desk.get('call:saveNote', { contactId, text: 'ここ', revision: 0 });
    expect(await texts()).toContain('ここまで');
    await desk.get('call:saveNote', { contactId, text: 'ここまで', revision: 1 });
    expect(await texts()).toEqual(['書きかけの理由']);
  });

  test('stays where its command was refused', async () => {
    expect(await desk.call('case:setState', { caseId, state: 'closed', reason: 'まだ通話中' })).toMatchObject({
      ok: false,
    });
    expect(await texts()).toEqual(['書きかけの理由']);
  });

  test('is told of when it comes and goes, but not at every key', async () => {
    await desk.get('draft:drop', { place: draftPlace('stateReason', caseId) });
    events.length = 0;
    const told = () => events.filter((event) => event === 'drafts:changed').length;
    await keep('stateReason', 'あ');
    await keep('stateReason', 'あい');
    await keep('callNote', 'う');
    expect(told()).toBe(1);
    await desk.get('draft:drop', { place: draftPlace('stateReason', caseId) });
    expect(told()).toBe(2);
  });
});

test('a draft is over after a crash between the command and the journal, and only then', async () => {
  const place = storeFolder();
  const session = sessionIn(place.path);
  await session.create({ name: OPERATOR, password: PASSWORD });
  const open = openDeskOf(session);
  const { drafts, work } = open;
  const at = draftPlace('caseNote', randomUUID());
  await drafts.keep(work.user.id, { place: at, text: '一度だけ', baseRevision: null });
  const id = randomUUID();
  await markSaving(open, [{ place: at, text: null }], id);
  const listed = async () => {
    const list = await listDrafts(open);
    return list.ok ? list.value.drafts.length : null;
  };
  expect(await listed()).toBe(1);
  const command = { id, channel: 'case:addNote', userId: work.user.id };
  const done = () => recordReading(work, { action: 'test:note', entity: 'case', entityId: null });
  expect((await inCommand(command, done)).ok).toBe(true);
  expect(await listed()).toBe(0);
  expect(await inCommand(command, done)).toEqual({ ok: false, error: { type: 'alreadyDone' } });
  expect(await inCommand({ ...command, channel: 'case:setState' }, done)).toMatchObject({
    error: { type: 'commandConflict' },
  });
  await session.lock('person');
  place.remove();
});
