/**
 * The transfer of the right to the service (利用権の譲渡): asked for in the set form, signed by both sides or with proof, and approved unless one
 * of three grounds speaks against it. What the transferee takes over, debts included, is told before.
 *
 * Source: N 第11条, 第12条 · N-023, N-024, N-025, N-026, D-N41
 */
import { approval, type Condition, dropped, type Edge, FLOOR, type Machine, type Need, returned } from '../machine.ts';

const NEEDS: readonly Need[] = [
  'transferForm',
  ['jointSignature', 'proofOfTransfer'],
  'lineTransfer',
  'transferee',
  'transfereeArrears',
  'debtsTold',
];

/** Source: N 11(3) · N-024 */
const GROUNDS: readonly Condition[] = [
  { item: 'lineTransfer', is: ['apart'] },
  { item: 'transferee', is: ['other'] },
  { item: 'transfereeArrears', is: ['owed', 'feared'] },
];

const submitted: Pick<Edge, 'step' | 'from' | 'to' | 'by'> = {
  step: 'submit',
  from: 'drafting',
  to: 'submitted',
  by: FLOOR,
};

export const TRANSFER: Machine = {
  kind: 'transfer',
  stages: {
    drafting: {
      items: [
        'transferForm',
        'jointSignature',
        'proofOfTransfer',
        'lineTransfer',
        'collaborationChecked',
        'transferee',
        'transfereeArrears',
        'debtsTold',
      ],
    },
    submitted: { waiting: true },
    refusalProposed: { waiting: true },
    completed: { final: true },
    refused: { final: true },
    dropped: { final: true },
  },
  edges: [
    {
      ...submitted,
      needs: NEEDS,
      when: [{ item: 'lineTransfer', is: ['together', 'apart'] }],
      rules: ['N-023', 'N-025'],
    },
    {
      ...submitted,
      needs: [...NEEDS, 'collaborationChecked'],
      when: [{ item: 'lineTransfer', is: ['collaboration'] }],
      rules: ['N-023', 'N-025'],
    },
    approval({ from: 'submitted', to: 'completed' }, ['N-024', 'N-025', 'N-026'], { defects: ['D-N41'] }),
    returned({ from: 'submitted', to: 'drafting' }, ['N-023']),
    {
      step: 'proposeRefusal',
      from: 'submitted',
      to: 'refusalProposed',
      by: FLOOR,
      oneOf: GROUNDS,
      rules: ['N-024'],
    },
    approval({ from: 'refusalProposed', to: 'refused' }, ['N-024']),
    returned({ from: 'refusalProposed', to: 'drafting' }, ['N-024']),
    dropped('drafting', ['N-023']),
    dropped('submitted', ['N-023']),
  ],
};
