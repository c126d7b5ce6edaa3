/** The lines of each route: those that the gate demands before the decision is accepted, and no other. */
import { describe, expect, test } from 'vitest';
import { MUST_READ } from '../../../cases/case-words.ts';
import { checkWords } from '../../../words/check-words.ts';
import { gateFor } from '../../decision-gate.ts';
import { ask } from '../../testing.ts';
import { mustRead, ROUTES, WORK_ROUTES } from './must-read.ts';

describe('mustRead (N-133)', () => {
  test.each([
    { route: 'inquiry', lines: ['noPromiseToSolve'], questions: 0, ids: ['N-133', 'N-086'] },
    {
      route: 'guidedWork',
      lines: ['noPromiseToSolve', 'workNotWarranted'],
      questions: 0,
      ids: ['N-133', 'N-086', 'N-090'],
    },
    {
      route: 'sendBack',
      lines: ['noPromiseToSolve', 'noPromiseForData'],
      questions: 10,
      ids: ['N-133', 'N-086', 'N-088', 'N-105', 'N-108'],
    },
    {
      route: 'onSite',
      lines: ['noPromiseToSolve', 'noPromiseForData'],
      questions: 11,
      ids: ['N-133', 'N-086', 'N-088', 'N-105', 'N-108', 'N-104', 'N-124'],
    },
  ] as const)('$route: $lines and $questions questions ($ids)', ({ route, lines, questions, ids }) => {
    const answer = ask(mustRead, { route });
    expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'mustRead', lines }, ruleIds: ids });
    expect(answer.readAloud).toBe(lines.map((item) => checkWords[item].say).join(''));
    expect(answer.working).toHaveLength(questions);
  });

  test.each([
    { route: 'sendBack', question: 'sendBack' },
    { route: 'onSite', question: 'onSiteVisit' },
    { route: 'onSite', question: 'urgentDispatch' },
  ] as const)('$route lists what the gate of $question demands (N-088, N-105, N-108)', ({ route, question }) => {
    const { lines, questions } = ROUTES[route];
    const listed = [...lines, ...questions].toSorted();
    expect(listed).toEqual(gateFor(question, 'serverSupport').checks.toSorted());
  });

  test.each(WORK_ROUTES)('%s warns of the cost of an urgent dispatch where one may follow (N-124)', (route) => {
    const { warnings } = ask(mustRead, { route });
    expect(warnings.some((warning) => warning.includes('実費'))).toBe(route === 'onSite');
  });

  test('tells work on our explanation for what it is: neither warranted nor our liability (N-090)', () => {
    const { readAloud } = ask(mustRead, { route: 'guidedWork' });
    expect(readAloud).toMatch(/保証.*損害.*責任/u);
  });

  test('reads every must-read line in some route', () => {
    const read = WORK_ROUTES.flatMap((route) => ROUTES[route].lines);
    expect(read).toEqual(expect.arrayContaining([...MUST_READ]));
  });
});
