/**
 * The succession to a contractor (契約者の地位の承継) by inheritance, merger or split: filed with proof, or deemed by the filing of the line. Where
 * several succeed, one represents them; until it is done the service may be withheld, which a supervisor decides.
 *
 * Source: N 第13条 · N-027, N-028, N-029, N-030, D-N06
 */
import { approval, DECIDERS, dropped, type Edge, FLOOR, type Machine, returned } from '../machine.ts';

const DOCUMENTS = ['cause', 'successionForm', 'proofOfSuccession', 'successors', 'lineKind'] as const;

const filed = { step: 'submit', from: 'drafting', to: 'submitted', by: FLOOR } as const;
const ONE = { item: 'successors', is: ['one'] } as const;
const SEVERAL = { item: 'successors', is: ['several'] } as const;
const ORDINARY = { item: 'lineKind', is: ['ordinary'] } as const;
const COLLABORATION = { item: 'lineKind', is: ['collaboration'] } as const;

const FILINGS: readonly Edge[] = [
  { ...filed, needs: DOCUMENTS, when: [ONE, ORDINARY], rules: ['N-027'] },
  { ...filed, needs: [...DOCUMENTS, 'representative'], when: [SEVERAL, ORDINARY], rules: ['N-027', 'N-028'] },
  // A collaboration line follows a document that is not held (D-N06).
  {
    ...filed,
    needs: [...DOCUMENTS, 'collaborationChecked'],
    when: [ONE, COLLABORATION],
    rules: ['N-027'],
    defects: ['D-N06'],
  },
  {
    ...filed,
    needs: [...DOCUMENTS, 'representative', 'collaborationChecked'],
    when: [SEVERAL, COLLABORATION],
    rules: ['N-027', 'N-028'],
    defects: ['D-N06'],
  },
  {
    step: 'deem',
    from: 'drafting',
    to: 'submitted',
    by: FLOOR,
    needs: ['cause', 'lineKind', 'lineFiledOn'],
    when: [ORDINARY],
    dates: [{ type: 'from', item: 'lineFiledOn' }],
    rules: ['N-029'],
    defects: ['D-N06'],
  },
];

const FILLED_IN = [...DOCUMENTS, 'representative', 'collaborationChecked', 'lineFiledOn'] as const;

export const SUCCESSION: Machine = {
  kind: 'succession',
  stages: {
    drafting: { items: [...FILLED_IN, 'withholdingReason'] },
    withheld: { items: FILLED_IN },
    submitted: { waiting: true },
    withholdingProposed: { waiting: true },
    completed: { final: true },
    dropped: { final: true },
  },
  edges: [
    ...FILINGS,
    approval({ from: 'submitted', to: 'completed' }, ['N-027', 'N-028', 'N-029']),
    returned({ from: 'submitted', to: 'drafting' }, ['N-027']),
    {
      step: 'proposeWithholding',
      from: 'drafting',
      to: 'withholdingProposed',
      by: FLOOR,
      needs: ['cause', 'withholdingReason'],
      rules: ['N-030'],
      defects: ['D-N06'],
    },
    approval({ from: 'withholdingProposed', to: 'withheld' }, ['N-030']),
    returned({ from: 'withholdingProposed', to: 'drafting' }, ['N-030']),
    { step: 'release', from: 'withheld', to: 'drafting', by: DECIDERS, reason: true, clears: true, rules: ['N-030'] },
    dropped('drafting', ['N-027']),
    dropped('submitted', ['N-027'], { by: DECIDERS }),
  ],
};
