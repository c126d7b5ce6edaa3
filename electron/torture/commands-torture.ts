/**
 * REL-04: whatever a network does to requests and replies — loses, doubles, delays, or lets them overlap, across locks and restarts of the desk
 * — each command happens once. The real door and the real store; the sender asks again under the same id until it has an answer.
 */
import { randomUUID } from 'node:crypto';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { assert } from '../../shared/core/assert.ts';
import { PASSWORD } from '../testing/desk-fixture.ts';
import { openDeskOf, sessionIn, testMachine } from '../testing/session-fixture.ts';
import { AT_THE_DESK } from './shift.ts';
import type { Torture, TortureOptions } from './torture.ts';
import { clockFrom, makeTemplate, openDeskIn, type TortureDesk } from './torture-desk.ts';

const RUNS = { short: 1_000, long: 100_000, twin: 30 };
/** More schedules than this on one store only make it larger. */
const PER_STORE = 10_000;

/** What happens to one request of one command. */
const FATES = ['answered', 'requestLost', 'replyLost', 'doubled', 'overlapped', 'late'] as const;
type Fate = (typeof FATES)[number];

/** What happens to the desk between two requests. */
const EVENTS = ['nothing', 'lock', 'restart'] as const;

interface Step {
  readonly command: number;
  readonly fate: Fate;
  readonly event: (typeof EVENTS)[number];
}

const COMMANDS = 2;

const steps = fc.array(
  fc.record({
    command: fc.nat(COMMANDS - 1),
    fate: fc.constantFrom(...FATES),
    event: fc.oneof(
      { arbitrary: fc.constant('nothing' as const), weight: 200 },
      { arbitrary: fc.constantFrom(...EVENTS), weight: 1 },
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

export const torture: Torture = {
  test: 'commands',
  claim: 'A command happens once, however often and whenever its request arrives',
  twin: 'the ids of commands are ignored',
  async run(options) {
    const template = join(options.scratch, 'template');
    await makeTemplate(template);
    const runs = options.long ? RUNS.long : RUNS.short;
    const tally = { failures: 0, sent: 0, findings: [] as string[] };
    for (let done = 0; done < runs; done += PER_STORE) {
      const part = await onOneStore(
        { options, template, honest: true },
        { first: done, runs: Math.min(PER_STORE, runs - done) },
      );
      tally.failures += part.findings.length;
      tally.sent += part.sent;
      tally.findings.push(...part.findings);
      options.say(`${Math.min(done + PER_STORE, runs)} schedules, ${tally.failures} failures`);
    }
    const twin = await onOneStore({ options, template, honest: false }, { first: runs, runs: RUNS.twin });
    const { failures, findings, sent } = tally;
    return { runs, failures, twinFailed: twin.findings.length > 0, figures: { requests: sent }, findings };
  },
};

interface Place {
  readonly options: TortureOptions;
  readonly template: string;
  /** False in the twin, whose every request has an id of its own. */
  readonly honest: boolean;
}

interface Part {
  readonly findings: readonly string[];
  readonly sent: number;
}

async function onOneStore(
  { options, template, honest }: Place,
  { first, runs }: { readonly first: number; readonly runs: number },
): Promise<Part> {
  const folder = join(options.scratch, `store-${first}`);
  cpSync(template, folder, { recursive: true });
  const network = new Network(folder, honest);
  await network.start();
  const schedules = fc.sample(steps, { seed: options.seed + first, numRuns: runs });
  for (const [index, schedule] of schedules.entries()) await network.play(schedule, `n${first + index}`);
  await network.deliverLate();
  await network.stop();
  return { findings: [...network.findings, ...(await miscounted(folder, network.texts))], sent: network.sent };
}

interface Asked {
  readonly id: string;
  readonly text: string;
  answered: boolean;
}

/** One sender, one desk, and everything that may happen between the two. */
class Network {
  readonly findings: string[] = [];
  /** What the desk must hold in the end, each once. */
  readonly texts: string[] = [];
  sent = 0;
  readonly #folder: string;
  readonly #honest: boolean;
  readonly #clock = clockFrom(0);
  #late: Asked[] = [];
  #desk: TortureDesk | null = null;

  constructor(folder: string, honest: boolean) {
    this.#folder = folder;
    this.#honest = honest;
  }

  async start(): Promise<void> {
    this.#desk = openDeskIn(this.#folder, this.#clock);
    await this.#signIn();
  }

  async stop(): Promise<void> {
    await this.#desk?.close();
  }

  async play(schedule: readonly Step[], word: string): Promise<void> {
    const commands = Array.from({ length: COMMANDS }, (_, index): Asked => {
      return { id: randomUUID(), text: `${word} ${index}`, answered: false };
    });
    for (const { command, fate, event } of schedule) {
      const asked = commands[command];
      assert(asked !== undefined, 'a schedule names its own commands');
      await this.#happen(event);
      await this.#send(asked, fate);
    }
    // Nobody stops asking before there is an answer.
    for (const asked of commands) while (!asked.answered) await this.#send(asked, 'answered');
    this.texts.push(...commands.map(({ text }) => text));
    if (this.#late.length > 20) await this.deliverLate();
  }

  /** What was under way for so long that everybody has forgotten it. */
  async deliverLate(): Promise<void> {
    const late = this.#late;
    this.#late = [];
    for (const asked of late) await this.#deliver(asked);
  }

  async #send(asked: Asked, fate: Fate): Promise<void> {
    if (fate === 'requestLost') return;
    if (fate === 'late') return void this.#late.push(asked);
    if (fate === 'overlapped') {
      const both = await Promise.all([this.#deliver(asked), this.#deliver(asked)]);
      asked.answered ||= both.every((done) => done);
      return;
    }
    const done = await this.#deliver(asked);
    if (fate === 'doubled') await this.#deliver(asked);
    if (fate !== 'replyLost') asked.answered ||= done;
  }

  async #deliver({ id, text }: Asked): Promise<boolean> {
    assert(this.#desk !== null, 'the desk runs');
    this.sent += 1;
    const at = this.#clock.now();
    const source = { kind: 'alert', at, reason: null } as const;
    const cause = { party: 'own', carrier: null } as const;
    // An outage is an entry that nothing else refers to: what it costs does not grow with how many there are.
    const input = { scope: text, extent: 'total', cause, source } as const;
    const reply = await this.#desk.call('outage:open', input, this.#honest ? id : randomUUID());
    // Whoever asks again and is told that it was done has an answer.
    if (!reply.ok && reply.error.type !== 'alreadyDone') this.findings.push(`${text} was answered ${reply.error.type}`);
    return true;
  }

  async #happen(event: Step['event']): Promise<void> {
    if (event === 'lock') {
      await this.#desk?.call('session:lock', {});
      await this.#signIn();
    } else if (event === 'restart') {
      await this.stop();
      await this.start();
    }
  }

  async #signIn(): Promise<void> {
    const entered = await this.#desk?.call('session:signIn', { name: AT_THE_DESK, password: PASSWORD });
    assert(entered?.ok === true, 'the sender signs in');
  }
}

/** The texts that the store does not hold exactly once. */
async function miscounted(folder: string, texts: readonly string[]): Promise<readonly string[]> {
  const session = sessionIn(folder, { ...testMachine(), clock: clockFrom(3_600_000) });
  const entered = await session.signIn({ name: AT_THE_DESK, password: PASSWORD });
  if (!entered.ok) return [`cannot sign in: ${entered.error.type}`];
  const rows = openDeskOf(session)
    .work.store.read.rows<{ readonly text: string; readonly times: number }>(
      'SELECT scope AS text, count(*) AS times FROM outages GROUP BY scope',
    )
    .all();
  await session.lock('person');
  const times = new Map(rows.map(({ text, times: count }) => [text, count]));
  return texts.flatMap((text) => (times.get(text) === 1 ? [] : [`${text} is there ${times.get(text) ?? 0} times`]));
}
