/**
 * The facts of a question (質問の事実): everything an answer depends on besides the tables, as plain JSON, so that a stored answer can be
 * worked out again years later. Instants are UTC epoch milliseconds, dates `YYYY-MM-DD`.
 *
 * Source: N 別紙1, 別紙2 · N-114..N-124, and N-001: the service belongs to the matter
 */
import type { ContractState, DeviceModel } from '../contractors/contract.ts';
import type { InstantMs } from '../core/time.ts';
import type { Question } from './answer.ts';

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

export type ServerSupportFacts = ReceptionFacts | OnSiteVisitFacts | UrgentDispatchFacts | SendBackFacts;

/** B answers none of these questions, so it takes no facts of N either. Source: B-084, D-B17 */
export type HikariPhoneFacts = ContactStamps & {
  readonly service: 'hikariPhone';
  readonly question: Question;
};

export type QuestionFacts = ServerSupportFacts | HikariPhoneFacts;

/** What the operator puts in; shaped as `question` in the desk's contract. */
export type AskedQuestion =
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
  readonly service: QuestionFacts['service'];
  /** Null while no contract is chosen. */
  readonly contract:
    | (ContractFacts & {
        readonly remoteArea: boolean | null;
      })
    | null;
};

/** The facts of a question from what the operator put in and what the desk knows. */
export function questionFacts(asked: AskedQuestion, circumstances: Circumstances): QuestionFacts {
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
