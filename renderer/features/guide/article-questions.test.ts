import { expect, test } from 'vitest';
import { LOOKUP_QUESTIONS } from '../../../shared/decisions/questions.ts';
import { LOOKUPS } from '../../../shared/rules/lookups.ts';
import { articlesOf } from '../../../shared/terms/guide/guide.ts';
import { SERVICES } from '../../../shared/terms/service.ts';
import { questionsOf } from './article-questions.ts';

const at = (key: Parameters<typeof questionsOf>[1]) =>
  questionsOf('serverSupport', key).map(({ question }) => question);

test.each([
  ['article-8', 'maximumPeriod'],
  ['article-21', 'cancellationDay'],
  ['article-24', 'monthlyFee'],
  ['article-27', 'lateInterest'],
  ['annex-1', 'addressOverlap'],
] as const)('%s leads to %s', (key, question) => {
  expect(at(key)).toContain(question);
});

test('an article of one contract leads to no question of the other', () => {
  for (const service of SERVICES)
    for (const { key } of articlesOf(service))
      for (const { question } of questionsOf(service, key)) expect(LOOKUPS[question].service).toBe(service);
});

test('every question that cites an article is found from one', () => {
  const found = new Set(
    SERVICES.flatMap((service) => articlesOf(service).flatMap(({ key }) => questionsOf(service, key))).map(
      ({ question }) => question,
    ),
  );
  expect(found.size).toBeGreaterThan(0.9 * LOOKUP_QUESTIONS.length);
});
