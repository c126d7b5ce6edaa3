/**
 * Asks one channel whatever can be asked: first everything its schema refuses, by the hundred at once over both transports, and nothing but
 * records of refusals may come of it; then what its schema accepts, one after the other, and no answer may be wrong.
 */
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { assert } from '../../shared/core/assert.ts';
import { type Channel, channels, type Reply } from '../../shared/desk/contract.ts';
import type { Role } from '../../shared/users/user.ts';
import { costOf } from '../ipc/door.ts';
import type { Random } from '../sample/random.ts';
import type { FuzzDesk } from './fuzz-desk.ts';
import { type InputMaker, inputMaker, oneOf } from './fuzz-inputs.ts';
import { problemWith, type Sent } from './fuzz-judge.ts';
import { ARRIVING, type Pools } from './fuzz-pools.ts';
import type { StoreWatch } from './fuzz-watch.ts';

export type Asker = Role | 'nobody';
export type WayName = 'shell' | 'socket';
export const WAYS: readonly WayName[] = ['shell', 'socket'];

export interface FuzzSetting {
  readonly desk: FuzzDesk;
  readonly watch: StoreWatch;
  readonly pools: Readonly<Record<WayName, Pools>>;
  readonly known: readonly unknown[];
  readonly random: Random;
  /** What has been made for a channel and a way, for whoever asks next. */
  readonly makers: Map<string, InputMaker>;
  /** Signs in whom the channel is asked as, or leaves the desk locked. */
  enter(role: Asker): Promise<void>;
}

export interface Tally {
  /** Replies by what they said: `ok` or the type of the error. */
  readonly replies: Map<string, number>;
  readonly findings: string[];
  failures: number;
  refusedSent: number;
  acceptedSent: number;
  /** How long nobody was at the desk, by its own clock. */
  untouchedMs: number;
  /** How long somebody has been signed in, by the same clock. */
  seatedMs: number;
  heavySent: number;
}

/** The schemas as the contract has them; the twin takes one away from the door, and not from here. */
const SCHEMAS: ReadonlyMap<string, z.ZodType> = new Map(
  Object.entries(channels).map(([name, { input }]) => [name, input]),
);

function schemaOf(channel: Channel): z.ZodType {
  const schema = SCHEMAS.get(channel);
  assert(schema !== undefined, 'every channel has a schema');
  return schema;
}

/** So many at once; together a few milliseconds of work. */
const AT_ONCE = 100;
/** After so many the store is looked at. */
const BATCH = 2000;
/** The door gives a connection 200 tokens a second, and some channels cost 40. */
const MS_A_TOKEN = 5;
/** Less than a rested connection has at once. */
const TOKENS_AT_ONCE = 400;
/** The idle lock waits for five minutes. */
const OFTEN_ENOUGH_MS = 60_000;
const LONGEST_SEAT_MS = 10 * 3_600_000;

export function note(tally: Tally, finding: string): void {
  tally.failures += 1;
  if (tally.findings.length < 50 && !tally.findings.includes(finding)) tally.findings.push(finding);
}

/** Whoever may ask this channel something; a channel open to all is asked before the sign-in and after it. */
export function askersOf(channel: Channel): readonly Asker[] {
  const { roles } = channels[channel];
  return roles === 'anyone' ? ['nobody', 'operator'] : roles;
}

/** Asks the channel so many things as one of those who may; whoever it is must have entered. */
export async function fuzzChannel(
  setting: FuzzSetting,
  { channel, role }: { readonly channel: Channel; readonly role: Asker },
  { count, tally }: { readonly count: number; readonly tally: Tally },
): Promise<void> {
  const input = schemaOf(channel);
  const makerOf = (way: WayName): InputMaker => {
    const name = `${channel} ${way}`;
    const ingredients = { hostile: setting.pools[way].everyday, known: setting.known, arriving: ARRIVING[way] };
    const maker = setting.makers.get(name) ?? inputMaker(input, ingredients);
    setting.makers.set(name, maker);
    return maker;
  };
  const run = { ...setting, channel, role, inputs: { shell: makerOf('shell'), socket: makerOf('socket') }, tally };
  await askRefused(run, count);
  await askAccepted(run, Math.ceil(count / 100));
}

interface ChannelRun extends FuzzSetting {
  readonly channel: Channel;
  readonly role: Asker;
  readonly inputs: Readonly<Record<WayName, InputMaker>>;
  readonly tally: Tally;
}

/** Moves the clock so that the next request has its tokens, and tells the idle lock now and then that somebody is there. */
async function paced({ desk, channel, role, tally }: ChannelRun, requests: number): Promise<void> {
  const passed = MS_A_TOKEN * costOf(channel) * requests;
  desk.pass(passed);
  tally.untouchedMs += passed;
  tally.seatedMs += passed;
  if (role === 'nobody' || tally.untouchedMs < OFTEN_ENOUGH_MS) return;
  tally.untouchedMs = 0;
  await desk.call('session:touch', {});
}

async function askRefused(run: ChannelRun, count: number): Promise<void> {
  const { watch, random, inputs, pools, channel, role, tally } = run;
  const input = schemaOf(channel);
  // They cost as much as thousands of the others, so a channel gets one of them, whoever asks first.
  const heavyOnes =
    role !== askersOf(channel)[0] ? [] : WAYS.flatMap((way) => pools[way].heavy.map((value) => ({ way, value })));
  await seatedAnew(run);
  watch.committed();
  watch.records();
  let before = watch.fingerprint();
  const atOnce = Math.min(AT_ONCE, Math.floor(TOKENS_AT_ONCE / costOf(channel)));
  let asked = 0;
  while (asked < count) {
    const batchEnd = Math.min(count, asked + BATCH);
    if (await seatedAnew(run)) before = watch.fingerprint();
    for (; asked < batchEnd; asked += atOnce) {
      const way: WayName = (asked / atOnce) % 2 === 0 ? 'shell' : 'socket';
      const everyday = pools[way].everyday;
      await paced(run, atOnce);
      const sent = Array.from({ length: atOnce }, () => {
        const hostile = oneOf(random, everyday);
        return random.next() < 0.8 || input.safeParse(hostile).success ? inputs[way].spoilt(random) : hostile;
      });
      await askAll(run, way, sent);
    }
    expectNothingLeft(run, before);
  }
  const heavy = heavyOnes[tally.heavySent % Math.max(1, heavyOnes.length)];
  if (heavy !== undefined) {
    await paced(run, 1);
    await askAll(run, heavy.way, [heavy.value]);
    tally.heavySent += 1;
  }
  expectNothingLeft(run, before);
}

/**
 * Signs in again where the desk has locked, or is about to after its twelve hours; and as nobody locks a desk that somebody got into: a sign-in
 * that is accepted may be one of a person whom this fuzz has made. True where that changed the store.
 */
async function seatedAnew({ desk, role, tally, enter, watch }: ChannelRun): Promise<boolean> {
  const { user } = await desk.call('desk:status', {});
  const rests = role === 'nobody' ? user === null : user !== null && tally.seatedMs < LONGEST_SEAT_MS;
  if (rests) return false;
  tally.seatedMs = 0;
  await enter(role);
  watch.records();
  return true;
}

function expectNothingLeft({ watch, channel, role, tally }: ChannelRun, before: string): void {
  if (!watch.committed()) return;
  const [strange] = watch.records().filter(({ action }) => action !== 'door:reject');
  const asked = `${channel} as ${role}: a refused request`;
  if (strange !== undefined) note(tally, `${asked} left ${strange.action} ${strange.detail}`);
  if (watch.fingerprint() !== before) note(tally, `${asked} changed a row`);
}

async function askAll(run: ChannelRun, way: WayName, inputs: readonly unknown[]): Promise<void> {
  const { desk, channel, role, tally } = run;
  const sent: Sent = { channel, role, way, valid: false };
  const waiting = inputs.flatMap((input) => desk[way](channel, input, randomUUID()) ?? []);
  desk.flush();
  for (const reply of await Promise.all(waiting)) judge(reply, sent, tally);
  tally.refusedSent += waiting.length;
}

function judge(reply: Reply, sent: Sent, tally: Tally): void {
  const said = reply.ok ? 'ok' : reply.error.type;
  tally.replies.set(said, (tally.replies.get(said) ?? 0) + 1);
  const problem = problemWith(reply, sent);
  if (problem !== null) note(tally, `${sent.channel} as ${sent.role} over the ${sent.way} ${problem}`);
}

/** What the handlers are given is real work, so a slow channel is asked less often. */
const MOST_MS = 150;
/** Once over either transport, however slow. */
const LEAST = 2;

async function askAccepted(run: ChannelRun, count: number): Promise<void> {
  const { desk, watch, random, inputs, channel, role, tally } = run;
  const begun = process.cpuUsage();
  const spent = (): number => {
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  };
  let before = watch.fingerprint();
  for (let asked = 0; asked < count && (asked < LEAST || spent() < MOST_MS * (count / 100)); asked += 1) {
    await paced(run, 1);
    const way: WayName = asked % 2 === 0 ? 'shell' : 'socket';
    watch.committed();
    watch.records();
    const input = inputs[way].accepted(random);
    let reply = await askOne(run, way, input);
    if (!reply.ok && reply.error.type === 'signedOut' && role !== 'nobody') {
      await run.enter(role);
      before = watch.fingerprint();
      reply = await askOne(run, way, input);
    }
    tally.acceptedSent += 1;
    judge(reply, { channel, role, way, valid: true }, tally);
    if (!watch.committed()) continue;
    if (reply.ok || reply.error.type === TOLD_AFTER_THE_FACT) {
      before = watch.fingerprint();
      continue;
    }
    const [strange] = watch.records().filter(({ action }) => !REFUSALS.test(action));
    if (strange !== undefined) note(tally, `${channel}: ${reply.error.type} left ${strange.action} ${strange.detail}`);
    const after = watch.fingerprint();
    if (after !== before) note(tally, `${channel}: a row is another one after ${reply.error.type}`);
    before = after;
  }
  desk.flush();
}
/** The one error that tells of half a success: the leaver is shut out, and only the keys are still the ones of before. */
const TOLD_AFTER_THE_FACT = 'keysNotChanged';
/** What a refused request may leave behind: the word of its refusal. */
const REFUSALS = /^(door:reject|session:refuse)$/;

async function askOne({ desk, channel }: ChannelRun, way: WayName, input: unknown): Promise<Reply> {
  const waiting = desk[way](channel, input, randomUUID());
  desk.flush();
  return (await waiting) ?? { ok: false, error: { type: 'disconnected' } };
}
