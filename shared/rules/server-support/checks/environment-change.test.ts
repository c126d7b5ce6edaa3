/** Permission to change the communication environment: before the change, and on record. */
import { describe, expect, test } from 'vitest';
import { ask } from '../../testing.ts';
import { environmentChange } from './environment-change.ts';

describe('environmentChange: permission (N-089)', () => {
  test('a change that is only planned waits for its permission', () => {
    expect(ask(environmentChange, { situation: 'planned', record: ['who', 'when', 'what'] })).toMatchObject({
      state: 'needsApproval',
      outcome: { type: 'permissionNeeded' },
    });
  });

  test.each([
    [['who', 'when', 'what'], []],
    [['who', 'when'], ['what']],
    [['who', 'what'], ['when']],
    [['when', 'what'], ['who']],
    [['who'], ['when', 'what']],
    [[], ['who', 'when', 'what']],
  ])('a permission whose record has %o lacks %o', (record, missing) => {
    for (const situation of ['plannedPermitted', 'donePermitted']) {
      const expected =
        missing.length === 0
          ? { state: 'decided', outcome: { type: 'permitted' } }
          : { state: 'decided', outcome: { type: 'recordIncomplete', missing } };
      expect(ask(environmentChange, { situation, record })).toMatchObject(expected);
    }
  });

  test.each([
    ['donePermittedLater', true],
    ['doneUnpermitted', false],
  ])('%s: reported after the change, it is not a permission beforehand', (situation, permittedLater) => {
    const answer = ask(environmentChange, { situation, record: ['who', 'when', 'what'] });
    expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'unpermitted', permittedLater } });
    expect(answer.readAloud).not.toMatch(/責任/u);
  });
});
