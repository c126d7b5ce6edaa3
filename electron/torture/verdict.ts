/** What a harness came to: the line a machine reads, what a person should see, and whether the protection holds. */
import type { NotRunHere, TortureResult } from './torture.ts';

/** What a harness says of itself. */
export interface Claim {
  readonly test: string;
  readonly claim: string;
  readonly twin: string;
}

/** A harness that ran, that could not run here, or that broke itself. */
export type Ended = Claim & { readonly seconds: number } & (
    | { readonly outcome: 'ran'; readonly result: TortureResult }
    | { readonly outcome: 'notRunHere'; readonly why: string }
    | { readonly outcome: 'broke'; readonly why: string }
  );

/** Findings beyond these are counted, not shown. */
const SHOWN = 8;

/** A twin that passes means that the harness would not have noticed. */
export const holds = ({ failures, twinFailed }: TortureResult): boolean => failures === 0 && twinFailed;

/** Null where there is nothing to count. */
export function passed(ended: Ended): boolean | null {
  switch (ended.outcome) {
    case 'ran':
      return holds(ended.result);
    case 'notRunHere':
      return null;
    case 'broke':
      return false;
  }
}

/** The line of JSON by which a run is quoted. */
export function verdictLine(ended: Ended): string {
  const { test, seconds } = ended;
  const took = Math.round(seconds * 10) / 10;
  if (ended.outcome !== 'ran') return JSON.stringify({ test, [ended.outcome]: ended.why, seconds: took });
  const { runs, failures, twinFailed, figures, findings } = ended.result;
  return JSON.stringify({
    test,
    runs,
    failures,
    twinFailed,
    seconds: took,
    ...(figures === undefined ? {} : { figures }),
    ...(findings.length === 0 ? {} : { findings: findings.slice(0, SHOWN) }),
  });
}

/** What went wrong, for a person; empty where nothing did. */
export function findingLines(ended: Ended): readonly string[] {
  if (ended.outcome !== 'ran') return [];
  const { findings, twinFailed } = ended.result;
  const more = findings.length - SHOWN;
  return [
    ...findings.slice(0, SHOWN).map((finding) => `  ${finding}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
    ...(twinFailed ? [] : [`  the twin passed (${ended.twin}): this harness would not have noticed`]),
  ];
}

/** The last line: so many passed, so many failed, and so many that could not be tried. */
export function summaryLine(all: readonly Ended[]): string {
  const verdicts = all.map(passed);
  const count = (wanted: boolean | null) => verdicts.filter((verdict) => verdict === wanted).length;
  const skipped = count(null);
  return `${count(true)} passed, ${count(false)} failed${skipped === 0 ? '' : `, ${skipped} not run here`}`;
}

/** What a harness answered over the line between the processes. */
export const outcomeOf = (answer: TortureResult | NotRunHere) =>
  'notRunHere' in answer
    ? ({ outcome: 'notRunHere', why: answer.notRunHere } as const)
    : ({ outcome: 'ran', result: answer } as const);
