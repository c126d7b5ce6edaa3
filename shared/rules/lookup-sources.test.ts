/** That the article guide leads to questions which are answered by that article. */
import { expect, test } from 'vitest';
import { LOOKUP_QUESTIONS } from '../decisions/questions.ts';
import { LOOKUP_SOURCES } from './lookup-sources.ts';
import { citedBy } from './testing/lookup-citations.ts';

test.each(LOOKUP_QUESTIONS)('the answers to %s cite what it is listed under (npm run coverage:rules)', (question) => {
  const cited = citedBy(question, Number.POSITIVE_INFINITY);
  const listed = LOOKUP_SOURCES[question] ?? [];
  expect(cited).toEqual(expect.arrayContaining([...listed]));
  expect(listed.length > 0).toBe(cited.length > 0);
});
