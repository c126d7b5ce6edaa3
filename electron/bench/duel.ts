/**
 * Compares two ways to the same answers, fairly: the answers are checked first, then both take turns in one process, so that a
 * machine that slows down slows both, and the ratio is the median of the rounds.
 */
import { performance } from 'node:perf_hooks';
import { assert } from '../../shared/core/assert.ts';
import type { BenchRow } from './bench-row.ts';

/** Writes the answer to each input into its place; there are as many inputs as places. */
export type AnswerAll = (answers: Float64Array) => void;

export interface Duel {
  readonly name: string;
  readonly peerName: string;
  readonly inputs: number;
  readonly goal: number | null;
  readonly ours: AnswerAll;
  readonly peer: AnswerAll;
  /** The peer's answer in our terms, where it is another number. */
  readonly translate?: (answer: number) => number;
}

const ROUNDS = 21;
const SAMPLE_MS = 4;

/** The row of a duel. Throws `BrokenInvariant` when the two differ in any answer. */
export function fightDuel(duel: Duel): BenchRow {
  assertSameAnswers(duel);
  const ours = makeSampler(duel.ours, duel.inputs);
  const peer = makeSampler(duel.peer, duel.inputs);
  const rounds = Array.from({ length: ROUNDS }, () => ({ oursNs: ours(), peerNs: peer() }));
  const ratio = median(rounds.map(({ oursNs, peerNs }) => peerNs / oursNs));
  return {
    name: duel.name,
    ours: formatTime(median(rounds.map(({ oursNs }) => oursNs))),
    peer: `${duel.peerName} ${formatTime(median(rounds.map(({ peerNs }) => peerNs)))}`,
    ratio,
    goal: duel.goal,
    met: duel.goal === null ? null : ratio >= duel.goal,
  };
}

function assertSameAnswers({ name, inputs, ours, peer, translate = (answer) => answer }: Duel): void {
  const [a, b] = [new Float64Array(inputs), new Float64Array(inputs)];
  ours(a);
  peer(b);
  for (const [input, answer] of a.entries()) {
    const theirs = translate(b[input] ?? Number.NaN);
    assert(answer === theirs, `${name}: both ways give the same answer, not ${answer} and ${theirs}`);
  }
}

/** Nanoseconds an answer takes, over as many turns as fill a sample. Finding that number also warms the code up. */
function makeSampler(answerAll: AnswerAll, inputs: number): () => number {
  const answers = new Float64Array(inputs);
  const sample = (turns: number): number => {
    const start = performance.now();
    for (let turn = 0; turn < turns; turn++) answerAll(answers);
    return performance.now() - start;
  };
  let turns = 1;
  while (sample(turns) < SAMPLE_MS) turns *= 2;
  return () => (sample(turns) / turns / inputs) * 1e6;
}

function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  assert(middle !== undefined, 'a median has a value');
  return middle;
}

function formatTime(ns: number): string {
  if (ns < 1000) return `${ns.toFixed(1)} ns`;
  return ns < 1e6 ? `${(ns / 1000).toFixed(1)} µs` : `${(ns / 1e6).toFixed(1)} ms`;
}
