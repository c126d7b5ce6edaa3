/**
 * An inquiry by an authority (公的機関からの照会): nothing is answered in the call it comes in. The authority is called back at the number of the public
 * directory, the legal department reads the basis, and two different people approve what is told. Which it is not: whoever has no power to ask is
 * refused, by the same care.
 *
 * Source: B 第30条2項, 第31条3項4項 · B-058, B-062, B-063
 */
import { approval, DECIDERS, dropped, FLOOR, type Machine, returned } from '../machine.ts';

const KNOWN = ['phoneRequester', 'phoneInquiryMeans'] as const;
const SHOWN = [
  ...KNOWN,
  'phoneNumberFromDirectory',
  'phoneCalledBack',
  'phoneInquiryDocument',
  'phoneLegalReviewed',
] as const;

export const PHONE_INQUIRY: Machine = {
  kind: 'phoneInquiry',
  stages: {
    drafting: { items: [...SHOWN, 'phoneAnswerScope'] },
    submitted: { waiting: true },
    firstApproved: { waiting: true },
    approved: { items: ['phoneAnswered'] },
    refusalProposed: { waiting: true },
    completed: { final: true },
    refused: { final: true },
    dropped: { final: true },
  },
  edges: [
    {
      step: 'submit',
      from: 'drafting',
      to: 'submitted',
      by: FLOOR,
      needs: [...SHOWN, 'phoneAnswerScope'],
      rules: ['B-063', 'B-058'],
    },
    approval({ from: 'submitted', to: 'firstApproved' }, ['B-063', 'B-058']),
    approval({ from: 'firstApproved', to: 'approved' }, ['B-063', 'B-058'], { second: true }),
    returned({ from: 'submitted', to: 'drafting' }, ['B-063']),
    returned({ from: 'firstApproved', to: 'drafting' }, ['B-063']),
    returned({ from: 'approved', to: 'drafting' }, ['B-063']),
    {
      step: 'close',
      from: 'approved',
      to: 'completed',
      by: DECIDERS,
      needs: ['phoneAnswered'],
      rules: ['B-063', 'B-058'],
    },
    {
      step: 'proposeRefusal',
      from: 'drafting',
      to: 'refusalProposed',
      by: FLOOR,
      needs: KNOWN,
      reason: true,
      rules: ['B-062', 'B-063'],
    },
    approval({ from: 'refusalProposed', to: 'refused' }, ['B-062', 'B-063']),
    returned({ from: 'refusalProposed', to: 'drafting' }, ['B-062', 'B-063']),
    dropped('drafting', ['B-063']),
    dropped('submitted', ['B-063'], { by: DECIDERS }),
    dropped('firstApproved', ['B-063'], { by: DECIDERS }),
  ],
};
