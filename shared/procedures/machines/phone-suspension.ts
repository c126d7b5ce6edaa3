/**
 * The suspension of the telephone (利用停止): on one of the seven grounds of Art. 35, decided by somebody else, the reason told first. "At once" is read
 * with the paragraph after it: without a notice only where it can't be helped, and the reason for that was written before the decision.
 *
 * Source: B 第35条 · B-072, B-073, B-074, D-B05, D-B06
 */
import { approval, DECIDERS, dropped, type Edge, FLOOR, type Machine, returned } from '../machine.ts';

const ASKED = ['phoneGround', 'phoneGroundEvidence', 'phoneStartOn'] as const;
const submit = { step: 'submit', from: 'drafting', to: 'submitted', by: FLOOR } as const;
/** Nothing is late on its last day. */
const LATE = [{ type: 'after', item: 'phoneDeadlineOn' }] as const;

const SUBMISSIONS: readonly Edge[] = [
  {
    ...submit,
    needs: [...ASKED, 'phoneDeadlineOn'],
    when: [{ item: 'phoneGround', is: ['unpaid', 'formNotBack'] }],
    dates: LATE,
    rules: ['B-072'],
  },
  {
    ...submit,
    needs: [...ASKED, 'phoneDeadlineOn', 'phoneDemand'],
    when: [{ item: 'phoneGround', is: ['demandUnmet'] }],
    // What the text calls item 1 is a termination and no demand.
    oneOf: [{ item: 'phoneDemand', is: ['stop', 'talk'] }],
    dates: LATE,
    rules: ['B-072', 'B-070'],
    defects: ['D-B05'],
  },
  {
    ...submit,
    needs: ASKED,
    when: [{ item: 'phoneGround', is: ['cardUnverifiable', 'cardLost', 'insolvencyOrGuardian', 'otherBreach'] }],
    rules: ['B-072'],
  },
];

const revise = (from: 'approved' | 'noticed'): Edge => ({
  step: 'revise',
  from,
  to: 'drafting',
  by: FLOOR,
  reason: true,
  clears: true,
  rules: ['B-072', 'B-073'],
});

export const PHONE_SUSPENSION: Machine = {
  kind: 'phoneSuspension',
  stages: {
    drafting: { items: [...ASKED, 'phoneDeadlineOn', 'phoneDemand', 'phoneUnavoidable'] },
    submitted: { waiting: true },
    approved: { items: ['phoneNoticeMeans', 'phoneReasonTold'] },
    noticed: {},
    suspended: {},
    lifted: { final: true },
    dropped: { final: true },
  },
  edges: [
    ...SUBMISSIONS,
    approval({ from: 'submitted', to: 'approved' }, ['B-072', 'B-073'], { defects: ['D-B06'] }),
    returned({ from: 'submitted', to: 'drafting' }, ['B-072']),
    {
      step: 'notify',
      from: 'approved',
      to: 'noticed',
      by: FLOOR,
      needs: ['phoneNoticeMeans', 'phoneReasonTold'],
      dates: [{ type: 'before', item: 'phoneStartOn' }],
      notice: true,
      tells: 'phoneStartOn',
      rules: ['B-073'],
      defects: ['D-B06'],
    },
    {
      step: 'start',
      from: 'noticed',
      to: 'suspended',
      by: FLOOR,
      dates: [{ type: 'from', item: 'phoneStartOn' }],
      noticed: 'phoneStartOn',
      contractState: 'suspended',
      rules: ['B-072', 'B-073'],
    },
    {
      step: 'startAtOnce',
      from: 'approved',
      to: 'suspended',
      by: DECIDERS,
      needs: ['phoneUnavoidable'],
      dates: [{ type: 'from', item: 'phoneStartOn' }],
      reason: true,
      contractState: 'suspended',
      rules: ['B-073', 'B-072'],
      defects: ['D-B06'],
    },
    revise('approved'),
    revise('noticed'),
    {
      step: 'lift',
      from: 'suspended',
      to: 'lifted',
      by: DECIDERS,
      reason: true,
      contractState: 'inService',
      rules: ['B-072', 'B-074'],
    },
    dropped('drafting', ['B-072']),
    dropped('submitted', ['B-072']),
    dropped('approved', ['B-072'], { by: DECIDERS }),
    dropped('noticed', ['B-072', 'B-073'], { by: DECIDERS }),
  ],
};
