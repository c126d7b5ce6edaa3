/** What callers want changed and what the company may do: which documents, which route, who decides, and no figure or day promised on the way. */
import { describe, expect, test } from 'vitest';
import type { AnswerState } from '../../../decisions/answer.ts';
import type { InputValues } from '../../../decisions/question-inputs.ts';
import { ask } from '../../testing.ts';
import { applyRequest } from './apply.ts';
import { cancelRequest } from './cancel-request.ts';
import { companyTermination } from './company-termination.ts';
import { contactChange } from './contact-change.ts';
import { contractChange } from './contract-change.ts';
import { refuseApplication } from './refuse-application.ts';
import { successionRequest } from './succession.ts';
import { transferRequest } from './transfer.ts';

interface Case {
  readonly name: string;
  readonly inputs: InputValues;
  readonly state: AnswerState;
  readonly outcome: object;
}

const TRANSFER = { means: 'transfer', line: 'together', toLineContractor: true, arrears: false } as const;
const transfers: readonly Case[] = [
  {
    name: 'nothing at hand: form and signature first (N-023)',
    inputs: TRANSFER,
    state: 'decided',
    outcome: { type: 'documentsMissing', missing: ['form', 'jointSignature'] },
  },
  {
    name: 'the form alone is not enough (N-023)',
    inputs: { ...TRANSFER, documents: ['form'] },
    state: 'decided',
    outcome: { type: 'documentsMissing', missing: ['jointSignature'] },
  },
  {
    name: 'a proof alone is not enough (N-023)',
    inputs: { ...TRANSFER, documents: ['proof'] },
    state: 'decided',
    outcome: { type: 'documentsMissing', missing: ['form'] },
  },
  {
    name: 'a proof stands for the signature (N-023)',
    inputs: { ...TRANSFER, documents: ['form', 'proof'] },
    state: 'needsApproval',
    outcome: { type: 'readyToDecide' },
  },
  {
    name: 'all there: a supervisor approves (N-024, N-025)',
    inputs: { ...TRANSFER, documents: ['form', 'jointSignature'] },
    state: 'needsApproval',
    outcome: { type: 'readyToDecide' },
  },
  {
    name: 'without the line (N-024)',
    inputs: { ...TRANSFER, line: 'apart', documents: ['form', 'proof'] },
    state: 'needsApproval',
    outcome: { type: 'groundsAgainst', grounds: ['lineApart'] },
  },
  {
    name: 'to somebody else than the line contractor, in arrears (N-024)',
    inputs: { ...TRANSFER, toLineContractor: false, arrears: true, documents: ['form', 'proof'] },
    state: 'needsApproval',
    outcome: { type: 'groundsAgainst', grounds: ['otherParty', 'arrears'] },
  },
  {
    name: 'arrears that nobody asked for are no ground (N-024)',
    inputs: { ...TRANSFER, arrears: null, documents: ['form', 'proof'] },
    state: 'needsApproval',
    outcome: { type: 'readyToDecide' },
  },
  {
    name: 'a collaboration line (N-023)',
    inputs: { ...TRANSFER, line: 'collaboration', documents: ['form', 'proof'] },
    state: 'external',
    outcome: { type: 'collaborationLine' },
  },
  {
    name: 'a sale (N-026, D-N41)',
    inputs: { ...TRANSFER, means: 'sale' },
    state: 'decided',
    outcome: { type: 'noOtherWay', means: 'sale' },
  },
  {
    name: 'a pledge (N-026, D-N41)',
    inputs: { ...TRANSFER, means: 'pledge', line: 'collaboration' },
    state: 'decided',
    outcome: { type: 'noOtherWay', means: 'pledge' },
  },
];

const SUCCESSION = { cause: 'inheritance', collaboration: false, several: false } as const;
const BOTH = ['form', 'proof'] as const;
const successions: readonly Case[] = [
  {
    name: 'nothing filed (N-027)',
    inputs: SUCCESSION,
    state: 'decided',
    outcome: { type: 'documentsMissing', missing: ['form', 'proof'] },
  },
  {
    name: 'a form without proof (N-027)',
    inputs: { ...SUCCESSION, cause: 'merger', documents: ['form'] },
    state: 'decided',
    outcome: { type: 'documentsMissing', missing: ['proof'] },
  },
  {
    name: 'filed by one (N-027)',
    inputs: { ...SUCCESSION, cause: 'split', documents: BOTH },
    state: 'needsApproval',
    outcome: { type: 'filed' },
  },
  {
    name: 'several and no representative (N-028)',
    inputs: { ...SUCCESSION, several: true, documents: BOTH },
    state: 'needsApproval',
    outcome: { type: 'representativeMissing' },
  },
  {
    name: 'several with a representative (N-028)',
    inputs: { ...SUCCESSION, several: true, representativeFiled: true, documents: BOTH },
    state: 'needsApproval',
    outcome: { type: 'filed' },
  },
  {
    name: 'not filed, but the line is, today (N-029)',
    inputs: { ...SUCCESSION, lineFiledOn: '2026-11-21' },
    state: 'decided',
    outcome: { type: 'deemed', on: '2026-11-21' },
  },
  {
    name: 'the line is filed only tomorrow (N-029)',
    inputs: { ...SUCCESSION, lineFiledOn: '2026-11-22' },
    state: 'decided',
    outcome: { type: 'documentsMissing', missing: ['form', 'proof'] },
  },
  {
    name: 'a filing of its own goes before the deemed one (N-029)',
    inputs: { ...SUCCESSION, documents: BOTH, lineFiledOn: '2026-11-20' },
    state: 'needsApproval',
    outcome: { type: 'filed' },
  },
  {
    name: 'a collaboration line, filed or not (N-029, D-N06)',
    inputs: { ...SUCCESSION, collaboration: true, documents: BOTH, lineFiledOn: '2026-11-20' },
    state: 'external',
    outcome: { type: 'collaborationLine' },
  },
  {
    name: 'a business that was bought (N-027)',
    inputs: { ...SUCCESSION, cause: 'businessSale', documents: BOTH },
    state: 'decided',
    outcome: { type: 'noSuccession' },
  },
];

const changes: readonly Case[] = [
  { name: 'no form yet (N-022)', inputs: { what: 'detail' }, state: 'decided', outcome: { type: 'formFirst' } },
  {
    name: 'the form is there (N-022)',
    inputs: { what: 'detail', formReceived: true },
    state: 'needsApproval',
    outcome: { type: 'likeAnApplication' },
  },
  {
    name: 'a line number, form or not (N-022, D-N05)',
    inputs: { what: 'lineNumber', formReceived: true },
    state: 'notProvided',
    outcome: { type: 'lineNumberChanged' },
  },
  { name: 'contact data (N-032)', inputs: { what: 'contactData' }, state: 'decided', outcome: { type: 'byFiling' } },
];

const cancels: readonly Case[] = [
  { name: 'by phone (N-051)', inputs: { by: 'phone' }, state: 'decided', outcome: { type: 'intentRecorded' } },
  {
    name: 'by the set method (N-051, N-052)',
    inputs: { by: 'setMethod' },
    state: 'decided',
    outcome: { type: 'confirmNext' },
  },
];

const contacts: readonly Case[] = [
  {
    name: 'this call alone, even at level C (N-032)',
    inputs: { changed: ['phone'], evidence: 'thisCall', confirmedAtC: true },
    state: 'decided',
    outcome: { type: 'notFromThisCall' },
  },
  {
    name: 'no evidence yet (N-034)',
    inputs: { changed: ['address'] },
    state: 'decided',
    outcome: { type: 'evidenceMissing' },
  },
  {
    name: 'evidence without level C (N-032)',
    inputs: { changed: ['address'], evidence: 'proofDocument' },
    state: 'decided',
    outcome: { type: 'levelMissing' },
  },
  ...(['proofDocument', 'callBackOnFile', 'letterFromContractor'] as const).map((evidence) => ({
    name: `${evidence} and level C (N-032, N-034)`,
    inputs: { changed: ['email'], evidence, confirmedAtC: true },
    state: 'needsApproval' as const,
    outcome: { type: 'readyForDecision' },
  })),
];

const APPLY = { party: 'lineContractor', device: 'introduced' } as const;
const ALL_STATED = ['lineNumber', 'details', 'dataConsent'] as const;
const applications: readonly Case[] = [
  {
    name: 'nothing stated (N-013, N-014)',
    inputs: APPLY,
    state: 'decided',
    outcome: { type: 'statementsMissing', missing: ALL_STATED },
  },
  {
    name: 'no consent for personal data (N-014, N-015)',
    inputs: { ...APPLY, stated: ['lineNumber', 'details'] },
    state: 'decided',
    outcome: { type: 'statementsMissing', missing: ['dataConsent'] },
  },
  {
    name: 'all there (N-013, N-018)',
    inputs: { ...APPLY, stated: ALL_STATED },
    state: 'needsApproval',
    outcome: { type: 'toExamine' },
  },
  {
    name: 'by a designee (N-012, D-N04)',
    inputs: { ...APPLY, party: 'collaborationDesignee', stated: ALL_STATED },
    state: 'needsApproval',
    outcome: { type: 'toExamine' },
  },
  {
    name: 'by somebody else (N-012)',
    inputs: { ...APPLY, party: 'other', stated: ALL_STATED },
    state: 'decided',
    outcome: { type: 'notTheParty' },
  },
  {
    name: 'without a device (N-016)',
    inputs: { ...APPLY, device: 'none', stated: ALL_STATED },
    state: 'decided',
    outcome: { type: 'deviceFirst' },
  },
  {
    name: 'with a device on order (N-016)',
    inputs: { ...APPLY, device: 'ordered', stated: ALL_STATED },
    state: 'twoReadings',
    outcome: { type: 'deviceOrdered' },
  },
];

const GROUNDS = ['technical', 'notReal', 'arrears', 'notLineContractor', 'falseStatement', 'hindrance'] as const;
const refusals: readonly Case[] = [
  ...GROUNDS.map((ground) => ({
    name: `${ground}, never by an operator (N-020)`,
    inputs: { ground, evidence: true, accepted: false },
    state: 'needsApproval' as const,
    outcome: { type: 'mayRefuse', ground, evidence: true },
  })),
  {
    name: 'without evidence (N-020)',
    inputs: { ground: 'arrears', evidence: false, accepted: false },
    state: 'needsApproval',
    outcome: { type: 'mayRefuse', ground: 'arrears', evidence: false },
  },
  {
    name: 'after the acceptance (N-021)',
    inputs: { ground: 'falseStatement', evidence: true, accepted: true },
    state: 'needsApproval',
    outcome: { type: 'mayWithdraw', ground: 'falseStatement', evidence: true },
  },
  {
    name: 'a designee for not being the line contractor (N-020, D-N04)',
    inputs: { ground: 'notLineContractor', evidence: true, accepted: false, designee: true },
    state: 'decided',
    outcome: { type: 'designeeMayApply' },
  },
  {
    name: 'a designee in arrears (N-020, D-N04)',
    inputs: { ground: 'arrears', evidence: true, accepted: false, designee: true },
    state: 'needsApproval',
    outcome: { type: 'mayRefuse', ground: 'arrears', evidence: true },
  },
];

const terminations: readonly Case[] = [
  {
    name: 'a cause that remains (N-054, N-053)',
    inputs: { route: 'causeRemains', evidence: true, causeStands: true },
    state: 'needsApproval',
    outcome: { type: 'byNotice', route: 'causeRemains' },
  },
  {
    name: 'a cause removed, also on the last day (N-054)',
    inputs: { route: 'causeRemains', evidence: true, causeStands: false },
    state: 'decided',
    outcome: { type: 'causeGone' },
  },
  {
    name: 'the end of the line (N-055, D-N11)',
    inputs: { route: 'lineEnded', evidence: true },
    state: 'decided',
    outcome: { type: 'endsByItself' },
  },
  {
    name: 'insolvency (N-056, D-N38)',
    inputs: { route: 'insolvency', evidence: true },
    state: 'needsApproval',
    outcome: { type: 'byNotice', route: 'insolvency' },
  },
  {
    name: 'a rumour of insolvency (N-056)',
    inputs: { route: 'insolvency', evidence: false },
    state: 'needsApproval',
    outcome: { type: 'evidenceMissing', route: 'insolvency' },
  },
  {
    name: 'a violent demand, by either of two routes (N-057, D-N12)',
    inputs: { route: 'violentDemand', evidence: true },
    state: 'needsApproval',
    outcome: { type: 'byNotice', route: 'violentDemand' },
  },
  {
    name: 'antisocial forces go to the legal department (N-060, N-059, N-061)',
    inputs: { route: 'antisocial', evidence: true },
    state: 'needsApproval',
    outcome: { type: 'toLegal' },
  },
];

const QUESTIONS = [
  { lookup: transferRequest, cases: transfers },
  { lookup: successionRequest, cases: successions },
  { lookup: contractChange, cases: changes },
  { lookup: cancelRequest, cases: cancels },
  { lookup: contactChange, cases: contacts },
  { lookup: applyRequest, cases: applications },
  { lookup: refuseApplication, cases: refusals },
  { lookup: companyTermination, cases: terminations },
];

describe.each(QUESTIONS)('$lookup.question', ({ lookup, cases }) => {
  test.each(cases)('$name', ({ inputs, state, outcome }) => {
    const answer = ask(lookup, inputs);
    expect(answer.state).toBe(state);
    expect(answer.outcome).toEqual(outcome);
    expect(answer.promise).toBeNull();
    // Neither an amount nor a day of its own: only what was put in may be read back.
    if (outcome !== null && !('on' in outcome))
      expect(`${answer.headline}${answer.readAloud}`).not.toMatch(/\d[円日月]/u);
  });
});

describe('what is cited and named', () => {
  test.each([
    {
      name: 'a designee and the refusal ground (D-N04)',
      lookup: refuseApplication,
      inputs: { ground: 'notLineContractor', evidence: true, accepted: false, designee: true },
      defects: ['D-N04'],
      rules: ['N-012', 'N-020'],
    },
    {
      name: 'a line number (D-N05)',
      lookup: contractChange,
      inputs: { what: 'lineNumber' },
      defects: ['D-N05'],
      rules: ['N-022', 'N-013'],
    },
    {
      name: 'a succession of a collaboration line (D-N06)',
      lookup: successionRequest,
      inputs: { ...SUCCESSION, collaboration: true },
      defects: ['D-N06'],
      rules: ['N-027', 'N-026', 'N-030'],
    },
    {
      name: 'phone and e-mail, which no notice is deemed by (D-N07)',
      lookup: contactChange,
      inputs: { changed: ['phone'] },
      defects: ['D-N07'],
      rules: ['N-032', 'N-034', 'P-VERIFY'],
    },
    {
      name: 'an address, which a notice is deemed by (N-033)',
      lookup: contactChange,
      inputs: { changed: ['address'] },
      defects: [],
      rules: ['N-032', 'N-034', 'P-VERIFY', 'N-033'],
    },
    {
      name: 'the item 4 that does not exist (N-058, D-N11)',
      lookup: companyTermination,
      inputs: { route: 'causeRemains', evidence: true, causeStands: true },
      defects: ['D-N11'],
      rules: ['N-054', 'N-053', 'N-058'],
    },
    {
      name: 'both routes against violence (D-N12)',
      lookup: companyTermination,
      inputs: { route: 'violentDemand', evidence: true },
      defects: ['D-N11', 'D-N12'],
      rules: ['N-057', 'N-053', 'N-058', 'N-060'],
    },
    {
      name: 'institutions that are gone (D-N38)',
      lookup: companyTermination,
      inputs: { route: 'insolvency', evidence: true },
      defects: ['D-N11', 'D-N38'],
      rules: ['N-056', 'N-053', 'N-058'],
    },
  ])('$name', ({ lookup, inputs, defects, rules }) => {
    const answer = ask(lookup, inputs);
    expect(answer.defectIds).toEqual(defects);
    expect(answer.ruleIds).toEqual(rules);
  });

  test('violence shows the other route beside (N-057, N-060, D-N12)', () => {
    const { alternatives } = ask(companyTermination, { route: 'violentDemand', evidence: true });
    expect(alternatives.map(({ kind }) => kind)).toEqual(['otherRoute']);
  });
});
