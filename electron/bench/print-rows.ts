/** How a benchmark ends when it is started as a program: its rows as lines, and a failure when one missed its goal. */
import type { BenchRow } from './bench-row.ts';

/** Prints the rows; the process fails where a row has a goal and missed it. */
export function printRows(rows: readonly BenchRow[]): void {
  for (const { name, ours, peer, ratio, goal, met } of rows) {
    const wanted = goal === null ? '' : `, goal ${goal}× ${met === true ? 'met' : 'MISSED'}`;
    console.log(`${name}: ${ours} against ${peer} = ${ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(1)}×${wanted}`);
  }
  if (rows.some(({ met }) => met === false)) process.exitCode = 1;
}

/** A figure against its budget: the ratio is how often it would fit in. */
export function budgetRow(name: string, tookMs: number, budgetMs: number): BenchRow {
  const ratio = budgetMs / tookMs;
  const ours = tookMs < 1 ? `${(tookMs * 1000).toFixed(0)} µs` : `${tookMs.toFixed(1)} ms`;
  return { name, ours, peer: `a budget of ${budgetMs} ms`, ratio, goal: 1, met: ratio >= 1 };
}
