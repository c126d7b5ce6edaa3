import { describe, expect, test } from 'vitest';
import { reportHtml, reportJson } from './report.ts';
import { type Ended, findingLines, outcomeOf, passed, summaryLine, verdictLine } from './verdict.ts';

const CLAIM = { test: 'kill', claim: 'Nothing is lost', twin: 'no sync', seconds: 1.26 };
const ran = (changes: { failures?: number; twinFailed?: boolean; findings?: readonly string[] } = {}): Ended => ({
  ...CLAIM,
  ...outcomeOf({
    runs: 1200,
    failures: 0,
    twinFailed: true,
    findings: [],
    figures: { callsThatFailed: 3 },
    ...changes,
  }),
});
const absent: Ended = { ...CLAIM, test: 'power', ...outcomeOf({ notRunHere: 'there is no gcc' }) };
const broke: Ended = { ...CLAIM, test: 'errors', outcome: 'broke', why: 'it ended without an answer' };

describe('the verdict on a harness', () => {
  test.each([
    { name: 'passes with no failure and a twin that was noticed', ended: ran(), verdict: true },
    { name: 'fails with a failure', ended: ran({ failures: 1 }), verdict: false },
    {
      name: 'fails when its twin passed, for it would not have noticed',
      ended: ran({ twinFailed: false }),
      verdict: false,
    },
    { name: 'fails when it broke', ended: broke, verdict: false },
    { name: 'is counted as nothing where it cannot run', ended: absent, verdict: null },
  ])('$name', ({ ended, verdict }) => {
    expect(passed(ended)).toBe(verdict);
  });

  test('is one line of JSON', () => {
    expect(JSON.parse(verdictLine(ran()))).toEqual({
      ...{ test: 'kill', runs: 1200, failures: 0, twinFailed: true, seconds: 1.3 },
      figures: { callsThatFailed: 3 },
    });
    expect(JSON.parse(verdictLine(ran({ failures: 1, findings: ['lost'] })))).toMatchObject({ findings: ['lost'] });
    expect(JSON.parse(verdictLine(absent))).toEqual({ test: 'power', notRunHere: 'there is no gcc', seconds: 1.3 });
  });

  test('shows the first findings, counts the others, and says when the twin went unnoticed', () => {
    const findings = Array.from({ length: 11 }, (_, index) => `finding ${index}`);
    const lines = findingLines(ran({ findings, twinFailed: false }));
    expect(lines).toHaveLength(10);
    expect(lines.slice(-2)).toEqual([
      '  and 3 more',
      '  the twin passed (no sync): this harness would not have noticed',
    ]);
  });

  test('adds up to one line', () => {
    expect(summaryLine([ran(), broke, absent])).toBe('1 passed, 1 failed, 1 not run here');
    expect(summaryLine([ran()])).toBe('1 passed, 0 failed');
  });
});

describe('the report', () => {
  const facts = { seed: 7, long: true, made: 'at noon', ended: [ran({ findings: ['<b>lost</b>'] }), broke, absent] };

  test('shows claim, target, figures, twin and findings of every harness, and takes nothing for markup', () => {
    const page = reportHtml(facts);
    for (const text of [
      'id="kill"',
      'Nothing is lost',
      '10,000 kills',
      '<b>1,200</b> runs',
      '<b>3</b> calls that failed',
      'no sync: noticed',
      '&lt;b&gt;lost&lt;/b&gt;',
      'not run here',
      'there is no gcc',
      'it ended without an answer',
      'seed 7',
    ]) {
      expect(page).toContain(text);
    }
    expect(page).not.toMatch(/<script|https?:/);
  });

  test('says the same to a machine', () => {
    const { seed, harnesses } = JSON.parse(reportJson(facts));
    expect(seed).toBe(7);
    expect(harnesses.map(({ test: name }: { test: string }) => name)).toEqual(['kill', 'errors', 'power']);
  });
});
