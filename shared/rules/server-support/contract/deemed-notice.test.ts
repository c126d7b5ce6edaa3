/** Which notices count although they never arrived: posted ones, after a name or an address was not filed; no others. */
import { describe, expect, test } from 'vitest';
import { ask } from '../../testing.ts';
import { deemedNotice } from './deemed-notice.ts';

const SENT = '2026-11-10';

describe('deemedNotice (N-033, D-N07)', () => {
  test.each([
    { channel: 'mail', unfiled: 'name', type: 'deemed', state: 'decided' },
    { channel: 'mail', unfiled: 'address', type: 'deemed', state: 'decided' },
    { channel: 'mail', unfiled: 'billAddress', type: 'deemed', state: 'decided' },
    { channel: 'mail', unfiled: 'phone', type: 'notDeemed', state: 'twoReadings' },
    { channel: 'mail', unfiled: 'email', type: 'notDeemed', state: 'twoReadings' },
    { channel: 'mail', unfiled: 'none', type: 'notDeemed', state: 'decided' },
    { channel: 'email', unfiled: 'name', type: 'notDeemed', state: 'notProvided' },
    { channel: 'email', unfiled: 'address', type: 'notDeemed', state: 'notProvided' },
    { channel: 'email', unfiled: 'billAddress', type: 'notDeemed', state: 'notProvided' },
    { channel: 'email', unfiled: 'phone', type: 'notDeemed', state: 'notProvided' },
    { channel: 'email', unfiled: 'email', type: 'notDeemed', state: 'notProvided' },
    { channel: 'email', unfiled: 'none', type: 'notDeemed', state: 'decided' },
    { channel: 'phone', unfiled: 'name', type: 'notDeemed', state: 'notProvided' },
    { channel: 'phone', unfiled: 'address', type: 'notDeemed', state: 'notProvided' },
    { channel: 'phone', unfiled: 'billAddress', type: 'notDeemed', state: 'notProvided' },
    { channel: 'phone', unfiled: 'phone', type: 'notDeemed', state: 'notProvided' },
    { channel: 'phone', unfiled: 'email', type: 'notDeemed', state: 'notProvided' },
    { channel: 'phone', unfiled: 'none', type: 'notDeemed', state: 'decided' },
  ])('by $channel, with $unfiled not filed: $type, $state', ({ channel, unfiled, type, state }) => {
    const answer = ask(deemedNotice, { channel, unfiled, sentOn: SENT });
    expect(answer).toMatchObject({ state, outcome: { type }, promise: null });
    expect(answer.outcome['on'] ?? null).toBe(type === 'deemed' ? SENT : null);
    expect(answer.defectIds).toEqual(state === 'notProvided' || state === 'twoReadings' ? ['D-N07'] : []);
    expect(answer.alternatives.map(({ date }) => date)).toEqual(state === 'twoReadings' ? [SENT] : []);
  });

  test.each([
    { name: 'the day before the notice', changedOn: '2026-11-09', type: 'deemed' },
    { name: 'the day of the notice', changedOn: '2026-11-10', type: 'notDeemed' },
    { name: 'the day after it', changedOn: '2026-11-11', type: 'notDeemed' },
    { name: 'a day nobody knows', changedOn: null, type: 'deemed' },
  ])('a change on $name: $type', ({ changedOn, type }) => {
    const answer = ask(deemedNotice, { channel: 'mail', unfiled: 'address', sentOn: SENT, changedOn });
    expect(answer).toMatchObject({ state: 'decided', outcome: { type } });
  });

  test('asks to file the change by the due way, never on this call, and may ask for proof of it (N-032, N-034)', () => {
    const { warnings, ruleIds } = ask(deemedNotice, { channel: 'mail', unfiled: 'address', sentOn: SENT });
    expect(warnings.join('')).toContain('この通話の確認だけでは登録しません');
    expect(warnings.join('')).toContain('変更のわかる書類');
    expect(ruleIds).toEqual(['N-033', 'N-032', 'N-034', 'N-002', 'N-097']);
  });

  test('keeps apart the notices that count by other articles (N-002, N-097)', () => {
    const { warnings } = ask(deemedNotice, { channel: 'email', unfiled: 'email', sentOn: SENT });
    expect(warnings.join('')).toContain('規約の変更と受付番号の変更は別');
  });

  test.each([
    { sentOn: '2023-11-30', state: 'external' },
    { sentOn: '2023-12-01', state: 'decided' },
  ])('sent on $sentOn: $state (N-002, D-N36)', ({ sentOn, state }) => {
    expect(ask(deemedNotice, { channel: 'mail', unfiled: 'address', sentOn }).state).toBe(state);
  });
});
