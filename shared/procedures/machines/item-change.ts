/**
 * A change of what was applied for (契約内容の変更): the other items only, handled like an application. A changed line number is not among
 * them and goes the way of a new application.
 *
 * Source: N 第10条, 第7条1項 · N-022, N-020, D-N05
 */
import { approval, dropped, FLOOR, type Machine, returned } from '../machine.ts';

const GROUND = ['refusalGround', 'refusalEvidence'] as const;

export const ITEM_CHANGE: Machine = {
  kind: 'itemChange',
  stages: {
    drafting: { items: ['changedItem', 'changeForm'] },
    submitted: { items: GROUND, waiting: true },
    refusalProposed: { waiting: true },
    completed: { final: true },
    refused: { final: true },
    newApplication: { final: true },
    dropped: { final: true },
  },
  edges: [
    {
      step: 'submit',
      from: 'drafting',
      to: 'submitted',
      by: FLOOR,
      needs: ['changedItem', 'changeForm'],
      when: [{ item: 'changedItem', is: ['detail'] }],
      rules: ['N-022'],
    },
    {
      step: 'redirect',
      from: 'drafting',
      to: 'newApplication',
      by: FLOOR,
      needs: ['changedItem'],
      when: [{ item: 'changedItem', is: ['lineNumber'] }],
      rules: ['N-022', 'N-013'],
      defects: ['D-N05'],
    },
    approval({ from: 'submitted', to: 'completed' }, ['N-022', 'N-018']),
    returned({ from: 'submitted', to: 'drafting' }, ['N-022']),
    {
      step: 'proposeRefusal',
      from: 'submitted',
      to: 'refusalProposed',
      by: FLOOR,
      needs: GROUND,
      rules: ['N-022', 'N-020'],
    },
    approval({ from: 'refusalProposed', to: 'refused' }, ['N-022', 'N-020']),
    returned({ from: 'refusalProposed', to: 'drafting' }, ['N-022', 'N-020']),
    dropped('drafting', ['N-022']),
    dropped('submitted', ['N-022']),
  ],
};
