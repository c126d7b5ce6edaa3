/** When a request to change settings counts as the contractor's: identified first, heard after, and of the server alone. */
import { describe, expect, test } from 'vitest';
import { ask } from '../../testing.ts';
import { identityOrder } from './identity-order.ts';

describe('identityOrder (N-094, N-095, N-096, D-N21)', () => {
  test.each([
    { identified: false, requestFirst: false, reconfirmed: false, type: 'identifyFirst' },
    { identified: false, requestFirst: true, reconfirmed: true, type: 'identifyFirst' },
    { identified: false, requestFirst: null, reconfirmed: null, type: 'identifyFirst' },
    { identified: true, requestFirst: true, reconfirmed: false, type: 'reconfirm' },
    { identified: true, requestFirst: true, reconfirmed: null, type: 'reconfirm' },
    { identified: true, requestFirst: null, reconfirmed: null, type: 'reconfirm' },
    { identified: true, requestFirst: null, reconfirmed: false, type: 'reconfirm' },
    { identified: true, requestFirst: null, reconfirmed: true, type: 'requestCounts' },
    { identified: true, requestFirst: true, reconfirmed: true, type: 'requestCounts' },
    { identified: true, requestFirst: false, reconfirmed: null, type: 'requestCounts' },
    { identified: true, requestFirst: false, reconfirmed: false, type: 'requestCounts' },
  ])('identified $identified, request first $requestFirst, heard again $reconfirmed: $type', ({ type, ...inputs }) => {
    const answer = ask(identityOrder, { request: 'serverSettings', ...inputs });
    expect(answer).toMatchObject({ state: 'decided', outcome: { type }, defectIds: ['D-N21'] });
    expect(answer.ruleIds).toEqual(['N-095', 'N-096', 'N-094', 'P-VERIFY']);
    expect(answer.versions['P-VERIFY']).toBe('1');
  });

  test.each(['line', 'pc', 'router', 'other'])(
    'says nothing of settings of the %s, whoever asks (N-096)',
    (request) => {
      for (const identified of [true, false]) {
        expect(ask(identityOrder, { request, identified })).toMatchObject({
          state: 'notProvided',
          outcome: { type: 'settingsNotCovered', request },
          ruleIds: ['N-096'],
        });
        expect(ask(identityOrder, { request, identified }).readAloud).not.toMatch(/ません|かねます/u);
      }
    },
  );

  test('is written into a case only for a caller confirmed for changes of settings (N-095)', () => {
    expect(identityOrder.verification).toBe('C');
  });
});
