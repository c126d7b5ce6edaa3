/** That an answer does not depend on where the machine believes to be: the same bytes in four zones, each in a process of its own. */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

const ZONES = ['Asia/Tokyo', 'UTC', 'America/New_York', 'Pacific/Kiritimati'] as const;

const from = (path: string): string => JSON.stringify(new URL(path, import.meta.url).href);

/** Prints the zone's offset, to show that the zone was taken, then a digest of 2,000 answers over four years and of 50 to every look-up question. */
const SCRIPT = `
  import { createHash } from 'node:crypto';
  import { BANK_CALENDAR } from ${from('../calendar/bank-calendar.ts')};
  import { buildBusinessCalendar } from ${from('../calendar/business-calendar.ts')};
  import { answerText } from ${from('../decisions/answer.ts')};
  import { DEFAULT_POLICIES } from ${from('../policies/default-policies.ts')};
  import { answerQuestion } from ${from('./answer-question.ts')};
  import { LOOKUPS } from ${from('./lookups.ts')};
  import { numbersFrom, sampleInputs } from ${from('./testing/sample-inputs.ts')};
  const tables = { calendar: buildBusinessCalendar('company', []), bankCalendar: BANK_CALENDAR, policies: DEFAULT_POLICIES };
  const contract = { service: 'serverSupport', contractState: 'inService', deviceModel: 'OS6' };
  const digest = createHash('sha256');
  for (let i = 0; i < 1000; i++) {
    const answeredAt = Date.UTC(2026, 0, 1) + i * 126_000_123;
    const stamps = { answeredAt, noticeAt: answeredAt + 180_000 };
    const visit = { question: 'onSiteVisit', remoteArea: false, laterDayConsent: 'notAsked', laterDay: null };
    for (const question of [visit, { question: 'sendBack', judgedFaulty: true }]) {
      digest.update(answerText(answerQuestion({ ...contract, ...stamps, ...question }, tables).value));
    }
  }
  const next = numbersFrom(20261121);
  for (const { question, service, inputs } of Object.values(LOOKUPS)) {
    for (let i = 0; i < 50; i++) {
      const facts = { service, question, askedOn: '2026-11-21', inputs: sampleInputs(inputs, next) };
      digest.update(answerText(answerQuestion(facts, tables).value));
    }
  }
  console.log(new Date(Date.UTC(2026, 0, 1)).getTimezoneOffset(), digest.digest('hex'));
`;

function answersIn(zone: string): { readonly offset: string; readonly digest: string } {
  const child = spawnSync(process.execPath, ['--input-type=module-typescript', '--eval', SCRIPT], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  const [offset = '', digest = ''] = child.stdout.trim().split(' ');
  return { offset, digest };
}

describe('answers in four time zones', () => {
  const answers = ZONES.map(answersIn);

  test('the processes do live in different zones', () => {
    expect(answers.map(({ offset }) => offset)).toEqual(['-540', '0', '300', '-840']);
  });

  test('all say the same, to the byte', () => {
    expect(answers[0]?.digest).toMatch(/^[0-9a-f]{64}$/u);
    expect(new Set(answers.map(({ digest }) => digest)).size).toBe(1);
  });
});
