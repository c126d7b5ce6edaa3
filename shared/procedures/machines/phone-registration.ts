/**
 * A change of what a contractor of the telephone has filed (登録情報の変更): identified at level C, borne out by another contact, decided by somebody else.
 * An address outside the area is no change that can be made.
 *
 * Source: B 第12条, 別紙3 · B-015, B-016, B-018
 */
import { approval, dropped, type Edge, FLOOR, type Machine, returned } from '../machine.ts';

const EVIDENCE = ['phoneChanged', 'phoneConfirmedAtC', 'phoneOtherEvidence'] as const;
const submit = { step: 'submit', from: 'drafting', to: 'submitted', by: FLOOR } as const;

const SUBMISSIONS: readonly Edge[] = [
  {
    ...submit,
    needs: [...EVIDENCE, 'phoneArea', 'phonePlanFits'],
    when: [{ item: 'phoneChanged', is: ['address'] }],
    oneOf: [{ item: 'phoneArea', is: ['inside'] }],
    rules: ['B-015', 'B-016', 'B-018'],
  },
  {
    ...submit,
    needs: EVIDENCE,
    when: [{ item: 'phoneChanged', is: ['phone', 'card', 'account', 'other'] }],
    rules: ['B-015'],
  },
];

export const PHONE_REGISTRATION: Machine = {
  kind: 'phoneRegistration',
  stages: {
    drafting: { items: [...EVIDENCE, 'phoneArea', 'phonePlanFits'] },
    submitted: { waiting: true },
    approved: { items: ['phoneRegistryUpdated'] },
    completed: { final: true },
    dropped: { final: true },
  },
  edges: [
    ...SUBMISSIONS,
    approval({ from: 'submitted', to: 'approved' }, ['B-015']),
    returned({ from: 'submitted', to: 'drafting' }, ['B-015']),
    {
      step: 'register',
      from: 'approved',
      to: 'completed',
      by: FLOOR,
      needs: ['phoneRegistryUpdated'],
      rules: ['B-015'],
    },
    returned({ from: 'approved', to: 'drafting' }, ['B-015']),
    dropped('drafting', ['B-015']),
    dropped('submitted', ['B-015']),
  ],
};
