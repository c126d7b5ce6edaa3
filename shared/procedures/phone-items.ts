/**
 * What the procedures of the telephone ask for (光電話の手続きの項目): their own items, so that none of them carries a rule of the other contract.
 *
 * Source: B 第12条, 第15条, 第31条, 第35条 · B-015, B-016, B-018, B-023, B-024, B-025, B-058, B-063, B-064, B-072, B-073, B-086
 */
import type { ItemSpec } from './items.ts';

export const PHONE_ITEMS = {
  // Change of what is filed
  phoneChanged: { kind: 'choice', options: ['address', 'phone', 'card', 'account', 'other'], rules: ['B-015'] },
  phoneConfirmedAtC: { kind: 'tick', rules: ['B-015', 'B-064'], levelC: true },
  phoneOtherEvidence: {
    kind: 'choice',
    options: ['proofDocument', 'callBackOnFile', 'letterFromContractor'],
    rules: ['B-015'],
    otherContact: true,
  },
  phoneArea: { kind: 'choice', options: ['inside', 'outside'], rules: ['B-018'] },
  phonePlanFits: { kind: 'choice', options: ['samePlan', 'otherPlanChosen'], rules: ['B-016'] },
  phoneRegistryUpdated: { kind: 'tick', rules: ['B-015'] },
  // Suspension
  phoneGround: {
    kind: 'choice',
    options: [
      'unpaid',
      'cardUnverifiable',
      'cardLost',
      'formNotBack',
      'insolvencyOrGuardian',
      'demandUnmet',
      'otherBreach',
    ],
    rules: ['B-072'],
  },
  phoneGroundEvidence: { kind: 'tick', rules: ['B-072'] },
  phoneDeadlineOn: { kind: 'date', rules: ['B-072'] },
  phoneDemand: { kind: 'choice', options: ['stop', 'talk', 'termination'], rules: ['B-070', 'B-072'] },
  phoneStartOn: { kind: 'date', rules: ['B-073'] },
  phoneUnavoidable: { kind: 'text', rules: ['B-073', 'B-025'] },
  phoneNoticeMeans: {
    kind: 'choice',
    options: ['email', 'website', 'letter', 'phone'],
    rules: ['B-006', 'B-073', 'B-025'],
  },
  phoneReasonTold: { kind: 'tick', rules: ['B-073'] },
  // Termination by the company
  phoneRoute: { kind: 'choice', options: ['notCured', 'undeliverable', 'refusalGround'], rules: ['B-023', 'B-024'] },
  phoneSuspended: { kind: 'tick', rules: ['B-023'] },
  phoneCureOn: { kind: 'date', rules: ['B-023'] },
  phoneUncured: { kind: 'tick', rules: ['B-023'] },
  phoneReturnedMail: { kind: 'tick', rules: ['B-023', 'B-086'] },
  phoneLaterGround: { kind: 'tick', rules: ['B-024', 'B-012'] },
  phoneEndOn: { kind: 'date', rules: ['B-025'] },
  // Inquiry by an authority
  phoneRequester: {
    kind: 'choice',
    options: ['police', 'prosecutor', 'tax', 'narcotics', 'barAssociation', 'court', 'other'],
    rules: ['B-063'],
  },
  phoneInquiryMeans: { kind: 'choice', options: ['phone', 'letter', 'visit', 'warrant'], rules: ['B-058', 'B-063'] },
  phoneNumberFromDirectory: { kind: 'tick', rules: ['B-063'] },
  phoneCalledBack: { kind: 'tick', rules: ['B-063'], otherContact: true },
  phoneInquiryDocument: { kind: 'tick', rules: ['B-058', 'B-063'] },
  phoneLegalReviewed: { kind: 'tick', rules: ['B-063', 'B-024'] },
  phoneAnswerScope: { kind: 'text', rules: ['B-063'] },
  phoneAnswered: { kind: 'tick', rules: ['B-063'] },
  // Deletion on an objection
  phoneObjection: { kind: 'choice', options: ['express', 'unclear'], rules: ['B-064'] },
  phoneContractEnded: { kind: 'tick', rules: ['B-064'] },
  phoneHoldsFound: { kind: 'choice', options: ['none', 'some'], rules: ['B-064'] },
  phoneHolds: {
    kind: 'ticks',
    options: ['legalDuty', 'unpaidDebt', 'openDispute', 'openCompensation', 'authorityOrder'],
    rules: ['B-064'],
  },
  phoneDeleted: { kind: 'tick', rules: ['B-064'] },
} as const satisfies { readonly [item: string]: ItemSpec };
