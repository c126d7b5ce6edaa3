/**
 * The suspension of use (利用停止): on a ground of Art. 18(1), for at most six months, decided by somebody else, and begun only after a notice of
 * reason, first day and period has left. In an emergency it begins without one, if the reason was written down before the decision. An
 * extension is a suspension of its own with its own notice.
 *
 * Source: N 第18条 · N-039, N-040, N-041, N-042, N-043, N-044, N-045, N-047, D-N10
 */
import { approval, DECIDERS, dropped, type Edge, FLOOR, type Machine, returned } from '../machine.ts';

const ASKED = ['ground', 'groundEvidence', 'startOn', 'lastOn'] as const;
const PERIOD = { type: 'suspension', first: 'startOn', last: 'lastOn' } as const;
const OTHER_GROUNDS = ['unpaidElsewhere', 'creditDamaged', 'breach', 'obstruction', 'damage'] as const;
const submit = { step: 'submit', from: 'drafting', to: 'submitted', by: FLOOR } as const;
const revise = (from: 'approved' | 'noticed'): Edge => ({
  step: 'revise',
  from,
  to: 'drafting',
  by: FLOOR,
  reason: true,
  clears: true,
  rules: ['N-039', 'N-047'],
  defects: ['D-N10'],
});

export const SUSPENSION: Machine = {
  kind: 'suspension',
  stages: {
    drafting: { items: ['ground', 'groundEvidence', 'dueOn', 'startOn', 'lastOn', 'emergencyReason'] },
    submitted: { waiting: true },
    approved: { items: ['noticeMeans'] },
    noticed: {},
    suspended: {},
    lifted: { final: true },
    expired: { final: true },
    dropped: { final: true },
  },
  edges: [
    {
      ...submit,
      needs: [...ASKED, 'dueOn'],
      when: [{ item: 'ground', is: ['unpaid'] }],
      // No grace here: the fifteen days of Art. 27 concern interest alone.
      dates: [{ type: 'after', item: 'dueOn' }, PERIOD],
      rules: ['N-040', 'N-039'],
    },
    {
      ...submit,
      needs: ASKED,
      when: [{ item: 'ground', is: OTHER_GROUNDS }],
      dates: [PERIOD],
      rules: ['N-041', 'N-042', 'N-043', 'N-044', 'N-045', 'N-039'],
    },
    approval({ from: 'submitted', to: 'approved' }, ['N-039', 'N-047']),
    returned({ from: 'submitted', to: 'drafting' }, ['N-039']),
    {
      step: 'notify',
      from: 'approved',
      to: 'noticed',
      by: FLOOR,
      needs: [...ASKED, 'noticeMeans'],
      dates: [{ type: 'before', item: 'startOn' }],
      notice: true,
      tells: 'startOn',
      rules: ['N-047'],
    },
    {
      step: 'start',
      from: 'noticed',
      to: 'suspended',
      by: FLOOR,
      dates: [{ type: 'from', item: 'startOn' }],
      noticed: 'startOn',
      contractState: 'suspended',
      rules: ['N-039', 'N-047'],
    },
    {
      step: 'startAtOnce',
      from: 'approved',
      to: 'suspended',
      by: DECIDERS,
      needs: ['emergencyReason'],
      dates: [{ type: 'from', item: 'startOn' }],
      reason: true,
      contractState: 'suspended',
      rules: ['N-047'],
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
      rules: ['N-039'],
    },
    {
      step: 'expire',
      from: 'suspended',
      to: 'expired',
      by: FLOOR,
      dates: [{ type: 'after', item: 'lastOn' }],
      contractState: 'inService',
      rules: ['N-039'],
      defects: ['D-N10'],
    },
    dropped('drafting', ['N-039']),
    dropped('submitted', ['N-039']),
    dropped('approved', ['N-039'], { by: DECIDERS }),
    dropped('noticed', ['N-039', 'N-047'], { by: DECIDERS }),
  ],
};
