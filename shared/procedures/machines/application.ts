/**
 * The application (契約の申込): what it must state, its acceptance in writing, the initial work that begins the service, and its refusal or the
 * withdrawal of the acceptance, each decided by somebody else than who proposed it.
 *
 * Source: N 第6条, 第7条, 第9条 · N-012, N-013, N-014, N-016, N-018, N-019, N-020, N-021, D-N03, D-N04
 */
import { approval, DECIDERS, dropped, type Edge, FLOOR, type Machine, returned } from '../machine.ts';

const STATED = ['party', 'lineNumberGiven', 'detailsGiven', 'dataConsent', 'deviceIntroducedOn'] as const;
const GROUND = ['refusalGround', 'refusalEvidence'] as const;

/** Who was named by the contractor of a collaboration line may apply, so that not being that contractor is no ground. Source: N 6, 9(3)(4) · D-N04 */
const DESIGNEE_MAY_APPLY: NonNullable<Edge['never']> = [
  { item: 'party', is: ['collaborationDesignee'] },
  { item: 'refusalGround', is: ['notLineContractor'] },
];

const refusal = (from: 'drafting' | 'submitted' | 'accepted'): Edge => ({
  step: 'proposeRefusal',
  from,
  to: 'refusalProposed',
  by: FLOOR,
  needs: ['party', ...GROUND],
  never: DESIGNEE_MAY_APPLY,
  clears: true,
  rules: ['N-020'],
  defects: ['D-N04'],
});

const withdrawal = (from: 'formed' | 'inService'): Edge => ({
  step: 'proposeWithdrawal',
  from,
  to: 'withdrawalProposed',
  by: FLOOR,
  needs: [...GROUND, 'groundFoundOn'],
  never: DESIGNEE_MAY_APPLY,
  clears: true,
  rules: ['N-021', 'N-020'],
  defects: ['D-N04'],
});

const EDGES: readonly Edge[] = [
  {
    step: 'submit',
    from: 'drafting',
    to: 'submitted',
    by: FLOOR,
    needs: STATED,
    when: [{ item: 'party', is: ['lineContractor', 'collaborationDesignee'] }],
    rules: ['N-013', 'N-012', 'N-014', 'N-016'],
  },
  approval({ from: 'submitted', to: 'accepted' }, ['N-018']),
  returned({ from: 'submitted', to: 'drafting' }, ['N-018', 'N-013']),
  {
    step: 'issue',
    from: 'accepted',
    to: 'formed',
    by: FLOOR,
    needs: ['documentOn', 'issuedOn'],
    dates: [{ type: 'from', item: 'issuedOn' }],
    contractState: 'formed',
    rules: ['N-018'],
    defects: ['D-N03'],
  },
  {
    step: 'completeWork',
    from: 'formed',
    to: 'inService',
    by: FLOOR,
    needs: ['workCompletedOn'],
    dates: [{ type: 'from', item: 'workCompletedOn' }],
    contractState: 'inService',
    rules: ['N-019'],
    defects: ['D-N03'],
  },
  { step: 'close', from: 'inService', to: 'completed', by: FLOOR, rules: ['N-019'] },
  ...(['drafting', 'submitted', 'accepted'] as const).map(refusal),
  approval({ from: 'refusalProposed', to: 'refused' }, ['N-020']),
  returned({ from: 'refusalProposed', to: 'drafting' }, ['N-020']),
  ...(['formed', 'inService'] as const).map(withdrawal),
  approval({ from: 'withdrawalProposed', to: 'withdrawn' }, ['N-021'], { contractState: 'cancelled' }),
  returned({ from: 'withdrawalProposed', to: 'formed' }, ['N-021'], {
    when: [{ item: 'workCompletedOn', is: 'unset' }],
  }),
  returned({ from: 'withdrawalProposed', to: 'inService' }, ['N-021'], {
    when: [{ item: 'workCompletedOn', is: 'set' }],
  }),
  dropped('drafting', ['N-013']),
  dropped('submitted', ['N-013']),
  dropped('accepted', ['N-018'], { by: DECIDERS }),
];

export const APPLICATION: Machine = {
  kind: 'application',
  stages: {
    drafting: { items: [...STATED, ...GROUND] },
    submitted: { items: GROUND, waiting: true },
    accepted: { items: ['documentOn', 'issuedOn', ...GROUND] },
    formed: { items: ['workCompletedOn', ...GROUND, 'groundFoundOn'] },
    inService: { items: [...GROUND, 'groundFoundOn'] },
    refusalProposed: { waiting: true },
    withdrawalProposed: { waiting: true },
    completed: { final: true },
    refused: { final: true },
    withdrawn: { final: true },
    dropped: { final: true },
  },
  edges: EDGES,
};
