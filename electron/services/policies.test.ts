/** That a policy changes by a signed version alone, from its day on, and comes back by another; and that a preview tells what it would do. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hours } from '../../shared/core/time.ts';
import type { Input } from '../../shared/desk/contract.ts';
import type { PreviewPortion } from '../../shared/desk/policy-views.ts';
import { POLICY_IDS } from '../../shared/policies/policy.ts';
import { finish, identifiedCall, prepareVisit, VISIT } from '../testing/call-steps.ts';
import { openTestDesk, PASSWORD, type TestDesk } from '../testing/desk-fixture.ts';

const TODAY = '2026-11-21';
const OPERATOR = '佐藤 恵';
const SUPERVISOR = '森 智子';

let desk: TestDesk;
const open = async (): Promise<void> => {
  desk = await openTestDesk();
  await desk.get('sample:open', {});
  await desk.signIn(SUPERVISOR);
};

type Signature = Input<'policies:sign'>;
const signature = (changes: Partial<Signature> = {}): Signature => ({
  policyId: 'P-ONSITE-BOUNDARY',
  value: '"sameDay"',
  effectiveFrom: TODAY,
  reason: '当日対応の体制が整ったため',
  after: 1,
  restores: null,
  password: PASSWORD,
  ...changes,
});
const sign = (changes: Partial<Signature> = {}) => desk.call('policies:sign', signature(changes));
const historyOf = async (id: string) => {
  const found = (await desk.get('policies:history', {})).find(({ policyId }) => policyId === id);
  if (found === undefined) throw new Error(`${id} has a history`);
  return found.versions.map(({ version, value, standing, restores }) => ({ version, value, standing, restores }));
};
const inForce = async (id: string) =>
  (await desk.get('policies:list', {})).find(({ policyId }) => policyId === id)?.version;

describe('a policy', () => {
  beforeEach(open);
  afterEach(() => desk.close());

  test('is shown with its version and its signature, whoever asks', async () => {
    await desk.signIn(OPERATOR);
    const policies = await desk.get('policies:list', {});
    expect(policies.map(({ policyId }) => policyId)).toEqual([...POLICY_IDS]);
    expect(policies.every(({ version, value }) => version >= 1 && JSON.parse(value) !== null)).toBe(true);
    const histories = await desk.get('policies:history', {});
    expect(histories.map(({ versions }) => versions.map(({ standing }) => standing))).toEqual(
      POLICY_IDS.map(() => ['inForce']),
    );
  });

  test('is changed by a signature from today on, with who, when and why', async () => {
    expect(await sign()).toEqual({ ok: true, value: { version: 2 } });
    expect(await inForce('P-ONSITE-BOUNDARY')).toBe(2);
    const [boundary] = (await desk.get('policies:history', {})).filter(
      ({ policyId }) => policyId === 'P-ONSITE-BOUNDARY',
    );
    expect(boundary?.versions[0]).toMatchObject({
      ...{ version: 2, value: '"sameDay"', effectiveFrom: TODAY, standing: 'inForce', restores: null },
      ...{ signedBy: SUPERVISOR, reason: '当日対応の体制が整ったため' },
    });
    expect(boundary?.versions[1]).toMatchObject({ version: 1, standing: 'past', replacedBy: 2, reason: null });
  });

  test('comes back by a version that restores the former value, and says which', async () => {
    await sign();
    desk.pass(60_000);
    const back = { value: '"nextBusinessDay"', reason: '取り消し', after: 2, restores: 1 };
    expect(await sign(back)).toEqual({ ok: true, value: { version: 3 } });
    expect(await historyOf('P-ONSITE-BOUNDARY')).toEqual([
      { version: 3, value: '"nextBusinessDay"', standing: 'inForce', restores: 1 },
      { version: 2, value: '"sameDay"', standing: 'past', restores: null },
      { version: 1, value: '"nextBusinessDay"', standing: 'past', restores: null },
    ]);
  });

  test('that is to come is read from its day on, the night the day turns', async () => {
    await sign({ effectiveFrom: '2026-11-22' });
    expect(await inForce('P-ONSITE-BOUNDARY')).toBe(1);
    expect((await historyOf('P-ONSITE-BOUNDARY')).map(({ standing }) => standing)).toEqual(['coming', 'inForce']);
    await desk.stay(hours(7) + 16 * 60_000);
    expect(await inForce('P-ONSITE-BOUNDARY')).toBe(2);
  });

  test('that is to come is taken back by signing what is in force before it', async () => {
    await sign({ effectiveFrom: '2026-12-01' });
    expect(await sign({ value: '"nextBusinessDay"', after: 2, restores: 1 })).toMatchObject({ ok: true });
    expect((await historyOf('P-ONSITE-BOUNDARY')).map(({ standing }) => standing)).toEqual([
      'inForce',
      'withdrawn',
      'past',
    ]);
  });

  test.each<{ readonly name: string; readonly changes: Partial<Signature>; readonly error: object }>([
    { name: 'a wrong password', changes: { password: 'not the one' }, error: { type: 'signInRefused' } },
    { name: 'yesterday', changes: { effectiveFrom: '2026-11-20' }, error: { reason: 'pastDate' } },
    { name: 'a value no rule can follow', changes: { value: '"never"' }, error: { reason: 'unusableValue' } },
    { name: 'what is no JSON', changes: { value: 'sameDay' }, error: { reason: 'unusableValue' } },
    { name: 'the value it has', changes: { value: '"nextBusinessDay"' }, error: { reason: 'sameValue' } },
    { name: 'a page that is out of date', changes: { after: 2 }, error: { reason: 'changedMeanwhile' } },
    { name: 'an undo to another value', changes: { restores: 1 }, error: { reason: 'unusableValue' } },
    { name: 'an undo to a version nobody signed', changes: { restores: 7 }, error: { reason: 'unusableValue' } },
    {
      name: 'a day that no calendar covers',
      changes: { effectiveFrom: '2100-01-01' },
      error: { type: 'outsideCalendar' },
    },
    { name: 'no reason', changes: { reason: '  ' }, error: { type: 'badRequest' } },
  ])('is not changed by $name', async ({ changes, error }) => {
    expect(await sign(changes)).toMatchObject({ ok: false, error });
    expect(await inForce('P-ONSITE-BOUNDARY')).toBe(1);
    expect(await historyOf('P-ONSITE-BOUNDARY')).toHaveLength(1);
  });

  test('never lets identity be asked for with nothing (N-094)', async () => {
    const verify = JSON.parse(
      (await desk.get('policies:list', {})).find(({ policyId }) => policyId === 'P-VERIFY')?.value ?? '',
    );
    verify.levels.A.items = 0;
    expect(await sign({ policyId: 'P-VERIFY', value: JSON.stringify(verify) })).toMatchObject({
      error: { type: 'policyRefused', reason: 'unusableValue' },
    });
  });

  test.each([OPERATOR, '谷口 監', '岡 管理'])('is neither previewed nor signed by %s', async (name) => {
    await desk.signIn(name);
    const change = { policyId: 'P-ONSITE-BOUNDARY', value: '"sameDay"' } as const;
    expect(await sign()).toMatchObject({ error: { type: 'notPermitted' } });
    expect(await desk.call('policies:preview', { ...change, cursor: null })).toMatchObject({
      error: { type: 'notPermitted' },
    });
  });

  test('leaves its version, its day and the seal of its reason in the audit chain, and not the reason itself', async () => {
    await sign();
    const [row] = (await desk.get('audit:page', { offset: 0, limit: 1 })).rows;
    expect(row).toMatchObject({ action: 'policies:sign', entity: 'policy', entityId: 'P-ONSITE-BOUNDARY' });
    expect(JSON.parse(row?.detail ?? '')).toMatchObject({ version: 2, value: 'sameDay', effectiveFrom: TODAY });
    expect(row?.detail).not.toContain('体制');
  });
});

describe('the preview of a change', () => {
  beforeAll(async () => {
    await open();
    await desk.signIn(OPERATOR);
    // Two notices in the boundary minute, one before it: three promises.
    for (const wait of [0, 16 * 60_000, 20_000]) {
      await desk.stay(wait);
      const { contactId } = (await identifiedCall(desk)).contact;
      await prepareVisit(desk, contactId);
      const { digest } = await desk.get('decision:preview', { contactId, question: VISIT });
      await desk.get('decision:accept', { contactId, question: VISIT, digest });
      await finish(desk);
    }
    await desk.signIn(SUPERVISOR);
  });
  afterAll(() => desk.close());

  const previewed = async (policyId: Signature['policyId'], value: string): Promise<readonly PreviewPortion[]> => {
    const portions: PreviewPortion[] = [];
    for (;;) {
      const cursor = portions.at(-1)?.cursor ?? null;
      portions.push(await desk.get('policies:preview', { policyId, value, cursor }));
      if (portions.at(-1)?.cursor === null) return portions;
    }
  };
  const sum = (
    portions: readonly PreviewPortion[],
    key: 'walked' | 'promisesChecked' | 'decisionsChecked' | 'wordsOnly',
  ) => portions.reduce((total, portion) => total + portion[key], 0);

  test('names the open promises it would touch, with the day that would be told instead', async () => {
    const portions = await previewed('P-ONSITE-BOUNDARY', '"sameDay"');
    const touched = portions.flatMap(({ promises }) => promises);
    expect(touched.map(({ due, newDue, kind }) => ({ due, newDue, kind }))).toEqual([
      { due: '2026-11-24', newDue: TODAY, kind: 'visit' },
      { due: '2026-11-24', newDue: TODAY, kind: 'visit' },
    ]);
    expect(touched[0]?.caseNumber).toMatch(/^2026-11-\d{4}$/);
  });

  test('says how the decisions of the last 90 days would have differed, old headline and new', async () => {
    const portions = await previewed('P-ONSITE-BOUNDARY', '"sameDay"');
    const differing = portions.flatMap(({ decisions }) => decisions);
    expect(differing).toHaveLength(2);
    expect(differing.every(({ before, after }) => before !== after)).toBe(true);
    expect(sum(portions, 'decisionsChecked')).toBe(3);
    expect(sum(portions, 'promisesChecked')).toBe(3);
    expect(sum(portions, 'walked')).toBe(portions[0]?.total);
  });

  test('finds nothing where no answer read the policy', async () => {
    const portions = await previewed('P-PRORATE', '"taxThenProrate"');
    expect(portions.flatMap(({ decisions }) => decisions)).toEqual([]);
    expect(sum(portions, 'decisionsChecked')).toBe(0);
  });

  test('refuses a value that no rule can follow', async () => {
    const input = { policyId: 'P-PRORATE', value: '"never"', cursor: null } as const;
    expect(await desk.call('policies:preview', input)).toMatchObject({ error: { reason: 'unusableValue' } });
  });

  test('changes nothing: the same answers stand, and the policy with them', async () => {
    await previewed('P-ONSITE-BOUNDARY', '"sameDay"');
    expect(await inForce('P-ONSITE-BOUNDARY')).toBe(1);
  });

  test('leaves decisions older than 90 days out, and open promises in, however old', async () => {
    desk.pass(hours(91 * 24));
    await desk.signIn(SUPERVISOR);
    const portions = await previewed('P-ONSITE-BOUNDARY', '"sameDay"');
    expect(portions.flatMap(({ decisions }) => decisions)).toEqual([]);
    expect(portions.flatMap(({ promises }) => promises)).toHaveLength(2);
  });
});
