/** A made-up question with an input of every kind, for the tests of this folder. */
import { parseIsoDate } from '../../../shared/core/time.ts';
import type { Answer } from '../../../shared/decisions/answer.ts';
import type { InputSpecs } from '../../../shared/decisions/question-inputs.ts';
import type { InputWords } from './input-parts.tsx';

/** A Saturday: 2026-11-21. */
export const TODAY = parseIsoDate('2026-11-21') ?? (0 as never);

export const EVERY_KIND = {
  on: { kind: 'date', from: 'today' },
  start: { kind: 'date', from: 'serviceStartOn' },
  at: { kind: 'time', optional: true },
  paid: { kind: 'yen' },
  change: { kind: 'yen', signed: true, optional: true },
  months: { kind: 'count', min: 1, max: 6 },
  remote: { kind: 'yesNo', from: 'remoteArea' },
  asked: { kind: 'yesNo', optional: true },
  device: { kind: 'choice', options: ['OS6', 'OS12'], from: 'deviceModel' },
  papers: { kind: 'ticks', options: ['seal', 'copy'] },
  lines: { kind: 'text', limit: 20, lines: 3, optional: true },
  debts: { kind: 'debts', max: 2 },
} as const satisfies InputSpecs;

export const EVERY_WORD: { readonly [Name in keyof typeof EVERY_KIND]: InputWords } = {
  on: { label: 'on' },
  start: { label: 'start', hint: 'start hint' },
  at: { label: 'at' },
  paid: { label: 'paid', hint: 'paid hint' },
  change: { label: 'change' },
  months: { label: 'months' },
  remote: { label: 'remote' },
  asked: { label: 'asked' },
  device: { label: 'device', options: { OS6: 'small', OS12: 'large' } },
  papers: { label: 'papers', options: { seal: 'Seal', copy: 'Copy' } },
  lines: { label: 'lines' },
  debts: { label: 'debts' },
};

export const answerTo = (headline: string): Answer => ({
  format: 1,
  question: 'monthlyFee',
  service: 'serverSupport',
  state: 'decided',
  outcome: { type: 'monthlyFee' },
  headline,
  reason: '',
  readAloud: '',
  ruleIds: ['N-062'],
  defectIds: [],
  citations: [],
  working: [],
  alternatives: [],
  warnings: [],
  promise: null,
  facts: {},
  versions: {},
});
