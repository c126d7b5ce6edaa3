/** That B says it is silent, promises nothing, and names only what its own terms say nearby. */
import { describe, expect, test } from 'vitest';
import { instant } from '../../core/time.ts';
import { CALL_QUESTIONS as QUESTIONS } from '../../decisions/questions.ts';
import { checkAcceptable } from '../decision-gate.ts';
import { answerNotProvided } from './not-provided.ts';

const ask = (question: (typeof QUESTIONS)[number]) =>
  answerNotProvided({ service: 'hikariPhone', question, answeredAt: instant(0), noticeAt: null });

describe('answerNotProvided (B-084, D-B17)', () => {
  test.each([
    { question: 'reception', ruleIds: ['B-084'], headline: '受付時間は約款に定めなし' },
    { question: 'onSiteVisit', ruleIds: ['B-084', 'B-054', 'B-055'], headline: '訪問修理は約款に定めなし' },
    { question: 'urgentDispatch', ruleIds: ['B-084', 'B-054', 'B-055'], headline: '緊急の派遣は約款に定めなし' },
    { question: 'sendBack', ruleIds: ['B-084', 'B-027'], headline: '機器の交換は約款に定めなし' },
  ] as const)('$question: $headline', ({ question, ruleIds, headline }) => {
    expect(ask(question)).toMatchObject({
      state: 'notProvided',
      headline,
      ruleIds,
      defectIds: ['D-B17'],
      promise: null,
    });
  });

  test.each(QUESTIONS)('an operator cannot accept it (%s)', (question) => {
    expect(checkAcceptable(ask(question))).toEqual({
      ok: false,
      error: { type: 'answerNotAcceptable', reason: 'notProvided' },
    });
  });

  test.each(QUESTIONS)('names no date and no time (%s)', (question) => {
    const { alternatives, working, readAloud } = ask(question);
    expect(working).toEqual([]);
    expect(alternatives.every(({ date }) => date === null)).toBe(true);
    expect(readAloud).not.toMatch(/\d/u);
  });
});
