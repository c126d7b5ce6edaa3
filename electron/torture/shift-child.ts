/**
 * The process that holds the store: it works a shift through the real desk and says on its output what was acknowledged, after it was. It is
 * killed or watched by the harness that started it, and knows nothing of that. Its one argument is a `ShiftOrder` as JSON.
 */
import { openSync, writeSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { Channel, Input, Value } from '../../shared/desk/contract.ts';
import { proofsOf } from './acknowledgement.ts';
import type { Ask } from './shift.ts';
import type { ShiftOrder } from './shift-order.ts';
import { syncNormally } from './test-normal-twin.ts';
import { clockFrom, openDeskIn, type TortureDesk } from './torture-desk.ts';
import { workloadOf } from './workloads.ts';

/** How long before: as long as a busy machine may take, so that a kill falls in between on any machine. */
const EARLIER_MS = 20;
/** Commands whose effect can be named before it is there. */
const EARLY: ReadonlySet<Channel> = new Set([
  ...([
    'call:answer',
    'call:stamp',
    'call:end',
    'call:hold',
    'contract:reveal',
    'case:addNote',
    'case:setState',
  ] as const),
  ...(['promise:settle', 'notice:record'] as const),
]);

const order = JSON.parse(process.argv[2] ?? '') as ShiftOrder;
const output = order.output === null ? 1 : openSync(order.output, 'a');
const tell = (line: unknown): void => void writeSync(output, `${JSON.stringify(line)}\n`);

function asker(desk: TortureDesk): Ask {
  return async <C extends Channel>(channel: C, input: Input<C>): Promise<Value<C>> => {
    if (order.twin === 'early' && EARLY.has(channel)) {
      // The twin: its effect is told as soon as it is asked for.
      tell({ channel, proofs: proofsOf(channel, input, null as Value<C>), head: null });
      await setTimeout(EARLIER_MS);
    }
    const reply = await desk.call(channel, input);
    if (!reply.ok) throw new Error(`${channel} answered ${JSON.stringify(reply.error)} ${desk.failures.join('; ')}`);
    if (channel !== 'session:lock') tell(await desk.acknowledgementOf(channel, input, reply.value));
    return reply.value;
  };
}

if (order.twin === 'normal') syncNormally();
const desk = openDeskIn(order.folder, clockFrom(order.later), order.backups);
tell({ ready: true });
await workloadOf(order.workload)({ ask: asker(desk), word: order.word, mark: (place) => tell({ mark: place }) });
await desk.close();
tell({ done: true });
