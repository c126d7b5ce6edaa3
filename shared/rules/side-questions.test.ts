/** That a column leads to questions of its own contract only, and that a question finds its row again. */
import { describe, expect, test } from 'vitest';
import { CALL_QUESTIONS, isCallQuestion, QUESTIONS } from '../decisions/questions.ts';
import { SERVICES } from '../terms/service.ts';
import { SIDE_BY_SIDE } from '../terms/side-by-side.ts';
import { LOOKUPS } from './lookups.ts';
import { sideQuestion, sideRowCiting, sideRowOf } from './side-questions.ts';

const columns = SIDE_BY_SIDE.flatMap(({ id }) => SERVICES.map((service) => ({ id, service })));

describe('sideQuestion', () => {
  test.each(columns)('$id: the column of $service leads to its own terms, or nowhere (N-001)', ({ id, service }) => {
    for (const matter of [null, ...SERVICES]) {
      const question = sideQuestion(id, service, matter);
      if (question === null) continue;
      if (isCallQuestion(question)) expect(service).toBe(matter);
      else expect(LOOKUPS[question].service).toBe(service);
    }
  });

  test('what the stamps of a call answer is asked in the column of its matter only (N-001)', () => {
    expect(sideQuestion('openingHours', 'serverSupport', 'serverSupport')).toBe('reception');
    expect(sideQuestion('openingHours', 'hikariPhone', 'serverSupport')).toBeNull();
    expect(sideQuestion('openingHours', 'serverSupport', null)).toBeNull();
  });
});

describe('sideRowOf', () => {
  test('finds a row that leads to the question', () => {
    expect(sideRowOf('phoneCancellation')).toBe('cancellation');
    expect(sideRowOf('cancellationDay')).toBe('cancellation');
    expect(sideRowOf('reception')).toBe('openingHours');
    expect(sideRowOf('phoneRepairTime')).toBe('sameDayVisit');
    for (const question of QUESTIONS) {
      const row = sideRowOf(question);
      if (row === null) continue;
      if (isCallQuestion(question)) expect(sideQuestion(row, 'serverSupport', 'serverSupport')).toBe(question);
      else expect(sideQuestion(row, LOOKUPS[question].service, null)).toBe(question);
    }
  });

  test('is null for a question that stands in no row', () => {
    expect(sideRowOf('monthlyFee')).toBeNull();
    expect(CALL_QUESTIONS.map(sideRowOf)).toEqual(['openingHours', 'sameDayVisit', null, null]);
  });
});

describe('sideRowCiting', () => {
  test('finds the row by a rule of either contract', () => {
    expect(sideRowCiting(['B-020'])).toBe('cancellation');
    expect(sideRowCiting(['N-001', 'N-063'])).toBe('lastBilledDay');
    expect(sideRowCiting(['N-001'])).toBeNull();
    expect(sideRowCiting([])).toBeNull();
  });
});
