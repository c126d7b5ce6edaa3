/**
 * What is built of every rule of the terms: which file carries it, which tests name it, and how far the desk goes with it. Read out of the
 * sources alone: a file carries the ids of its `Source:` lines, a test names the ids in its titles and tables.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleKind, RulePriority } from '../../shared/terms/article.ts';
import { ARTICLES } from '../../shared/terms/articles.ts';
import { DEFECTS } from '../../shared/terms/defects.ts';
import { isOfTests, ROOT, withoutComments } from '../house/source-files.ts';
import { EXEMPT, GATED_TEXTS } from './exempt.ts';

/** How far the desk goes with a rule: works it out, checks it, records it, says it, or only explains it in the article guide. */
export const COVERAGE_STATES = ['computed', 'checked', 'recorded', 'said', 'guideOnly'] as const;
export type CoverageState = (typeof COVERAGE_STATES)[number];

export interface CoverageRow {
  readonly id: string;
  readonly place: string;
  readonly summary: string;
  /** Null for a defect of the texts, which is not a rule. */
  readonly priority: RulePriority | null;
  readonly state: CoverageState;
  /** From the root of the project. */
  readonly files: readonly string[];
  readonly tests: readonly string[];
  /** Why no test is asked for, where the rule belongs to work that is not done. */
  readonly exempt: string | null;
}

export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** The sources that may carry or test a rule. */
export function ruleSources(): readonly SourceText[] {
  return ['shared', 'electron', 'renderer', 'e2e'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file}`)
      .filter((path) => /\.tsx?$/u.test(path) && !path.startsWith('e2e/coverage/'))
      .toSorted()
      .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') })),
  );
}

/** Every rule of N and of B in the order of their numbers, then every defect of N and of B. */
export function ruleCoverage(sources: readonly SourceText[]): readonly CoverageRow[] {
  const carrying = new Map<string, string[]>();
  const testing = new Map<string, string[]>();
  for (const { path, text } of sources) {
    const tests = isTest(path);
    if (!tests && isOfTests(path)) continue;
    const ids = tests ? idsIn(withoutComments(text)) : sourceIds(text);
    for (const id of ids) addTo(tests ? testing : carrying, id, path);
  }
  const found = (id: string) => ({ files: carrying.get(id) ?? [], tests: testing.get(id) ?? [] });
  const rules = Object.entries(ARTICLES).map(([id, { place, summary, kinds, priority }]): CoverageRow => {
    const { files, tests } = found(id);
    const state = files.length === 0 ? 'guideOnly' : STATE_OF[kinds[0] ?? 'S'];
    return { id, place, summary, priority, state, files, tests, exempt: EXEMPT[id] ?? null };
  });
  const defects = Object.entries(DEFECTS).map(([id, { place, gap }]): CoverageRow => {
    const { files, tests } = found(id);
    const state = files.length === 0 ? 'guideOnly' : 'said';
    return { id, place, summary: gap, priority: null, state, files, tests, exempt: null };
  });
  return [...rules, ...defects];
}

/** The rules of priority 0 or 1 that no test names or no file carries, and that are not exempt. */
export const uncovered = (rows: readonly CoverageRow[]): readonly CoverageRow[] =>
  rows.filter(
    ({ id, priority, files, tests, exempt }) =>
      GATED_TEXTS.some((letter) => id.startsWith(letter)) &&
      (priority === 0 || priority === 1) &&
      exempt === null &&
      (tests.length === 0 || files.length === 0),
  );

const STATE_OF = {
  C: 'computed',
  K: 'checked',
  P: 'checked',
  R: 'recorded',
  S: 'said',
} as const satisfies Record<RuleKind, CoverageState>;

const isTest = (path: string): boolean => /\.(test|spec)\.tsx?$/u.test(path);

function addTo(map: Map<string, string[]>, id: string, path: string): void {
  const paths = map.get(id);
  if (paths === undefined) map.set(id, [path]);
  else paths.push(path);
}

/** The comments' `Source:` passages; a passage runs to the end of its paragraph. */
export const sourcePassages = (text: string): readonly string[] =>
  [...text.matchAll(/Source:[\s\S]*?(?=\*\/|\n\s*\*\s*\n|\n\s*\/\/\s*\n)/gu)].map(([passage]) => passage);

const sourceIds = (text: string): ReadonlySet<string> => idsIn(sourcePassages(text).join('\n'));

/** Ids such as `N-066`, `B-020` and `D-N02b`; `N-114..N-124` names each between. */
export function idsIn(text: string): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [, letter = '', first, last] of text.matchAll(/\b([NB])-(\d{3})\.\.(?:\1-)?(\d{3})\b/gu)) {
    for (let number = Number(first); number <= Number(last); number += 1) ids.add(ruleId(letter, number));
  }
  for (const [id] of text.matchAll(/\b(?:D-[NB]\d{2}b?|[NB]-\d{3})\b/gu)) ids.add(id);
  return ids;
}

const ruleId = (letter: string, number: number): string => `${letter}-${String(number).padStart(3, '0')}`;
