/** The coverage page: every rule with its place, its files and its tests, as one HTML file without script and as JSON. */
import { COVERAGE_STATES, type CoverageRow, type CoverageState, uncovered } from './rule-coverage.ts';

const STATES = {
  computed: 'computed',
  checked: 'checked',
  recorded: 'recorded',
  said: 'said',
  guideOnly: 'guide only',
} as const satisfies Record<CoverageState, string>;

const COLUMNS = ['Rule', 'Priority', 'State', 'Place', 'What it says', 'Files', 'Tests'] as const;

export const coverageJson = (rows: readonly CoverageRow[]): string => `${JSON.stringify(rows, null, 2)}\n`;

const TEXTS = [
  { letter: 'N', name: 'Serverサポート' },
  { letter: 'B', name: 'BiZiMo 光電話' },
] as const;

export function coverageHtml(rows: readonly CoverageRow[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Rule coverage</title>
<style>
body { font: 14px/1.5 system-ui, sans-serif; margin: 2rem; color: CanvasText; background: Canvas; color-scheme: light dark }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid color-mix(in srgb, CanvasText 18%, Canvas) }
th { position: sticky; top: 0; background: Canvas }
td:nth-child(4), td:nth-child(5) { font-family: "Noto Sans JP", sans-serif }
td:first-child { white-space: nowrap }
code { font-size: 12px }
.guideOnly { opacity: .7 }
</style>
</head>
<body>
<h1>Rule coverage</h1>
<p>Made by <code>npm run coverage:rules</code>. A file carries the rules of its <code>Source:</code> lines; a test names rules in its titles and tables.
Every rule of priority 0 or 1 must have both, or a reason why not yet.</p>
${TEXTS.map((text) => sectionOf(text, rows)).join('\n')}
</body>
</html>
`;
}

function sectionOf({ letter, name }: (typeof TEXTS)[number], rows: readonly CoverageRow[]): string {
  const rules = rows.filter(({ id }) => id.startsWith(`${letter}-`));
  const defects = rows.filter(({ id }) => id.startsWith(`D-${letter}`));
  return `<h2>${name} (${letter})</h2>
<p>${summary(rules)}</p>
${tableOf(rules)}
<h3>Defects of the text of ${letter}</h3>
${tableOf(defects)}`;
}

function summary(rules: readonly CoverageRow[]): string {
  const states = COVERAGE_STATES.map(
    (state) => `${rules.filter((row) => row.state === state).length} ${STATES[state]}`,
  );
  const open = uncovered(rules).length;
  return `${rules.length} rules: ${states.join(', ')}; ${rules.filter(({ exempt }) => exempt !== null).length} exempt, ${open} uncovered.`;
}

const tableOf = (rows: readonly CoverageRow[]): string => `<table>
<thead><tr>${COLUMNS.map((column) => `<th scope="col">${column}</th>`).join('')}</tr></thead>
<tbody>
${rows.map(lineOf).join('\n')}
</tbody>
</table>`;

function lineOf({ id, priority, state, place, summary: says, files, tests, exempt }: CoverageRow): string {
  const cells = [
    `<b>${id}</b>`,
    priority === null ? '' : String(priority),
    `${STATES[state]}${exempt === null ? '' : `<br><small>exempt: ${escaped(exempt)}</small>`}`,
    escaped(place),
    escaped(says),
    paths(files),
    paths(tests),
  ];
  return `<tr class="${state}">${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

const paths = (list: readonly string[]): string => list.map((path) => `<code>${escaped(path)}</code>`).join('<br>');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
