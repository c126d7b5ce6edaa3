/**
 * Walks one desk as every role and as nobody: each channel is asked something that means something there, the same with a forged role, and every
 * classed field of every reply is held to the table that people read (SEC-25). Then roles change under people at work (SEC-26).
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Channel, channels, type Reply } from '../../shared/desk/contract.ts';
import { ROLES, type Role } from '../../shared/users/user.ts';
import { READERS, type Reader } from '../ipc/access.ts';
import { costOf } from '../ipc/door.ts';
import { EXPECTED_REACH } from '../ipc/testing/expected-access.ts';
import { seededRandom } from '../sample/random.ts';
import { openRaw } from '../store/test-raw.ts';
import { VISIT } from '../testing/call-steps.ts';
import { PEOPLE } from '../testing/desk-fixture.ts';
import { type FuzzDesk, openFuzzDesk } from './fuzz-desk.ts';
import { inputMaker } from './fuzz-inputs.ts';
import { beginCall, endCall, meantInputs, type Prepared, prepareDesk } from './prepared-desk.ts';
import { classedFields, expectedVerdict, mayShow, shownFields } from './roles-cells.ts';
import { makeTemplate } from './torture-desk.ts';

export interface WalkResult {
  readonly runs: number;
  readonly findings: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
  /** Channels that nobody could make succeed here. */
  readonly neverSucceeded: readonly string[];
}

const ALL = Object.keys(channels) as readonly Channel[];
/** A call is ended and begun only after everything else of it was asked. */
const LAST: readonly Channel[] = ['call:end', 'call:wrapUp', 'call:start', 'call:answer', 'session:lock'];
const IN_ORDER = [
  ...ALL.filter((channel) => !LAST.includes(channel)),
  ...LAST.filter((channel) => ALL.includes(channel)),
];
/** A desk that has no sample refuses it to everybody. */
const REFUSED_BY_SERVICE: readonly Channel[] = ['sample:open'];

interface Tally {
  runs: number;
  readonly findings: string[];
  cells: number;
  shown: number;
  readonly succeeded: Set<Channel>;
  readonly fields: Set<string>;
}

export async function walkRoles(
  folder: string,
  { seed, readers = READERS }: { readonly seed: number; readonly readers?: readonly Reader[] },
): Promise<WalkResult> {
  mkdirSync(folder, { recursive: true });
  const key = await makeTemplate(folder);
  const desk = await openFuzzDesk({ folder });
  const prepared = await prepareDesk(desk);
  const tally: Tally = { runs: 0, findings: [], cells: 0, shown: 0, succeeded: new Set(), fields: new Set() };
  const reports = `${folder}-reports`;
  mkdirSync(reports, { recursive: true });
  for (const reader of readers) await walkAs(reader, { desk, prepared, tally, seed, reports });
  await changeRoles(desk, tally, () => openRaw(join(folder, 'desk.db'), key));
  const unseen = ALL.flatMap((channel) => classedFields(channel).map(({ path }) => `${channel} ${path}`)).filter(
    (field) => !tally.fields.has(field),
  );
  await desk.close();
  return {
    runs: tally.runs,
    findings: tally.findings,
    figures: {
      channels: ALL.length,
      channelsThatSucceeded: tally.succeeded.size,
      cellsChecked: tally.cells,
      valuesShown: tally.shown,
      classedFields: tally.fields.size + unseen.length,
      classedFieldsNeverSeen: unseen.length,
    },
    neverSucceeded: ALL.filter((channel) => !tally.succeeded.has(channel)),
  };
}

interface Walk {
  readonly desk: FuzzDesk;
  readonly prepared: Prepared;
  readonly tally: Tally;
  readonly seed: number;
  /** Where reports are written. */
  readonly reports: string;
}

const nameOf = (role: Role): string => Object.entries(PEOPLE).find((entry) => entry[1] === role)?.[0] ?? '';
const takesCalls = (reader: Reader): boolean => reader === 'operator' || reader === 'supervisor';

async function beSeated({ desk }: Walk, reader: Reader): Promise<void> {
  const { user } = await desk.call('desk:status', {});
  if (reader === 'nobody') {
    if (user !== null) await desk.call('session:lock', {});
  } else if (user?.role !== reader) {
    await desk.signIn(nameOf(reader));
  }
}

async function walkAs(reader: Reader, walk: Walk): Promise<void> {
  const { desk, prepared, tally, seed, reports } = walk;
  await beSeated(walk, reader);
  const contactId = takesCalls(reader) ? await beginCall(desk, true) : (randomUUID() as never);
  const preview = takesCalls(reader) ? await desk.call('decision:preview', { contactId, question: VISIT }) : null;
  const meant = meantInputs(prepared, { contactId, digest: preview?.digest ?? '' }) as Readonly<
    Record<string, unknown>
  >;
  const random = seededRandom(seed);
  for (const channel of IN_ORDER) {
    await beSeated(walk, reader);
    desk.reportFile = join(reports, randomUUID());
    const own =
      channel === 'call:answer' && takesCalls(reader)
        ? { contactId: (await currentContact(desk)) ?? contactId }
        : undefined;
    const input = own ?? meant[channel] ?? somethingFor(channel, random);
    const forged = { ...(input as object), role: 'supervisor', session: { role: 'supervisor' } };
    judgeReach(reader, channel, { reply: await ask(desk, channel, forged), forged: true, tally });
    await beSeated(walk, reader);
    const reply = await ask(desk, channel, input);
    judgeReach(reader, channel, { reply, forged: false, tally });
    if (reply.ok) judgeFields(reader, channel, { value: reply.value, tally });
    await hangUpFor(channel, walk, reader);
  }
  await beSeated(walk, reader);
  if (takesCalls(reader) && (await currentContact(desk)) !== null) await endCall(desk);
}

/** `call:start` is asked with no call under way. */
async function hangUpFor(channel: Channel, walk: Walk, reader: Reader): Promise<void> {
  if (channel !== 'call:wrapUp' || !takesCalls(reader)) return;
  await beSeated(walk, reader);
  if ((await currentContact(walk.desk)) !== null) await endCall(walk.desk);
}

const currentContact = async (desk: FuzzDesk) => (await desk.call('call:current', {}))?.contact.contactId ?? null;

function somethingFor(channel: Channel, random: ReturnType<typeof seededRandom>): unknown {
  const ingredients = { hostile: [0], known: [], arriving: (value: unknown) => value };
  return inputMaker(channels[channel].input, ingredients).accepted(random);
}

async function ask(desk: FuzzDesk, channel: Channel, input: unknown): Promise<Reply> {
  desk.pass(5 * costOf(channel));
  const reply = await desk.shell(channel, input, randomUUID());
  return reply ?? { ok: false, error: { type: 'disconnected' } };
}

const reaches = (reader: Reader, channel: Channel): boolean =>
  reader === 'nobody' ? channels[channel].roles === 'anyone' : EXPECTED_REACH[reader].includes(channel);
/** Nobody reaches what stands open before the sign-in, and that alone. */
const BEFORE_SIGN_IN =
  /^(desk:status|clock:now|vault:(create|recover)|sample:open|session:signIn|restore:(chooseFolder|inspect|run))$/;

function judgeReach(
  reader: Reader,
  channel: Channel,
  { reply, forged, tally }: { readonly reply: Reply; readonly forged: boolean; readonly tally: Tally },
): void {
  tally.runs += 1;
  const says = reply.ok ? 'ok' : reply.error.type;
  const may = reader === 'nobody' ? BEFORE_SIGN_IN.test(channel) : reaches(reader, channel);
  const wrong = (what: string): void => void tally.findings.push(`${reader} ${channel}: ${what} (${says})`);
  if (!may) {
    if (says !== (reader === 'nobody' ? 'signedOut' : 'notPermitted')) wrong('is not turned away');
    return;
  }
  if (forged) {
    if (says !== 'badRequest') wrong('takes a forged role');
    return;
  }
  if (says === 'signedOut' || says === 'badRequest' || says === 'tooManyRequests' || says === 'internal')
    wrong('is turned away');
  if (says === 'notPermitted' && !REFUSED_BY_SERVICE.includes(channel)) wrong('is turned away');
  if (reply.ok) tally.succeeded.add(channel);
}

function judgeFields(
  reader: Reader,
  channel: Channel,
  { value, tally }: { readonly value: unknown; readonly tally: Tally },
): void {
  for (const { path, fieldClass, value: shown } of shownFields(channel, value)) {
    tally.cells += 1;
    tally.fields.add(`${channel} ${path}`);
    if (shown !== null && shown !== undefined) tally.shown += 1;
    const verdict = expectedVerdict(reader, channel, fieldClass);
    if (!mayShow(verdict, shown))
      tally.findings.push(`${reader} ${channel} ${path}: ${fieldClass} is shown against ${verdict}`);
  }
}

/** Somebody else changes the role of whoever sits here: the next request is judged by the new one, and of a disabled person none is. */
async function changeRoles(desk: FuzzDesk, tally: Tally, open: () => ReturnType<typeof openRaw>): Promise<void> {
  const outside = open();
  const set = outside.prepare('UPDATE users SET role = ?, disabled = ? WHERE name = ?');
  for (const from of ROLES) {
    for (const to of [...ROLES, null]) {
      if (from === to) continue;
      await desk.signIn(nameOf(from));
      set.run(to ?? from, to === null ? 1 : 0, nameOf(from));
      for (const channel of ['audit:page', 'contracts:search', 'users:create', 'policies:list'] as const) {
        const { type } = errorOf(await ask(desk, channel, { wrong: true }));
        const expected =
          to === null ? 'signedOut' : EXPECTED_REACH[to].includes(channel) ? 'badRequest' : 'notPermitted';
        tally.runs += 1;
        if (type !== expected) tally.findings.push(`${channel} after ${from} became ${to ?? 'disabled'}: ${type}`);
      }
      set.run(from, 0, nameOf(from));
    }
  }
  outside.close();
}

const errorOf = (reply: Reply): { readonly type: string } => (reply.ok ? { type: 'ok' } : reply.error);
