/** Who needs consent to a later day, which day may be agreed, and what a contract that is not in service stops. */

import { describe, expect, test } from 'vitest';
import { BANK_CALENDAR } from '../../../calendar/bank-calendar.ts';
import { buildBusinessCalendar } from '../../../calendar/business-calendar.ts';
import { type InstantMs, instant } from '../../../core/time.ts';
import type { OnSiteVisitFacts } from '../../../decisions/question-facts.ts';
import { DEFAULT_POLICIES } from '../../../policies/default-policies.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { answerOnSiteVisit } from './on-site-visit.ts';

const tables: RuleTables = {
  calendar: buildBusinessCalendar('company', []),
  bankCalendar: BANK_CALENDAR,
  policies: DEFAULT_POLICIES,
};
const at = (text: string): InstantMs => instant(Date.parse(`${text}+09:00`));

const ASKED: OnSiteVisitFacts = {
  service: 'serverSupport',
  question: 'onSiteVisit',
  answeredAt: at('2026-11-21T16:44:20'),
  noticeAt: at('2026-11-21T16:46:58'),
  contractState: 'inService',
  deviceModel: 'OS6',
  remoteArea: false,
  laterDayConsent: 'notAsked',
  laterDay: null,
};

const ask = (changes: Partial<OnSiteVisitFacts>, read = tables) => answerOnSiteVisit({ ...ASKED, ...changes }, read);

describe('a remote area (N-122, D-N25)', () => {
  const remote = (changes: Partial<OnSiteVisitFacts>) => ask({ remoteArea: true, ...changes });

  test.each([
    { name: 'nobody asked', changes: {}, type: 'laterDayNotAsked' },
    { name: 'consent without a day', changes: { laterDayConsent: 'given', laterDay: null }, type: 'laterDayNotAsked' },
    { name: 'consent refused', changes: { laterDayConsent: 'refused' }, type: 'laterDayRefused' },
    { name: 'a Sunday', changes: { laterDayConsent: 'given', laterDay: '2026-11-22' }, type: 'laterDayUnusable' },
    { name: 'a holiday', changes: { laterDayConsent: 'given', laterDay: '2026-11-23' }, type: 'laterDayUnusable' },
    { name: 'the New Year', changes: { laterDayConsent: 'given', laterDay: '2026-12-30' }, type: 'laterDayUnusable' },
    { name: 'the same day', changes: { laterDayConsent: 'given', laterDay: '2026-11-21' }, type: 'laterDayUnusable' },
    { name: 'a day gone by', changes: { laterDayConsent: 'given', laterDay: '2026-11-20' }, type: 'laterDayUnusable' },
  ] as const)('needs approval: $name', ({ changes, type }) => {
    const answer = remote(changes);
    expect(answer.state).toBe('needsApproval');
    expect(answer.outcome).toMatchObject({ type, earliest: '2026-11-24' });
    expect(answer.promise).toBeNull();
    expect(answer.defectIds).toEqual(['D-N25']);
  });

  test('asks for a day from the next business day on', () => {
    expect(remote({}).readAloud).toContain('11月24日火曜日以降で、ご都合のよい日をお聞かせいただけますでしょうか。');
  });

  test.each([
    { name: 'the earliest day', laterDay: '2026-11-24' },
    { name: 'a day after', laterDay: '2026-11-25' },
  ])('is decided with consent to $name', ({ laterDay }) => {
    const answer = remote({ laterDayConsent: 'given', laterDay });
    expect(answer.state).toBe('decided');
    expect(answer.promise).toMatchObject({ kind: 'visit', due: laterDay, tentative: false });
  });

  test('tells an agreed day as likely where its holidays are not published yet', () => {
    const answer = remote({ laterDayConsent: 'given', laterDay: '2028-01-07' });
    expect(answer.promise).toMatchObject({ due: '2028-01-07', tentative: true });
    expect(answer.readAloud).toContain('見込み');
  });

  test('asks after the door as well, although 3.1.1(2) names no exception', () => {
    const late = { answeredAt: at('2026-11-20T17:30:00'), noticeAt: at('2026-11-20T17:30:00') };
    expect(remote(late).state).toBe('needsApproval');
    expect(remote({ ...late, laterDayConsent: 'given', laterDay: '2026-11-21' }).state).toBe('decided');
  });

  test('shows what would hold elsewhere, and the send-back', () => {
    expect(remote({}).alternatives.map(({ label, date }) => `${label} ${date}`)).toEqual([
      '当日の派遣ができる地域なら 2026-11-21',
      '先出しセンドバック 2026-11-24',
    ]);
  });

  test('is named as open where nobody has said', () => {
    const answer = ask({ remoteArea: null });
    expect(answer.state).toBe('decided');
    expect(answer.warnings).toEqual(['設置場所が遠隔地かどうかは、まだ確認していません。']);
  });
});

describe('a later day that the caller wishes elsewhere (N-122, D-N25)', () => {
  test.each([
    { name: 'a later business day', laterDay: '2026-11-25', state: 'decided', due: '2026-11-25' },
    { name: 'the planned day itself', laterDay: '2026-11-21', state: 'decided', due: '2026-11-21' },
    { name: 'a Sunday', laterDay: '2026-11-22', state: 'needsApproval', due: undefined },
    { name: 'a day gone by', laterDay: '2026-11-20', state: 'needsApproval', due: undefined },
  ])('$name: $state', ({ laterDay, state, due }) => {
    const answer = ask({ laterDayConsent: 'given', laterDay });
    expect(answer.state).toBe(state);
    expect(answer.promise?.due).toBe(due);
  });
});

test('a wish for the planned day itself is the planned visit', () => {
  const { facts: _wished, ...wished } = ask({ laterDayConsent: 'given', laterDay: '2026-11-21' });
  const { facts: _plain, ...plain } = ask({});
  expect(wished).toEqual(plain);
});

describe('the contract and the device (N-006, N-008, N-019, N-039)', () => {
  test.each([
    { contractState: 'applied', ruleId: 'N-019' },
    { contractState: 'formed', ruleId: 'N-019' },
    { contractState: 'suspended', ruleId: 'N-039' },
    { contractState: 'cancelled', ruleId: 'N-006' },
  ] as const)('$contractState needs approval ($ruleId)', ({ contractState, ruleId }) => {
    const answer = ask({ contractState });
    expect(answer.state).toBe('needsApproval');
    expect(answer.outcome).toEqual({ type: 'contractNotInService', contractState });
    expect(answer.citations.map((citation) => citation.ruleId)).toEqual([ruleId]);
    expect(answer.promise).toBeNull();
  });

  test('says so where no contract is chosen', () => {
    const answer = ask({ contractState: null, deviceModel: null });
    expect(answer.state).toBe('decided');
    expect(answer.warnings).toHaveLength(1);
  });

  test.each(['OS Pro 4', 'OS Pro 8', 'OS Pro 12'] as const)(
    'covers %s with a note of the gap (D-N01)',
    (deviceModel) => {
      const answer = ask({ deviceModel });
      expect(answer.state).toBe('decided');
      expect(answer.defectIds).toEqual(['D-N01']);
      expect(answer.warnings).toHaveLength(1);
    },
  );
});
