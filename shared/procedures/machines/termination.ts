/**
 * The termination by the company (当社からの解約): on one of the routes of Art. 22, decided by somebody else, and carried out only after a notice.
 * There is no route without notice: the text names an item 4 that does not exist, and what Art. 23 allows is handed to the legal department.
 *
 * Source: N 第22条, 第23条 · N-053, N-054, N-055, N-056, N-057, N-058, N-060, D-N11, D-N12, D-N38
 */
import { approval, DECIDERS, dropped, type Edge, FLOOR, type Machine, returned } from '../machine.ts';

const submit = { step: 'submit', from: 'drafting', to: 'submitted', by: FLOOR } as const;
const BY_NOTICE = ['causeRemains', 'insolvency', 'violentDemand'] as const;
const notify = { step: 'notify', from: 'approved', to: 'noticed', by: FLOOR, notice: true } as const;
const terminate = { step: 'terminate', from: 'noticed', to: 'terminated', by: FLOOR } as const;
const revise = (from: 'approved' | 'noticed'): Edge => ({
  step: 'revise',
  from,
  to: 'drafting',
  by: FLOOR,
  reason: true,
  clears: true,
  rules: ['N-053'],
});

const SUBMISSIONS: readonly Edge[] = [
  {
    ...submit,
    needs: ['route', 'suspendedBefore', 'causeStands', 'endOn'],
    when: [{ item: 'route', is: ['causeRemains'] }],
    rules: ['N-054', 'N-053'],
  },
  {
    ...submit,
    needs: ['route', 'lineEvent', 'lineEndedOn'],
    when: [{ item: 'route', is: ['lineEnded'] }],
    // A move, a conversion or a change of operator ends no contract, and neither does Art. 20(1), which strays into the item.
    oneOf: [{ item: 'lineEvent', is: ['cancelled'] }],
    dates: [{ type: 'from', item: 'lineEndedOn' }],
    rules: ['N-055'],
    defects: ['D-N11'],
  },
  {
    ...submit,
    needs: ['route', 'sourceDocument', 'legalReviewed', 'endOn'],
    when: [{ item: 'route', is: ['insolvency'] }],
    rules: ['N-056', 'N-053'],
    defects: ['D-N38'],
  },
  {
    ...submit,
    needs: ['route', 'contactEvidence', 'legalReviewed', 'endOn'],
    when: [{ item: 'route', is: ['violentDemand'] }],
    rules: ['N-057', 'N-053'],
    defects: ['D-N12'],
  },
];

export const TERMINATION: Machine = {
  kind: 'termination',
  stages: {
    drafting: {
      items: [
        'route',
        'suspendedBefore',
        'causeStands',
        'lineEvent',
        'lineEndedOn',
        'sourceDocument',
        'contactEvidence',
        'legalReviewed',
        'endOn',
      ],
    },
    submitted: { waiting: true },
    legalProposed: { waiting: true },
    approved: { items: ['noticeMeans'] },
    noticed: {},
    terminated: { final: true },
    handedToLegal: { final: true },
    dropped: { final: true },
  },
  edges: [
    ...SUBMISSIONS,
    approval({ from: 'submitted', to: 'approved' }, ['N-053', 'N-058'], { defects: ['D-N11'] }),
    returned({ from: 'submitted', to: 'drafting' }, ['N-053']),
    {
      step: 'proposeLegal',
      from: 'drafting',
      to: 'legalProposed',
      by: FLOOR,
      needs: ['route', 'contactEvidence'],
      when: [{ item: 'route', is: ['violentDemand', 'antisocial'] }],
      rules: ['N-060', 'N-057'],
      defects: ['D-N12'],
    },
    approval({ from: 'legalProposed', to: 'handedToLegal' }, ['N-060']),
    returned({ from: 'legalProposed', to: 'drafting' }, ['N-060']),
    {
      ...notify,
      needs: ['noticeMeans', 'endOn'],
      when: [{ item: 'route', is: BY_NOTICE }],
      dates: [{ type: 'before', item: 'endOn' }],
      tells: 'endOn',
      rules: ['N-053'],
    },
    {
      ...notify,
      needs: ['noticeMeans'],
      when: [{ item: 'route', is: ['lineEnded'] }],
      rules: ['N-053', 'N-055'],
    },
    {
      ...terminate,
      when: [{ item: 'route', is: BY_NOTICE }],
      dates: [{ type: 'from', item: 'endOn' }],
      noticed: 'endOn',
      contractState: 'cancelled',
      rules: ['N-053', 'N-054', 'N-056', 'N-057'],
    },
    {
      ...terminate,
      when: [{ item: 'route', is: ['lineEnded'] }],
      noticed: 'atAll',
      contractState: 'cancelled',
      rules: ['N-055', 'N-053'],
    },
    revise('approved'),
    revise('noticed'),
    dropped('drafting', ['N-053']),
    dropped('submitted', ['N-053']),
    dropped('approved', ['N-053'], { by: DECIDERS }),
    dropped('noticed', ['N-053'], { by: DECIDERS }),
  ],
};
