/** That the two contracts stand side by side and never in one: each column cites, and speaks of, its own contract only. */
import { describe, expect, expectTypeOf, test } from 'vitest';
import { ARTICLES } from './articles.ts';
import { DEFECTS } from './defects.ts';
import { SERVICES, type Service } from './service.ts';
import { type RuleIdOf, SIDE_BY_SIDE, type SideBySideRow, type SideColumn, sideBySide } from './side-by-side.ts';

const OWN = { serverSupport: /^(?:D-)?N/u, hikariPhone: /^(?:D-)?B/u } as const;
/** What only the other contract would say: its ids, its name, and what it calls its own text. */
const OF_THE_OTHER = { serverSupport: /B-\d|BiZiMo|光電話|約款/u, hikariPhone: /N-\d|Server|サーバ|規約/iu } as const;

const rows: readonly SideBySideRow[] = SIDE_BY_SIDE;
const columns = rows.flatMap((row) =>
  SERVICES.map((service): { id: string; service: Service; column: SideColumn } => ({
    id: row.id,
    service,
    column: row[service],
  })),
);

describe('SIDE_BY_SIDE', () => {
  test('asks thirteen questions, each once', () => {
    expect(rows).toHaveLength(13);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(13);
    expect(new Set(rows.map(({ question }) => question)).size).toBe(13);
  });

  test.each(columns)(
    '$id: the column of $service names its contract and cites that one only',
    ({ service, column }) => {
      expect(column.service).toBe(service);
      expect(column.ruleIds).not.toHaveLength(0);
      for (const id of column.ruleIds) {
        expect(id).toMatch(OWN[service]);
        expect(ARTICLES[id].service).toBe(service);
      }
      for (const id of column.defectIds) {
        expect(id).toMatch(OWN[service]);
        expect(DEFECTS).toHaveProperty([id]);
      }
    },
  );

  test.each(columns)('$id: the words of $service are short and of one contract', ({ service, column }) => {
    expect(column.says).toMatch(/。$/u);
    expect(column.says.split('。').length).toBeLessThanOrEqual(3);
    expect(column.says).not.toMatch(OF_THE_OTHER[service]);
  });

  test.each(rows)('$id: the question is of neither contract', ({ question }) => {
    for (const service of SERVICES) expect(question).not.toMatch(OF_THE_OTHER[service]);
  });

  test('says of both contracts where their terms are silent', () => {
    const silent = (service: Service) => rows.filter((row) => !row[service].provided).map(({ id }) => id);
    expect(silent('serverSupport')).toEqual(['feeWhileSuspended']);
    expect(silent('hikariPhone')).toEqual(['openingHours', 'sameDayVisit', 'identity']);
  });

  test('no rule of one contract fits a column of the other, and no column the other head', () => {
    expectTypeOf<RuleIdOf<'serverSupport'> & RuleIdOf<'hikariPhone'>>().toBeNever();
    expectTypeOf<'B-020'>().not.toExtend<RuleIdOf<'serverSupport'>>();
    expectTypeOf<'N-052'>().not.toExtend<RuleIdOf<'hikariPhone'>>();
    expectTypeOf<SideColumn<'hikariPhone'>>().not.toExtend<SideBySideRow['serverSupport']>();
  });
});

describe('sideBySide', () => {
  test('is the row of its question', () => {
    expect(sideBySide('lastBilledDay')).toMatchObject({
      id: 'lastBilledDay',
      serverSupport: { ruleIds: ['N-063'] },
      hikariPhone: { ruleIds: ['B-034'] },
    });
  });
});
