/** The report page of the torture run: what is claimed, what has to be reached, what was counted, and that the twin was noticed. */
import { TARGETS } from './targets.ts';
import { type Ended, passed, summaryLine } from './verdict.ts';

export interface ReportFacts {
  readonly seed: number;
  readonly long: boolean;
  /** When, where and by what, in words. */
  readonly made: string;
  readonly ended: readonly Ended[];
}

/** The same facts for a machine. */
export function reportJson({ ended, ...facts }: ReportFacts): string {
  const harnesses = ended.map((one) => ({ ...one, target: TARGETS[one.test] ?? null }));
  return `${JSON.stringify({ ...facts, harnesses }, null, 2)}\n`;
}

const STANDINGS = [
  { of: true, name: 'holds', mark: 'passed' },
  { of: false, name: 'does not hold', mark: 'failed' },
  { of: null, name: 'not run here', mark: 'absent' },
] as const;

/** One HTML file without script and without anything from elsewhere. */
export function reportHtml(facts: ReportFacts): string {
  const { ended, long, seed, made } = facts;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Torture report</title>
<style>
${STYLE}
</style>
</head>
<body>
<header>
<h1>What the store survives</h1>
<p>Made by <code>npm run torture -- ${long ? '--long ' : ''}--report</code>, ${long ? 'long' : 'short'} form, seed ${seed}. ${escaped(made)}.</p>
<p class="sum">${escaped(summaryLine(ended))}</p>
<p>Each harness does to a real desk what life does, counts what went wrong, and does it once more with one protection switched off: the <em>twin</em>.
A harness holds when it counted no failure <em>and</em> its twin failed, so that a clean count means something.</p>
</header>
<main>
${ended.map(sectionOf).join('\n')}
</main>
</body>
</html>
`;
}

const STYLE = `:root { color-scheme: light dark; --line: color-mix(in srgb, CanvasText 16%, Canvas); --soft: color-mix(in srgb, CanvasText 62%, Canvas);
  --good: light-dark(#1a7f37, #4ac26b); --bad: light-dark(#b3261e, #ff8a80) }
body { font: 15px/1.55 system-ui, sans-serif; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; max-width: 60rem; color: CanvasText; background: Canvas }
h1 { font-size: 1.9rem; margin: 0 0 .4rem }
header p { margin: .4rem 0; max-width: 46rem }
.sum { font-size: 1.15rem; font-weight: 600 }
main { display: grid; gap: 1rem; margin-top: 2rem }
section { border: 1px solid var(--line); border-left: .3rem solid var(--soft); border-radius: .5rem; padding: 1rem 1.25rem }
section.passed { border-left-color: var(--good) }
section.failed { border-left-color: var(--bad) }
h2 { font-size: 1.05rem; margin: 0; display: flex; justify-content: space-between; gap: 1rem }
.passed h2 b { color: var(--good) }
.failed h2 b { color: var(--bad) }
.absent h2 b { color: var(--soft) }
.claim { font-size: 1.05rem; margin: .3rem 0 .8rem }
dl { display: grid; grid-template-columns: 5.5rem 1fr; gap: .25rem 1rem; margin: 0 }
dt { color: var(--soft) }
dd { margin: 0 }
ul.figures { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; list-style: none; margin: 0; padding: 0; font-variant-numeric: tabular-nums }
ul.findings { margin: .8rem 0 0; padding-left: 1.2rem; font-family: ui-monospace, monospace; font-size: 12.5px; overflow-wrap: anywhere }`;

function sectionOf(ended: Ended): string {
  const { test, claim, twin } = ended;
  const standing = STANDINGS.find(({ of }) => of === passed(ended)) ?? STANDINGS[2];
  const rows = [
    ['Target', escaped(TARGETS[test] ?? 'as claimed')],
    ...(ended.outcome === 'ran' ? [] : [['Why', escaped(ended.why)]]),
    ...(ended.outcome === 'ran' ? [['Counted', figuresOf(ended)]] : []),
    ['Twin', `${escaped(twin)}${ended.outcome === 'ran' ? `: ${twinWords(ended.result.twinFailed)}` : ''}`],
  ];
  return `<section class="${standing.mark}" id="${escaped(test)}">
<h2><code>${escaped(test)}</code> <b>${standing.name}</b></h2>
<p class="claim">${escaped(claim)}</p>
<dl>${rows.map(([term, words]) => `<dt>${term}</dt><dd>${words}</dd>`).join('')}</dl>${findingsOf(ended)}
</section>`;
}

const twinWords = (failed: boolean): string => (failed ? 'noticed' : '<b>not noticed</b>');

function figuresOf(ended: Extract<Ended, { outcome: 'ran' }>): string {
  const { runs, failures, figures = {} } = ended.result;
  const all: readonly (readonly [string, number])[] = [
    ['runs', runs],
    ['failures', failures],
    ...Object.entries(figures),
  ];
  const items = [
    ...all.map(([name, value]) => `<b>${grouped(value)}</b> ${wordsOf(name)}`),
    `${ended.seconds.toFixed(0)} s`,
  ];
  return `<ul class="figures">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

function findingsOf(ended: Ended): string {
  if (ended.outcome !== 'ran' || ended.result.findings.length === 0) return '';
  const lines = ended.result.findings.slice(0, 20).map((finding) => `<li>${escaped(finding)}</li>`);
  return `\n<ul class="findings">${lines.join('')}</ul>`;
}

const grouped = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 3 });

/** `callsThatFailed` as `calls that failed`. */
const wordsOf = (name: string): string =>
  escaped(name.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`).trim());

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
