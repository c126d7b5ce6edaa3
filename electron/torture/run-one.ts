/** One harness in a process of its own: it is handed its options, and answers what it came to. The runner starts it. */
import type { Torture, TortureOptions } from './torture.ts';

/** What the runner hands over. */
export interface OneOrder extends Omit<TortureOptions, 'say'> {
  readonly file: string;
}

/** What comes back. */
export type OneAnswer =
  | { readonly of: 'claim'; readonly test: string; readonly claim: string; readonly twin: string }
  | { readonly of: 'line'; readonly line: string }
  | { readonly of: 'result'; readonly result: Awaited<ReturnType<Torture['run']>> };

// Whoever ends this process ends what it has started.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
process.once('disconnect', () => process.exit(130));

const answer = (message: OneAnswer) => new Promise((sent) => process.send?.(message, sent));

const order = JSON.parse(process.argv[2] ?? '') as OneOrder;
const { torture } = (await import(order.file)) as { readonly torture: Torture };
const { test, claim, twin } = torture;
await answer({ of: 'claim', test, claim, twin });
const say = (line: string) => void answer({ of: 'line', line });
await answer({ of: 'result', result: await torture.run({ ...order, say }) });
process.exit(0);
