/**
 * Which firewall and router settings the service needs at the customer's site (通信設定の確認), and which of them are missing.
 *
 * Source: N 別紙1 3.2.1(3), 3.2.3, 表3-2 · N-127, D-N30, D-N31
 */
import type { Answer } from '../../../decisions/answer.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { type CheckDraft, checkAnswer } from './check-answer.ts';
import {
  type Opening,
  openingStep,
  PORT_CHECKLIST_WORDS,
  PROXY_NOT_SAID,
  PROXY_WORDS,
  portsMissingWords,
  portsOpenWords,
  portsUnknownWords,
  type Standing,
} from './port-checklist-words.ts';

const yesNo = { kind: 'yesNo', optional: true } as const;
const INPUTS = {
  remoteAccess: { kind: 'yesNo' },
  tcp443: yesNo,
  tcp53: yesNo,
  udp53: yesNo,
  tcp4631: yesNo,
  tcp4666: yesNo,
  adminInbound: yesNo,
  proxy: yesNo,
} as const;

/** Source: N 別紙1 表3-2 · N-127 */
const OPERATION: readonly Opening[] = ['tcp443', 'tcp53', 'udp53'];
/** Source: N 別紙1 3.2.3, 表3-2 · N-127 */
const REMOTE_ACCESS: readonly Opening[] = ['tcp4631', 'tcp4666', 'adminInbound'];

export const portChecklist = defineLookup({
  question: 'portChecklist',
  service: 'serverSupport',
  group: 'checks',
  verification: null,
  inputs: INPUTS,
  words: PORT_CHECKLIST_WORDS,
  answer: answerPortChecklist,
});

/**
 * `decided` with what is missing, what is still to be asked, or nothing of either; `notProvided` for a proxy, of which the table says
 * nothing, once everything else is open.
 *
 * Source: N 別紙1 表3-2 · N-127, D-N30, D-N31
 */
function answerPortChecklist({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { remoteAccess, proxy } = inputs;
  const standingOf = (opening: Opening): Standing => {
    if (!remoteAccess && REMOTE_ACCESS.includes(opening)) return 'notNeeded';
    const open = inputs[opening];
    return open === null ? 'unknown' : open ? 'open' : 'closed';
  };
  const all = [...OPERATION, ...REMOTE_ACCESS];
  const missing = all.filter((opening) => standingOf(opening) === 'closed');
  const unknown = all.filter((opening) => standingOf(opening) === 'unknown');
  const frame = {
    rule: 'port-checklist/1',
    cites: ['N-127'],
    defectIds: ['D-N30', 'D-N31'],
    working: all.map((opening) => openingStep(opening, standingOf(opening))),
    warnings: proxy === true ? [PROXY_NOT_SAID] : [],
  } as const satisfies Partial<CheckDraft>;
  if (missing.length > 0) {
    const outcome = { type: 'portsMissing', missing, unknown };
    return checkAnswer(facts, tables, { ...frame, state: 'decided', outcome, words: portsMissingWords(missing) });
  }
  if (unknown.length > 0) {
    const outcome = { type: 'portsUnknown', unknown };
    return checkAnswer(facts, tables, { ...frame, state: 'decided', outcome, words: portsUnknownWords(unknown) });
  }
  if (proxy === true) {
    const outcome = { type: 'proxyNotSaid' };
    return checkAnswer(facts, tables, { ...frame, state: 'notProvided', outcome, words: PROXY_WORDS, warnings: [] });
  }
  const outcome = { type: 'portsOpen', remoteAccess };
  return checkAnswer(facts, tables, { ...frame, state: 'decided', outcome, words: portsOpenWords(remoteAccess) });
}
