/**
 * A change of name, address or contact data (氏名・連絡先などの変更の届出): a caller who is identified by what is to be changed proves nothing, so
 * the change needs level C and evidence from another contact, and somebody else decides.
 *
 * Source: N 第15条 · N-032, N-034
 */
import { approval, dropped, FLOOR, type Machine, returned } from '../machine.ts';

export const CONTACT_CHANGE: Machine = {
  kind: 'contactChange',
  stages: {
    drafting: { items: ['changedData', 'confirmedAtC', 'otherEvidence'] },
    submitted: { waiting: true },
    approved: { items: ['registryUpdated'] },
    completed: { final: true },
    dropped: { final: true },
  },
  edges: [
    {
      step: 'submit',
      from: 'drafting',
      to: 'submitted',
      by: FLOOR,
      needs: ['changedData', 'confirmedAtC', 'otherEvidence'],
      rules: ['N-032', 'N-034'],
    },
    approval({ from: 'submitted', to: 'approved' }, ['N-032', 'N-034']),
    returned({ from: 'submitted', to: 'drafting' }, ['N-032', 'N-034']),
    { step: 'register', from: 'approved', to: 'completed', by: FLOOR, needs: ['registryUpdated'], rules: ['N-032'] },
    returned({ from: 'approved', to: 'drafting' }, ['N-032']),
    dropped('drafting', ['N-032']),
    dropped('submitted', ['N-032']),
  ],
};
