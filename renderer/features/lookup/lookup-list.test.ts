/** The questions that are offered, and how they are found. */
import { describe, expect, test } from 'vitest';
import { CALL_QUESTIONS, LOOKUP_QUESTIONS } from '../../../shared/decisions/questions.ts';
import { listQuestions, offeredQuestions } from './lookup-list.ts';

const names = (questions: ReturnType<typeof offeredQuestions>) => questions.map(({ question }) => question);
const first = (query: string) =>
  listQuestions(offeredQuestions(true, 'serverSupport'), query, [])[0]?.questions[0]?.question;

describe('offeredQuestions', () => {
  test('offers the questions of a call only in one', () => {
    expect(names(offeredQuestions(false, null)).toSorted()).toEqual([...LOOKUP_QUESTIONS].toSorted());
    expect(names(offeredQuestions(true, null)).toSorted()).toEqual([...CALL_QUESTIONS, ...LOOKUP_QUESTIONS].toSorted());
  });

  test('offers no question of N in a matter of B (N-001)', () => {
    const offered = offeredQuestions(true, 'hikariPhone');
    expect(names(offered).slice(0, CALL_QUESTIONS.length)).toEqual([...CALL_QUESTIONS]);
    expect(offered.some(({ service }) => service === 'serverSupport')).toBe(false);
  });
});

describe('listQuestions', () => {
  const offered = offeredQuestions(true, 'serverSupport');

  test('groups everything once, those used last first', () => {
    const groups = listQuestions(offered, '', ['lateInterest', 'onSiteVisit']);
    expect(groups[0]?.group).toBe('recent');
    expect(groups[0]?.questions.map(({ question }) => question)).toEqual(['lateInterest', 'onSiteVisit']);
    expect(groups.flatMap(({ questions }) => questions)).toHaveLength(offered.length);
  });

  test('leaves out a question used before that is not offered now', () => {
    const groups = listQuestions(offeredQuestions(true, 'hikariPhone'), '', ['lateInterest']);
    expect(groups.some(({ group }) => group === 'recent')).toBe(false);
  });

  test.each([
    ['延滞金', 'lateInterest'],
    ['えんたい', 'lateInterest'],
    ['ｴﾝﾀｲ', 'lateInterest'],
    ['entai', 'lateInterest'],
    ['いつ来て', 'onSiteVisit'],
    ['ほうもん', 'onSiteVisit'],
    ['月額', 'monthlyFee'],
    ['げつがく', 'monthlyFee'],
    ['解約', 'cancellationDay'],
    ['かいやく', 'cancellationDay'],
    ['日割り', 'feeForPeriod'],
  ] as const)('finds by 「%s」 first %s', (query, question) => expect(first(query)).toBe(question));
});
