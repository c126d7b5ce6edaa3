/**
 * The facts of a question (質問の事実): everything an answer depends on besides the tables, as plain JSON, so that a stored answer can be
 * worked out again years later. Instants are UTC epoch milliseconds, dates `YYYY-MM-DD`.
 *
 * Source: N 別紙1, 別紙2 · N-114..N-124, and N-001: the service belongs to the matter
 */
import type { ContractState, DeviceModel } from '../contractors/contract.ts';
import type { InstantMs } from '../core/time.ts';
import type { Service } from '../terms/service.ts';
import type { InputValues } from './question-inputs.ts';
import type { CallQuestion, LookupQuestion } from './questions.ts';

export const LATER_DAY_CONSENTS = ['notAsked', 'given', 'refused'] as const;
export type LaterDayConsent = (typeof LATER_DAY_CONSENTS)[number];

/** The two stamps that may count for a cut-off: 応答 and 故障通知. */
export type ContactStamps = {
  readonly answeredAt: InstantMs;
  /** Null where the key was not pressed. */
  readonly noticeAt: InstantMs | null;
};

/** What the chosen contract says; all null while no contract is chosen. */
export type ContractFacts = {
  readonly contractState: ContractState | null;
  readonly deviceModel: DeviceModel | null;
};

export type ReceptionFacts = ContactStamps & {
  readonly service: 'serverSupport';
  readonly question: 'reception';
};

export type OnSiteVisitFacts = ContactStamps &
  ContractFacts & {
    readonly service: 'serverSupport';
    readonly question: 'onSiteVisit';
    /** 離島・遠隔地等. Null where nobody has said; then the answer says so. */
    readonly remoteArea: boolean | null;
    readonly laterDayConsent: LaterDayConsent;
    /** The day the caller agreed to. */
    readonly laterDay: string | null;
  };

export type UrgentDispatchFacts = ContactStamps &
  ContractFacts & {
    readonly service: 'serverSupport';
    readonly question: 'urgentDispatch';
    readonly companyJudgesUrgent: boolean;
    readonly callerAgrees: boolean;
    /** The caller was told that the actual cost is charged. */
    readonly costExplained: boolean;
  };

export type SendBackFacts = ContactStamps &
  ContractFacts & {
    readonly service: 'serverSupport';
    readonly question: 'sendBack';
    readonly judgedFaulty: boolean;
  };

/** The facts of a look-up question: what was put in, and the day, because a day that has passed can answer otherwise. */
export type LookupFacts = {
  readonly service: Service;
  readonly question: LookupQuestion;
  /** `YYYY-MM-DD` */
  readonly askedOn: string;
  readonly inputs: InputValues;
};

/** What N answers from the stamps of a call. */
export type ServerSupportFacts = ReceptionFacts | OnSiteVisitFacts | UrgentDispatchFacts | SendBackFacts;

/** B answers none of these questions, so it takes no facts of N either. Source: B-084, D-B17 */
export type HikariPhoneFacts = ContactStamps & {
  readonly service: 'hikariPhone';
  readonly question: CallQuestion;
};

export type CallQuestionFacts = ServerSupportFacts | HikariPhoneFacts;
export type QuestionFacts = CallQuestionFacts | LookupFacts;

/** What the operator puts in for a look-up question; shaped as in the desk's contract. */
export type AskedLookup = { readonly question: LookupQuestion; readonly inputs: InputValues };

/** What the operator puts in for a call question; shaped as `question` in the desk's contract. */
export type AskedCallQuestion =
  | { readonly question: 'reception' }
  | {
      readonly question: 'onSiteVisit';
      /** Null where the operator did not overrule what the contract says. */
      readonly remoteArea: boolean | null;
      readonly laterDayConsent: LaterDayConsent;
      readonly laterDay: string | null;
    }
  | {
      readonly question: 'urgentDispatch';
      readonly companyJudgesUrgent: boolean;
      readonly callerAgrees: boolean;
      readonly costExplained: boolean;
    }
  | { readonly question: 'sendBack'; readonly judgedFaulty: boolean };

/** What the desk knows by itself at that moment. */
export type Circumstances = ContactStamps & {
  readonly service: Service;
  /** Null while no contract is chosen. */
  readonly contract:
    | (ContractFacts & {
        readonly remoteArea: boolean | null;
      })
    | null;
};

/** The facts of a look-up question asked on a day, `YYYY-MM-DD`. The terms it belongs to are the question's own, never the caller's (N-001). */
export const lookupFacts = (asked: AskedLookup, service: Service, askedOn: string): LookupFacts => ({
  service,
  question: asked.question,
  askedOn,
  inputs: asked.inputs,
});

/** The facts of a call question from what the operator put in and what the desk knows. */
export function callQuestionFacts(asked: AskedCallQuestion, circumstances: Circumstances): CallQuestionFacts {
  const { service, answeredAt, noticeAt, contract } = circumstances;
  const stamps = { answeredAt, noticeAt };
  if (service === 'hikariPhone') return { service, question: asked.question, ...stamps };
  const ofContract = {
    contractState: contract?.contractState ?? null,
    deviceModel: contract?.deviceModel ?? null,
  };
  switch (asked.question) {
    case 'reception':
      return { service, ...asked, ...stamps };
    case 'onSiteVisit':
      return {
        service,
        ...asked,
        ...stamps,
        ...ofContract,
        remoteArea: asked.remoteArea ?? contract?.remoteArea ?? null,
      };
    case 'urgentDispatch':
    case 'sendBack':
      return { service, ...asked, ...stamps, ...ofContract };
  }
}
