/** When information may go to a partner firm. */
import { describe, expect, test } from 'vitest';
import type { InputValues } from '../../../decisions/question-inputs.ts';
import { checkWords } from '../../../words/check-words.ts';
import { ask } from '../../testing.ts';
import { partnerConsent } from './partner-consent.ts';
import { personalDataDisclosure } from './personal-data-disclosure.ts';

const READY = { effective: true, consent: 'given', identified: true, recorded: true } as const satisfies InputValues;

describe('partnerConsent (N-104, D-N22)', () => {
  test.each<[string, InputValues, string, string]>([
    ['all is there', {}, 'decided', 'mayDisclose'],
    ['nobody judged it effective', { effective: false }, 'decided', 'notJudged'],
    ['nobody asked', { consent: 'notAsked' }, 'decided', 'askConsent'],
    ['consent by someone unidentified', { identified: false }, 'decided', 'identifyFirst'],
    ['the words were not recorded', { recorded: false }, 'decided', 'recordConsent'],
    ['nobody said whether they were recorded', { recorded: null }, 'decided', 'recordConsent'],
    ['the contractor refused', { consent: 'refused' }, 'needsApproval', 'refused'],
    ['refused by someone unidentified', { consent: 'refused', identified: false }, 'needsApproval', 'refused'],
    ['refused before it was judged', { consent: 'refused', effective: false }, 'needsApproval', 'refused'],
  ])('%s: %o is %s, %s', (_, inputs, state, type) => {
    const answer = ask(partnerConsent, { ...READY, ...inputs });
    expect(answer).toMatchObject({ state, outcome: { type }, defectIds: ['D-N22'] });
    expect(answer.citations[0]?.ruleId).toBe('N-104');
  });

  test('asks in the one wording that is recorded as consent, on the call as here (N-104)', () => {
    const { readAloud } = ask(partnerConsent, { ...READY, consent: 'notAsked' });
    expect(readAloud).toBe(checkWords.partnerDisclosure.say);
    expect(ask(personalDataDisclosure, { recipient: 'partner' }).readAloud).toBe(readAloud);
  });
});
