/**
 * The questions (質問) of the desk. A call question is answered from the stamps of the call at hand; a look-up question of 規約アンサー from
 * what the operator puts in, with or without a call.
 */

export const CALL_QUESTIONS = ['reception', 'onSiteVisit', 'urgentDispatch', 'sendBack'] as const;
export type CallQuestion = (typeof CALL_QUESTIONS)[number];

/** Of N, about the contract itself: its dates and how it ends. */
export const CONTRACT_QUESTIONS = [
  'cancellationDay',
  'serviceStart',
  'maximumPeriod',
  'suspensionPeriod',
  'suspensionFee',
  'lineEnded',
  'deemedNotice',
  'coveredDevice',
  'eligibleLine',
  'contractingParty',
  'targetNetwork',
  'termsInForce',
] as const;
export type ContractQuestion = (typeof CONTRACT_QUESTIONS)[number];

/** Of N, about how and when work is done. */
export const DISPATCH_QUESTIONS = ['repairRoute', 'laterHandling', 'alertHandling'] as const;
export type DispatchQuestion = (typeof DISPATCH_QUESTIONS)[number];

/** Of N, about what is paid. */
export const MONEY_QUESTIONS = [
  'monthlyFee',
  'feeForPeriod',
  'discountChange',
  'dueDate',
  'lateInterest',
  'paymentOrder',
  'billFees',
  'qualifiedInvoice',
  'paymentCertificate',
  'assignedClaim',
  'refund',
  'underBilling',
  'evasionSurcharge',
] as const;
export type MoneyQuestion = (typeof MONEY_QUESTIONS)[number];

/** Of N, about what is covered, allowed or required. */
export const CHECK_QUESTIONS = [
  'addressOverlap',
  'portChecklist',
  'serviceConditions',
  'cooperation',
  'requestScope',
  'identityOrder',
  'partnerConsent',
  'environmentChange',
  'declineGrounds',
  'contractorDuties',
  'suspensionGrounds',
  'suspensionNotice',
  'noNoticeTermination',
  'personalDataAsk',
  'personalDataUse',
  'personalDataDisclosure',
  'receptionChannel',
  'whichContract',
] as const;
export type CheckQuestion = (typeof CHECK_QUESTIONS)[number];

/** Of N, about what may be said to a caller, and what never. */
export const SAID_QUESTIONS = [
  'assurance',
  'damage',
  'serviceHalt',
  'dispute',
  'rightPassed',
  'lineFee',
  'interestWaiver',
  'mustRead',
] as const;
export type SaidQuestion = (typeof SAID_QUESTIONS)[number];

/** Of N, about the procedures of a contract. */
export const PROCEDURE_QUESTIONS = [
  'applyRequest',
  'contractChange',
  'transferRequest',
  'successionRequest',
  'cancelRequest',
  'contactChange',
  'refuseApplication',
  'companyTermination',
] as const;
export type ProcedureQuestion = (typeof PROCEDURE_QUESTIONS)[number];

/** Of B, about its dates. */
export const PHONE_DATE_QUESTIONS = [
  'phoneCancellation',
  'phoneRenewal',
  'phonePlanChange',
  'phoneFormation',
  'phoneDebitDay',
  'phonePaymentExpiry',
  'phoneSentNotice',
  'phoneAbolition',
  'phoneTermsVersion',
  'phoneCurePeriod',
  'phoneUndeliverable',
] as const;
export type PhoneDateQuestion = (typeof PHONE_DATE_QUESTIONS)[number];

/** Of B, about what is paid and what can at most be owed. */
export const PHONE_MONEY_QUESTIONS = [
  'phoneMonthlyFee',
  'phoneFeeForPeriod',
  'phoneFeeWhileUnusable',
  'phoneLateCharge',
  'phoneWorkFee',
  'phoneAssignedClaim',
  'phoneCompensation',
  'phoneCarrierShares',
  'phoneWarranty',
] as const;
export type PhoneMoneyQuestion = (typeof PHONE_MONEY_QUESTIONS)[number];

/** Of B, about who may have it, who repairs, what is forbidden, what stops it, and what stays secret. */
export const PHONE_CHECK_QUESTIONS = [
  'phoneEligibility',
  'phoneContractUnit',
  'phoneFaultOwner',
  'phoneServiceArea',
  'phoneProhibitedUse',
  'phoneSuspensionGrounds',
  'phoneNoticeFirst',
  'phoneDiscontinuation',
  'phoneSecrecy',
  'phoneDataUse',
  'phoneAuthorityInquiry',
] as const;
export type PhoneCheckQuestion = (typeof PHONE_CHECK_QUESTIONS)[number];

/** Of B, what its terms do not say. */
export const PHONE_SILENCES = [
  'phoneIdentityItems',
  'phoneExcessiveContact',
  'phoneSuccession',
  'phoneRounding',
  'phoneRefund',
  'phoneRepairTime',
  'phoneRetentionPeriod',
] as const;
export type PhoneSilence = (typeof PHONE_SILENCES)[number];

/** Of B, about what may be said to a caller, and what never. */
export const PHONE_SAID_QUESTIONS = [
  'phoneResponsibility',
  'phoneRestriction',
  'phoneTermsParts',
  'phoneTermMeaning',
  'phoneTransfer',
  ...PHONE_SILENCES,
] as const;
export type PhoneSaidQuestion = (typeof PHONE_SAID_QUESTIONS)[number];

/** Of B, about what is applied for, changed, ended or deleted. */
export const PHONE_PROCEDURE_QUESTIONS = [
  'phoneRegistrationChange',
  'phoneMove',
  'phoneSwitch',
  'phoneRefusal',
  'phoneMeasures',
  'phoneCardPayment',
  'phoneTermination',
  'phoneDataDeletion',
] as const;
export type PhoneProcedureQuestion = (typeof PHONE_PROCEDURE_QUESTIONS)[number];

export const LOOKUP_QUESTIONS = [
  ...CONTRACT_QUESTIONS,
  ...DISPATCH_QUESTIONS,
  ...MONEY_QUESTIONS,
  ...CHECK_QUESTIONS,
  ...SAID_QUESTIONS,
  ...PROCEDURE_QUESTIONS,
  ...PHONE_DATE_QUESTIONS,
  ...PHONE_MONEY_QUESTIONS,
  ...PHONE_CHECK_QUESTIONS,
  ...PHONE_SAID_QUESTIONS,
  ...PHONE_PROCEDURE_QUESTIONS,
] as const;
export type LookupQuestion = (typeof LOOKUP_QUESTIONS)[number];

export const QUESTIONS = [...CALL_QUESTIONS, ...LOOKUP_QUESTIONS] as const;
export type Question = (typeof QUESTIONS)[number];

export const isCallQuestion = (question: Question): question is CallQuestion =>
  (CALL_QUESTIONS as readonly Question[]).includes(question);
