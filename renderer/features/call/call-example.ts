/** One fictional call for the tests of this folder, as the main process would tell it, in each state a test needs. */
import type { CaseId, ContactId, ContractId } from '../../../shared/core/ids.ts';
import { instant } from '../../../shared/core/time.ts';
import type { Answer } from '../../../shared/decisions/answer.ts';
import type { CallView, ContractView } from '../../../shared/desk/views.ts';

const id = (digit: number): string => `00000000-0000-4000-8000-00000000000${digit}`;

/** 2026-11-21 16:44:20 in Japan, a Saturday and a business day. */
export const ANSWERED_AT = instant(Date.UTC(2026, 10, 21, 7, 44, 20));

const contract: ContractView = {
  contractId: id(3) as ContractId,
  handle: 'N-0412',
  maskedName: 'AB..',
  contractorKind: 'company',
  service: 'serverSupport',
  state: 'inService',
  others: [],
  failedToday: 0,
  details: null,
};

const unverified: CallView['verification'] = {
  confirmed: null,
  confirmedAt: null,
  lastResult: null,
  itemsTried: 0,
  attempts: 0,
  attemptsLeft: 3,
};

const stamps: CallView['contact']['stamps'] = {
  ring: ANSWERED_AT - 6_000,
  answer: ANSWERED_AT,
  notice: null,
  identified: null,
  request: null,
  ordered: null,
  end: null,
  saved: null,
};

/** Answered, nothing chosen yet. */
export const talking: CallView = {
  contact: {
    contactId: id(1) as ContactId,
    phase: 'talking',
    source: 'key',
    callerNumber: null,
    stamps,
    corrected: [],
    holds: [],
  },
  case: {
    caseId: id(2) as CaseId,
    number: '2026-11-0412',
    service: null,
    category: null,
    tags: [],
    note: { text: '', revision: 0, savedAt: null },
    checks: {},
  },
  contract: null,
  verification: unverified,
  decisions: [],
  promises: [],
};

export const ringing: CallView = {
  ...talking,
  contact: { ...talking.contact, phase: 'ringing', callerNumber: '0742-00-0000', stamps: { ...stamps, answer: null } },
};

/** With a contract of the server-support service, not identified. */
export const chosen: CallView = {
  ...talking,
  case: { ...talking.case, service: 'serverSupport' },
  contract,
};

export const verified: CallView = {
  ...chosen,
  verification: { ...unverified, confirmed: 'B', confirmedAt: ANSWERED_AT + 110_000, lastResult: 'confirmed' },
};

export const wrappingUp: CallView = {
  ...verified,
  contact: { ...verified.contact, phase: 'wrapUp', stamps: { ...stamps, end: ANSWERED_AT + 300_000 } },
};

export const visitAnswer: Answer = {
  format: 1,
  question: 'onSiteVisit',
  service: 'serverSupport',
  state: 'decided',
  outcome: { type: 'sameDay' },
  headline: 'today',
  reason: '',
  readAloud: 'we come today',
  ruleIds: ['N-117', 'N-122'],
  defectIds: [],
  citations: [],
  working: [],
  alternatives: [],
  warnings: [],
  promise: { kind: 'visit', due: '2026-11-21', text: 'visit', tentative: false },
  facts: {},
  versions: {},
};
