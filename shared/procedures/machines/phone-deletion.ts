/**
 * The deletion of data on an objection (異議による削除): express, by the contractor identified at level C, after the contract has ended. What is on the hold
 * list keeps the data until it is gone; either way somebody else decides, and who heard it puts no express objection away.
 *
 * Source: B 第31条5項 · B-064, D-B23
 */
import { approval, DECIDERS, dropped, FLOOR, type Machine, returned } from '../machine.ts';

const ASKED = ['phoneObjection', 'phoneConfirmedAtC', 'phoneContractEnded', 'phoneHoldsFound'] as const;
const EXPRESS = { oneOf: [{ item: 'phoneObjection', is: ['express'] }] } as const;

export const PHONE_DELETION: Machine = {
  kind: 'phoneDeletion',
  stages: {
    drafting: { items: [...ASKED, 'phoneHolds'] },
    submitted: { waiting: true },
    approved: { items: ['phoneDeleted'] },
    withholdingProposed: { waiting: true },
    withheld: {},
    completed: { final: true },
    dropped: { final: true },
  },
  edges: [
    {
      step: 'submit',
      from: 'drafting',
      to: 'submitted',
      by: FLOOR,
      needs: ASKED,
      when: [{ item: 'phoneHoldsFound', is: ['none'] }],
      ...EXPRESS,
      rules: ['B-064'],
      defects: ['D-B23'],
    },
    approval({ from: 'submitted', to: 'approved' }, ['B-064'], { defects: ['D-B23'] }),
    returned({ from: 'submitted', to: 'drafting' }, ['B-064']),
    { step: 'register', from: 'approved', to: 'completed', by: FLOOR, needs: ['phoneDeleted'], rules: ['B-064'] },
    returned({ from: 'approved', to: 'drafting' }, ['B-064']),
    {
      step: 'proposeWithholding',
      from: 'drafting',
      to: 'withholdingProposed',
      by: FLOOR,
      needs: [...ASKED, 'phoneHolds'],
      when: [{ item: 'phoneHoldsFound', is: ['some'] }],
      ...EXPRESS,
      rules: ['B-064'],
      defects: ['D-B23'],
    },
    approval({ from: 'withholdingProposed', to: 'withheld' }, ['B-064'], { defects: ['D-B23'] }),
    returned({ from: 'withholdingProposed', to: 'drafting' }, ['B-064']),
    { step: 'release', from: 'withheld', to: 'drafting', by: FLOOR, reason: true, clears: true, rules: ['B-064'] },
    dropped('drafting', ['B-064'], { by: DECIDERS, when: [{ item: 'phoneObjection', is: ['express'] }] }),
    dropped('drafting', ['B-064']),
    dropped('submitted', ['B-064'], { by: DECIDERS }),
  ],
};
