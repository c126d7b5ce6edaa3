/** The fuzz harness: every channel of the contract, both transports, real handlers on a real store (SEC-12, SEC-13, SEC-82). */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { z } from 'zod';
import { type Channel, channels } from '../../shared/desk/contract.ts';
import { READERS } from '../ipc/access.ts';
import { seededRandom } from '../sample/random.ts';
import { PEOPLE } from '../testing/desk-fixture.ts';
import { openFuzzDesk } from './fuzz-desk.ts';
import { ARRIVING, poolsFor } from './fuzz-pools.ts';
import { askersOf, type FuzzSetting, fuzzChannel, note, type Tally, type WayName } from './fuzz-run.ts';
import { watchStore } from './fuzz-watch.ts';
import { beginCall, type Prepared, prepareDesk } from './prepared-desk.ts';
import type { Torture, TortureOptions, TortureResult } from './torture.ts';
import { makeTemplate } from './torture-desk.ts';

const SHORT = 20_000;
const LONG = 1_000_000;
const TWIN_CHANNEL: Channel = 'call:saveNote';
const TWIN_COUNT = 2000;

const newTally = (): Tally => ({
  replies: new Map(),
  findings: [],
  failures: 0,
  refusedSent: 0,
  acceptedSent: 0,
  heavySent: 0,
  untouchedMs: 0,
  seatedMs: 0,
});

export const torture: Torture = {
  test: 'fuzz',
  claim:
    'Whatever is sent to any channel, over either transport: no crash, no unhandled rejection, no stored value in a reply, nothing of the inside in an error, and no row changed by a refused request.',
  twin: 'a channel whose schema lets everything pass',
  run: async (options) => {
    const count = options.long ? LONG : SHORT;
    const real = await fuzz(options, { name: 'real', asked: Object.keys(channels) as Channel[], count });
    const twin = await withoutSchema(TWIN_CHANNEL, () =>
      fuzz(options, { name: 'twin', asked: [TWIN_CHANNEL], count: TWIN_COUNT }),
    );
    return { ...real, twinFailed: twin.failures > 0 };
  },
};

/** The inputs are still made from the schema that the contract had. */
async function withoutSchema<T>(channel: Channel, run: () => Promise<T>): Promise<T> {
  const entry = channels[channel] as { input: z.ZodType };
  const { input } = entry;
  entry.input = z.unknown();
  try {
    return await run();
  } finally {
    entry.input = input;
  }
}

interface FuzzOrder {
  readonly name: string;
  readonly asked: readonly Channel[];
  readonly count: number;
}

async function fuzz(options: TortureOptions, { name, asked, count }: FuzzOrder): Promise<TortureResult> {
  const tally = newTally();
  const onUnhandled = (thrown: unknown) => note(tally, `unhandled: ${String(thrown).slice(0, 200)}`);
  process.on('unhandledRejection', onUnhandled);
  process.on('uncaughtException', onUnhandled);
  const lag = monitorEventLoopDelay({ resolution: 5 });
  const begun = process.cpuUsage();
  try {
    const setting = await openSetting(options, name);
    lag.enable();
    for (const role of READERS) {
      tally.seatedMs = 0;
      await setting.enter(role);
      for (const channel of asked) {
        const askers = askersOf(channel);
        if (!askers.includes(role)) continue;
        await fuzzChannel(setting, { channel, role }, { count: Math.ceil(count / askers.length), tally });
      }
      options.say(`as ${role}: ${tally.refusedSent + tally.acceptedSent} requests so far`);
    }
    lag.disable();
    for (const { event, channel, thrown } of setting.desk.log) {
      if (event === 'requestFailed' || event === 'replyRefused' || event === 'unhandled') {
        note(tally, `log: ${event} ${channel ?? ''} ${String(thrown ?? '').slice(0, 200)}`);
      }
    }
    setting.watch.close();
    await setting.desk.close();
  } finally {
    process.off('unhandledRejection', onUnhandled);
    process.off('uncaughtException', onUnhandled);
  }
  const { user, system } = process.cpuUsage(begun);
  const seconds = (user + system) / 1e6;
  const runs = tally.refusedSent + tally.acceptedSent;
  const said = [...tally.replies].map(([reply, times]) => [`replies ${reply}`, times] as const);
  return {
    runs,
    failures: tally.failures,
    twinFailed: false,
    findings: tally.findings,
    figures: {
      channels: asked.length,
      refusedBySchema: tally.refusedSent,
      acceptedBySchema: tally.acceptedSent,
      heavy: tally.heavySent,
      requestsPerCpuSecond: Math.round(runs / seconds),
      lagP50Ms: Math.round(lag.percentile(50) / 1e5) / 10,
      lagP99Ms: Math.round(lag.percentile(99) / 1e5) / 10,
      lagMaxMs: Math.round(lag.max / 1e5) / 10,
      ...Object.fromEntries(said),
    },
  };
}

async function openSetting({ scratch, seed, long }: TortureOptions, name: string): Promise<FuzzSetting> {
  const folder = join(scratch, name);
  mkdirSync(folder, { recursive: true });
  const key = await makeTemplate(folder);
  const desk = await openFuzzDesk({ folder });
  const prepared = await prepareDesk(desk);
  const size = long ? 20_000 : 3000;
  const pools = (way: WayName) => poolsFor(ARRIVING[way], { seed, size });
  return {
    desk,
    watch: watchStore(folder, key),
    pools: { shell: pools('shell'), socket: pools('socket') },
    known: knownValues(prepared),
    random: seededRandom(seed),
    makers: new Map(),
    async enter(role) {
      if (role === 'nobody') return lockUp(desk);
      const [person] = Object.entries(PEOPLE).find((entry) => entry[1] === role) ?? [];
      if (person === undefined) throw new Error(`nobody is ${role}`);
      await desk.signIn(person);
      if (role === 'operator' || role === 'supervisor') await onCall(desk);
    },
  };
}

async function lockUp(desk: FuzzSetting['desk']): Promise<void> {
  const { user } = await desk.call('desk:status', {});
  if (user !== null) await desk.call('session:lock', {});
}

/** A caller nobody has identified: what is on file may not be shown. */
async function onCall(desk: FuzzSetting['desk']): Promise<void> {
  if ((await desk.call('call:current', {})) === null) await beginCall(desk, false);
}

/** Ids of what the desk holds; of its people only one whom nobody signs in as. */
function knownValues(prepared: Prepared): readonly unknown[] {
  const { people, version: _, ...ids } = prepared;
  const spare = people.find(({ name }) => name === '林 拓也');
  return [...Object.values(ids), spare?.userId].filter((id) => typeof id === 'string');
}
