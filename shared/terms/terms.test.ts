/** That every article and defect that answers show is in the register, each under its own service, with a place and words of our own. */
import { describe, expect, test } from 'vitest';
import { ARTICLES, type CitedRuleId, citeArticle, citePolicy } from './articles.ts';
import { DEFECTS, type ShownDefectId } from './defects.ts';

const ruleIds = Object.keys(ARTICLES) as CitedRuleId[];
const defectIds = Object.keys(DEFECTS) as ShownDefectId[];

describe('ARTICLES', () => {
  test.each(ruleIds)('%s belongs to the service its letter says', (ruleId) => {
    expect(citeArticle(ruleId)).toEqual({
      layer: 'terms',
      service: ruleId.startsWith('N-') ? 'serverSupport' : 'hikariPhone',
      ruleId,
      place: ARTICLES[ruleId].place,
    });
    expect(ARTICLES[ruleId].summary).toMatch(/。$/u);
  });
});

describe('the register of B', () => {
  test('holds B-001 to B-086 and D-B01 to D-B29 in their order, none left out', () => {
    const numbered = (prefix: string, last: number, digits: number) =>
      Array.from({ length: last }, (_, index) => `${prefix}${String(index + 1).padStart(digits, '0')}`);
    expect(ruleIds.filter((id) => id.startsWith('B-'))).toEqual(numbered('B-', 86, 3));
    expect(defectIds.filter((id) => id.startsWith('D-B'))).toEqual(numbered('D-B', 29, 2));
  });

  test('speaks of its own contract only', () => {
    const words = [
      ...ruleIds.filter((id) => id.startsWith('B-')).map((id) => ARTICLES[id].summary),
      ...defectIds.filter((id) => id.startsWith('D-B')).flatMap((id) => [DEFECTS[id].gap, DEFECTS[id].treatment]),
    ];
    for (const each of words) expect(each).not.toMatch(/N-\d|Server|サーバ|対象機器/iu);
  });
});

describe('citePolicy', () => {
  test('is of the policy layer, of no service, with the version that settled the reading', () => {
    expect(citePolicy({ id: 'P-NEXT-DAY', version: 3 })).toEqual({
      layer: 'policy',
      service: null,
      ruleId: 'P-NEXT-DAY',
      place: 'P-NEXT-DAY 第3版',
    });
  });
});

describe('DEFECTS', () => {
  test.each(defectIds)('%s says what is missing and what the desk does', (id) => {
    const { place, gap, treatment } = DEFECTS[id];
    expect(place).not.toBe('');
    expect(gap).toMatch(/。$/u);
    expect(treatment).toMatch(/。$/u);
  });
});
