/**
 * The termination of the telephone by the company (当社からの解約): on a route of Art. 15, decided by somebody else, with a notice or a demand. Without one
 * only where it can't be helped, the reason written before the decision.
 *
 * Source: B 第15条 · B-023, B-024, B-025, B-086, D-B03, D-B29
 */
import { approval, DECIDERS, dropped, type Edge, FLOOR, type Machine, returned } from '../machine.ts';

const submit = { step: 'submit', from: 'drafting', to: 'submitted', by: FLOOR } as const;
const revise = (from: 'approved' | 'noticed'): Edge => ({
  step: 'revise',
  from,
  to: 'drafting',
  by: FLOOR,
  reason: true,
  clears: true,
  rules: ['B-025'],
});

const SUBMISSIONS: readonly Edge[] = [
  {
    ...submit,
    needs: ['phoneRoute', 'phoneSuspended', 'phoneCureOn', 'phoneUncured', 'phoneEndOn'],
    when: [{ item: 'phoneRoute', is: ['notCured'] }],
    // The last day of the period is still the contractor's.
    dates: [{ type: 'after', item: 'phoneCureOn' }],
    rules: ['B-023', 'B-025'],
  },
  {
    ...submit,
    needs: ['phoneRoute', 'phoneReturnedMail', 'phoneEndOn'],
    when: [{ item: 'phoneRoute', is: ['undeliverable'] }],
    rules: ['B-023', 'B-086', 'B-025'],
    defects: ['D-B29'],
  },
  {
    ...submit,
    needs: ['phoneRoute', 'phoneLaterGround', 'phoneLegalReviewed', 'phoneEndOn'],
    when: [{ item: 'phoneRoute', is: ['refusalGround'] }],
    rules: ['B-024', 'B-012', 'B-025'],
    defects: ['D-B03'],
  },
];

export const PHONE_TERMINATION: Machine = {
  kind: 'phoneTermination',
  stages: {
    drafting: {
      items: [
        'phoneRoute',
        'phoneSuspended',
        'phoneCureOn',
        'phoneUncured',
        'phoneReturnedMail',
        'phoneLaterGround',
        'phoneLegalReviewed',
        'phoneEndOn',
        'phoneUnavoidable',
      ],
    },
    submitted: { waiting: true },
    approved: { items: ['phoneNoticeMeans'] },
    noticed: {},
    terminated: { final: true },
    dropped: { final: true },
  },
  edges: [
    ...SUBMISSIONS,
    approval({ from: 'submitted', to: 'approved' }, ['B-023', 'B-024', 'B-025']),
    returned({ from: 'submitted', to: 'drafting' }, ['B-025']),
    {
      step: 'notify',
      from: 'approved',
      to: 'noticed',
      by: FLOOR,
      needs: ['phoneNoticeMeans'],
      dates: [{ type: 'before', item: 'phoneEndOn' }],
      notice: true,
      tells: 'phoneEndOn',
      rules: ['B-025'],
    },
    {
      step: 'terminate',
      from: 'noticed',
      to: 'terminated',
      by: FLOOR,
      dates: [{ type: 'from', item: 'phoneEndOn' }],
      noticed: 'phoneEndOn',
      contractState: 'cancelled',
      rules: ['B-023', 'B-024', 'B-025'],
    },
    {
      step: 'terminateAtOnce',
      from: 'approved',
      to: 'terminated',
      by: DECIDERS,
      needs: ['phoneUnavoidable'],
      dates: [{ type: 'from', item: 'phoneEndOn' }],
      reason: true,
      contractState: 'cancelled',
      rules: ['B-025', 'B-023', 'B-024'],
    },
    revise('approved'),
    revise('noticed'),
    dropped('drafting', ['B-025']),
    dropped('submitted', ['B-025']),
    dropped('approved', ['B-025'], { by: DECIDERS }),
    dropped('noticed', ['B-025'], { by: DECIDERS }),
  ],
};
