/** The procedures as people walk them: which documents, whose decision, which dates, rule by rule. */
import { describe, expect, test } from 'vitest';
import { assert } from '../core/assert.ts';
import type { UserId } from '../core/ids.ts';
import { addDays, formatIsoDate } from '../core/time.ts';
import { advance, lacksItsCall, openSteps, type ProcedureWish } from './advance.ts';
import type { ItemValue, ProcedureItem } from './items.ts';
import { MACHINES } from './machines.ts';
import { openFile, type ProcedureFile, type ProcedureKind, type ProcedureStep } from './procedure.ts';
import { CALL, momentOf, OPERATOR, OTHER_SUPERVISOR, type Person, SUPERVISOR } from './testing/explore.ts';
import { FIRST_DAY } from './testing/telling-values.ts';

type Values = { readonly [Item in ProcedureItem]?: ItemValue };
const iso = (day: number): string => formatIsoDate(addDays(FIRST_DAY, day));

interface Act {
  readonly who?: Person;
  readonly day?: number;
  readonly reason?: string | null;
}

/** A file as its operator filled it in. */
const filed = (kind: ProcedureKind, values: Values = {}): ProcedureFile => ({
  ...openFile(kind, OPERATOR.userId, CALL),
  values,
});
const tryStep = (file: ProcedureFile, step: ProcedureStep, { who = OPERATOR, day = 0, reason = '理由' }: Act = {}) =>
  advance(MACHINES[file.kind], file, { wish: { type: 'step', step, reason }, moment: momentOf(who, day) });
const tryRecord = (file: ProcedureFile, item: ProcedureItem, value: ItemValue | null) =>
  advance(MACHINES[file.kind], file, { wish: { type: 'record', item, value }, moment: momentOf(OPERATOR) });

/** Walks the steps one after the other; decisions are those of the supervisor. */
function walk(
  file: ProcedureFile,
  ...steps: readonly (ProcedureStep | readonly [ProcedureStep, Act])[]
): ProcedureFile {
  return steps.reduce((now, one) => {
    const [step, act] = typeof one === 'string' ? [one, one === 'approve' ? { who: SUPERVISOR } : {}] : one;
    const done = tryStep(now, step, act);
    assert(done.ok, 'the walk of a test is allowed');
    return done.value.file;
  }, file);
}

const STATED: Values = {
  party: 'lineContractor',
  lineNumberGiven: true,
  detailsGiven: true,
  dataConsent: true,
  deviceIntroducedOn: iso(-3),
};
const TRANSFER: Values = {
  transferForm: true,
  jointSignature: true,
  lineTransfer: 'together',
  transferee: 'lineContractor',
  transfereeArrears: 'none',
  debtsTold: true,
};
const SUCCESSION: Values = {
  cause: 'inheritance',
  successionForm: true,
  proofOfSuccession: true,
  successors: 'one',
  lineKind: 'ordinary',
};
const UNPAID: Values = {
  ground: 'unpaid',
  groundEvidence: true,
  dueOn: iso(-1),
  startOn: iso(1),
  lastOn: iso(30),
};
const refused = (reason: string, items: readonly ProcedureItem[] = []) => ({
  ok: false,
  error: { type: 'procedureRefused', reason, items },
});

describe('what a step waits for', () => {
  test.each<{
    readonly rule: string;
    readonly file: ProcedureFile;
    readonly step: ProcedureStep;
    readonly reason: string;
    readonly items: readonly ProcedureItem[];
  }>([
    {
      rule: 'N-013: an application names the line',
      file: filed('application', { ...STATED, lineNumberGiven: undefined as never }),
      step: 'submit',
      reason: 'itemsMissing',
      items: ['lineNumberGiven'],
    },
    {
      rule: 'N-012: only the contractor of the line, or who was named by one, applies',
      file: filed('application', { ...STATED, party: 'other' }),
      step: 'submit',
      reason: 'factsForbid',
      items: ['party'],
    },
    {
      rule: 'N-020, D-N04: a designee is not refused for not being the line contractor',
      file: filed('application', {
        ...STATED,
        party: 'collaborationDesignee',
        refusalGround: 'notLineContractor',
        refusalEvidence: true,
      }),
      step: 'proposeRefusal',
      reason: 'factsForbid',
      items: ['party', 'refusalGround'],
    },
    {
      rule: 'N-020: a refusal rests on evidence',
      file: filed('application', { ...STATED, refusalGround: 'arrears' }),
      step: 'proposeRefusal',
      reason: 'itemsMissing',
      items: ['refusalEvidence'],
    },
    {
      rule: 'N-022, D-N05: a changed line number is no change of items',
      file: filed('itemChange', { changedItem: 'lineNumber', changeForm: true }),
      step: 'submit',
      reason: 'factsForbid',
      items: ['changedItem'],
    },
    {
      rule: 'N-022: what is to change must be said first',
      file: filed('itemChange', { changeForm: true }),
      step: 'submit',
      reason: 'itemsMissing',
      items: ['changedItem'],
    },
    {
      rule: 'N-023: both sign, or there is proof',
      file: filed('transfer', { ...TRANSFER, jointSignature: undefined as never }),
      step: 'submit',
      reason: 'itemsMissing',
      items: ['jointSignature'],
    },
    {
      rule: 'N-023: a collaboration line follows a document that is not held',
      file: filed('transfer', { ...TRANSFER, lineTransfer: 'collaboration' }),
      step: 'submit',
      reason: 'itemsMissing',
      items: ['collaborationChecked'],
    },
    {
      rule: 'N-024: without one of the three grounds there is no refusal',
      file: walk(filed('transfer', TRANSFER), 'submit'),
      step: 'proposeRefusal',
      reason: 'factsForbid',
      items: ['lineTransfer', 'transferee', 'transfereeArrears'],
    },
    {
      rule: 'N-025: the debts are told before',
      file: filed('transfer', { ...TRANSFER, debtsTold: undefined as never }),
      step: 'submit',
      reason: 'itemsMissing',
      items: ['debtsTold'],
    },
    {
      rule: 'N-027: a succession is proved',
      file: filed('succession', { ...SUCCESSION, proofOfSuccession: undefined as never }),
      step: 'submit',
      reason: 'itemsMissing',
      items: ['proofOfSuccession'],
    },
    {
      rule: 'N-028: several name one who represents them',
      file: filed('succession', { ...SUCCESSION, successors: 'several' }),
      step: 'submit',
      reason: 'itemsMissing',
      items: ['representative'],
    },
    {
      rule: 'N-029, D-N06: nothing is deemed for a collaboration line',
      file: filed('succession', { ...SUCCESSION, lineKind: 'collaboration', lineFiledOn: iso(0) }),
      step: 'deem',
      reason: 'factsForbid',
      items: ['lineKind'],
    },
    {
      rule: 'N-029: nothing is deemed before the line is filed',
      file: filed('succession', { ...SUCCESSION, lineFiledOn: iso(1) }),
      step: 'deem',
      reason: 'tooEarly',
      items: ['lineFiledOn'],
    },
    {
      rule: 'N-051: a call records the wish and cancels nothing',
      file: filed('cancellation', { desiredOn: iso(1), methodTold: true }),
      step: 'receive',
      reason: 'itemsMissing',
      items: ['requestReceived'],
    },
    {
      rule: 'N-040: nothing is unpaid on the due date itself',
      file: filed('suspension', { ...UNPAID, dueOn: iso(0) }),
      step: 'submit',
      reason: 'tooEarly',
      items: ['dueOn'],
    },
    {
      rule: 'N-039: six months and a day are too long',
      file: filed('suspension', { ...UNPAID, startOn: '2026-11-24', lastOn: '2027-05-24' }),
      step: 'submit',
      reason: 'periodTooLong',
      items: ['lastOn'],
    },
    {
      rule: 'N-039: a period does not end before it begins',
      file: filed('suspension', { ...UNPAID, startOn: iso(2), lastOn: iso(1) }),
      step: 'submit',
      reason: 'periodTooLong',
      items: ['lastOn'],
    },
    {
      rule: 'N-054: only after a suspension whose cause still stands',
      file: filed('termination', { route: 'causeRemains', suspendedBefore: true, endOn: iso(1) }),
      step: 'submit',
      reason: 'itemsMissing',
      items: ['causeStands'],
    },
    {
      rule: 'N-055, D-N11: a line that was moved ends no contract',
      file: filed('termination', { route: 'lineEnded', lineEvent: 'moved', lineEndedOn: iso(0) }),
      step: 'submit',
      reason: 'factsForbid',
      items: ['lineEvent'],
    },
    {
      rule: 'N-055: not before the cancellation of the line is completed',
      file: filed('termination', { route: 'lineEnded', lineEvent: 'cancelled', lineEndedOn: iso(1) }),
      step: 'submit',
      reason: 'tooEarly',
      items: ['lineEndedOn'],
    },
    {
      rule: 'N-056, D-N38: signs of insolvency are read by the legal department',
      file: filed('termination', { route: 'insolvency', sourceDocument: true, endOn: iso(1) }),
      step: 'submit',
      reason: 'itemsMissing',
      items: ['legalReviewed'],
    },
    {
      rule: 'N-060, N-058: what Art. 23 allows is no way of the desk',
      file: filed('termination', { route: 'antisocial', contactEvidence: true, legalReviewed: true, endOn: iso(1) }),
      step: 'submit',
      reason: 'factsForbid',
      items: ['route'],
    },
  ])('$rule', ({ file, step, reason, items }) => {
    const { values } = file;
    const said = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
    expect(tryStep({ ...file, values: said }, step)).toEqual(refused(reason, items));
  });
});

describe('the way through', () => {
  test('N-018, N-019: formed by the document, in service when the initial work is done', () => {
    const accepted = walk(filed('application', STATED), 'submit', 'approve');
    const formed = walk({ ...accepted, values: { ...accepted.values, documentOn: iso(2), issuedOn: iso(0) } }, 'issue');
    expect(formed.stage).toBe('formed');
    const working = { ...formed, values: { ...formed.values, workCompletedOn: iso(3) } };
    expect(tryStep(working, 'completeWork', { day: 2 })).toEqual(refused('tooEarly', ['workCompletedOn']));
    expect(walk(working, ['completeWork', { day: 3 }], 'close').stage).toBe('completed');
  });

  test('N-014, N-016: the consent for forms and the device are asked for', () => {
    const [step] = openSteps(
      MACHINES.application,
      filed('application', { party: 'lineContractor' }),
      momentOf(OPERATOR),
    );
    expect(step?.missing).toEqual(['lineNumberGiven', 'detailsGiven', 'dataConsent', 'deviceIntroducedOn']);
  });

  test('N-021: an acceptance is withdrawn after the initial work too, and returned to where it stood', () => {
    const values: Values = {
      ...STATED,
      refusalGround: 'falseStatement',
      refusalEvidence: true,
      groundFoundOn: iso(0),
    };
    const inService = { ...filed('application', { ...values, workCompletedOn: iso(0) }), stage: 'inService' as const };
    const proposed = walk(inService, 'proposeWithdrawal');
    expect(walk(proposed, 'approve').stage).toBe('withdrawn');
    expect(walk(proposed, ['return', { who: SUPERVISOR }]).stage).toBe('inService');
    const formed = { ...filed('application', values), stage: 'formed' as const };
    expect(walk(formed, 'proposeWithdrawal', ['return', { who: SUPERVISOR }]).stage).toBe('formed');
  });

  test('N-024, N-026, D-N41: a transfer is approved by somebody else, also where a ground speaks against it', () => {
    const submitted = walk(filed('transfer', { ...TRANSFER, transfereeArrears: 'feared' }), 'submit');
    expect(walk(submitted, 'approve').stage).toBe('completed');
    expect(walk(submitted, 'proposeRefusal', 'approve').stage).toBe('refused');
  });

  test('N-030: the service is withheld only when somebody else decides it, and released again', () => {
    const proposed = walk(
      filed('succession', { cause: 'merger', withholdingReason: '届出なし' }),
      'proposeWithholding',
    );
    const withheld = walk(proposed, 'approve');
    expect(withheld.stage).toBe('withheld');
    expect(walk(withheld, ['release', { who: SUPERVISOR }]).stage).toBe('drafting');
  });

  test.each([
    { desired: iso(-1), day: 0, cancelOn: iso(0), name: 'a day that has passed' },
    { desired: iso(2), day: 2, cancelOn: iso(2), name: 'the day of the confirmation' },
    { desired: iso(1), day: 2, cancelOn: iso(2), name: 'the day before it' },
    { desired: iso(9), day: 2, cancelOn: iso(9), name: 'a day after it' },
  ])('N-052: $name gives $cancelOn', ({ desired, day, cancelOn }) => {
    const asked = filed('cancellation', { desiredOn: desired, requestReceived: true });
    const confirmed = walk(asked, 'receive', ['confirm', { day }]);
    expect(confirmed.values.cancelOn).toBe(cancelOn);
    expect(tryStep(confirmed, 'end', { day: day - 1 }).ok).toBe(false);
  });

  test('N-047: a notice leaves before the first day, and the suspension waits for it', () => {
    const approved = walk(filed('suspension', UNPAID), 'submit', 'approve');
    expect(tryStep(approved, 'start')).toEqual(refused('noSuchStep'));
    expect(tryStep(approved, 'startAtOnce', { who: SUPERVISOR, day: 1 })).toEqual(
      refused('itemsMissing', ['emergencyReason']),
    );
    const ready = { ...approved, values: { ...approved.values, noticeMeans: 'letter' } };
    expect(tryStep(ready, 'notify', { day: 1 })).toEqual(refused('tooLate', ['startOn']));
    const noticed = walk(ready, 'notify');
    expect(tryStep(noticed, 'start')).toEqual(refused('tooEarly', ['startOn']));
    expect(walk(noticed, ['start', { day: 1 }]).stage).toBe('suspended');
  });

  test('N-047: an emergency is written down before the decision, which is somebody else’s', () => {
    const approved = walk(filed('suspension', { ...UNPAID, emergencyReason: '通信への影響' }), 'submit', 'approve');
    expect(walk(approved, ['startAtOnce', { who: SUPERVISOR, day: 1 }]).stage).toBe('suspended');
    expect(tryRecord(approved, 'emergencyReason', 'あとから')).toEqual(refused('notHere', ['emergencyReason']));
  });

  test.each([
    { ground: 'unpaidElsewhere', rule: 'N-041' },
    { ground: 'creditDamaged', rule: 'N-042' },
    { ground: 'breach', rule: 'N-043' },
    { ground: 'obstruction', rule: 'N-044' },
    { ground: 'damage', rule: 'N-045' },
  ])('$rule: $ground needs evidence and no due date', ({ ground }) => {
    const { dueOn: _dueOn, ...values } = { ...UNPAID, ground };
    expect(walk(filed('suspension', values), 'submit').stage).toBe('submitted');
    const { groundEvidence: _evidence, ...bare } = values;
    expect(tryStep(filed('suspension', bare), 'submit')).toEqual(refused('itemsMissing', ['groundEvidence']));
  });

  test('N-039, D-N10: it ends after its last day, or earlier by a supervisor; there is no way to make it longer', () => {
    const suspended = { ...filed('suspension', { ...UNPAID, lastOn: iso(2) }), stage: 'suspended' as const };
    expect(tryStep(suspended, 'expire', { day: 2 })).toEqual(refused('tooEarly', ['lastOn']));
    expect(walk(suspended, ['expire', { day: 3 }]).stage).toBe('expired');
    expect(walk(suspended, ['lift', { who: SUPERVISOR }]).stage).toBe('lifted');
    expect(tryRecord(suspended, 'lastOn', iso(90))).toEqual(refused('notHere', ['lastOn']));
  });

  test('N-053, N-057, D-N12: violence goes with notice, or to the legal department', () => {
    const file = filed('termination', {
      route: 'violentDemand',
      contactEvidence: true,
      legalReviewed: true,
      endOn: iso(1),
    });
    expect(walk(file, 'proposeLegal', 'approve').stage).toBe('handedToLegal');
    const approved = walk(file, 'submit', 'approve');
    const ready = { ...approved, values: { ...approved.values, noticeMeans: 'letter' } };
    expect(walk(ready, 'notify', ['terminate', { day: 1 }]).stage).toBe('terminated');
    expect(tryStep(ready, 'terminate', { day: 1 })).toEqual(refused('noSuchStep'));
  });

  test('N-055: the end of the line is told before the file is closed', () => {
    const file = filed('termination', { route: 'lineEnded', lineEvent: 'cancelled', lineEndedOn: iso(0) });
    const approved = walk(file, 'submit', 'approve');
    const ready = { ...approved, values: { ...approved.values, noticeMeans: 'letter' } };
    expect(walk(ready, 'notify', 'terminate').stage).toBe('terminated');
  });

  test('N-054: a cause that remains ends the contract after its notice', () => {
    const values = { route: 'causeRemains', suspendedBefore: true, causeStands: true, endOn: iso(1) } as const;
    const approved = walk(filed('termination', values), 'submit', 'approve');
    const late = { ...approved, values: { ...approved.values, noticeMeans: 'letter' } };
    expect(tryStep(late, 'notify', { day: 1 })).toEqual(refused('tooLate', ['endOn']));
  });
});

describe('a change of contact data (N-032, N-034)', () => {
  const record = (file: ProcedureFile, wish: Omit<Extract<ProcedureWish, { type: 'record' }>, 'type'>, line: object) =>
    advance(MACHINES.contactChange, file, {
      wish: { type: 'record', ...wish },
      moment: momentOf(OPERATOR, 0, line),
    });
  const file = filed('contactChange', { changedData: ['phone'] });
  const evidence = { item: 'otherEvidence', value: 'callBackOnFile' } as const;

  test('takes no evidence from the call that asked for it', () => {
    expect(record(file, evidence, { contactId: CALL })).toEqual(refused('sameContact', ['otherEvidence']));
    expect(record(file, evidence, {}).ok).toBe(true);
  });

  test.each(['A', 'B', null] as const)('takes no confirmation at level %s', (level) => {
    const confirmed = { item: 'confirmedAtC', value: true } as const;
    expect(record(file, confirmed, { contactId: CALL, level })).toEqual(refused('notVerified', ['confirmedAtC']));
    expect(record(file, confirmed, { contactId: CALL, level: 'C' }).ok).toBe(true);
  });

  test('is decided by nobody who had a hand in it, and by no operator', () => {
    const values = { changedData: ['phone'], confirmedAtC: true, otherEvidence: 'proofDocument' } as const;
    const submitted = walk({ ...filed('contactChange', values), hands: [SUPERVISOR.userId] as UserId[] }, 'submit');
    expect(tryStep(submitted, 'approve')).toEqual(refused('role'));
    expect(tryStep(submitted, 'approve', { who: SUPERVISOR })).toEqual(refused('sameHands'));
    expect(tryStep(submitted, 'approve', { who: OTHER_SUPERVISOR, reason: '  ' })).toEqual(refused('reasonMissing'));
    expect(walk(submitted, ['approve', { who: OTHER_SUPERVISOR }])).toMatchObject({
      stage: 'approved',
      approvedBy: OTHER_SUPERVISOR.userId,
    });
  });

  test('leaves no hand of who sends it back, so that the same supervisor may decide later', () => {
    const values = { changedData: ['phone'], confirmedAtC: true, otherEvidence: 'proofDocument' } as const;
    const again = walk(filed('contactChange', values), 'submit', ['return', { who: SUPERVISOR }], 'submit');
    expect(walk(again, 'approve').stage).toBe('approved');
  });
});

describe('an item', () => {
  test.each<readonly [ProcedureItem, ItemValue]>([
    ['startOn', '2026-02-30'],
    ['startOn', true],
    ['ground', 'rumour'],
    ['groundEvidence', 'yes'],
    ['emergencyReason', '　'],
    ['emergencyReason', 'あ'.repeat(501)],
  ])('%s does not hold %s', (item, value) => {
    expect(tryRecord(filed('suspension'), item, value)).toEqual(refused('badValue', [item]));
  });

  test.each<readonly [ItemValue]>([[[]], [['phone', 'phone']], [['fax']]])('changedData does not hold %j', (value) => {
    expect(tryRecord(filed('contactChange'), 'changedData', value)).toEqual(refused('badValue', ['changedData']));
  });

  test('is taken away again with null, and belongs to its own procedure', () => {
    const done = tryRecord(filed('suspension', UNPAID), 'ground', null);
    expect(done.ok && done.value.file.values.ground).toBeUndefined();
    expect(tryRecord(filed('transfer'), 'ground', 'unpaid')).toEqual(refused('notHere', ['ground']));
  });

  test('is filled in by nobody in a final stage', () => {
    const over = { ...filed('suspension', UNPAID), stage: 'lifted' as const };
    expect(tryRecord(over, 'ground', 'breach')).toEqual(refused('notHere', ['ground']));
    expect(tryStep(over, 'lift', { who: SUPERVISOR })).toEqual(refused('final'));
  });
});

describe('a file of which no call is known (N-032, N-051)', () => {
  const unknown = (kind: ProcedureKind, values: Values): ProcedureFile => ({
    ...filed(kind, values),
    openedIn: null,
  });
  const ASKED: Values = { desiredOn: iso(1), requestReceived: true };

  test.each([
    { name: 'an operator', act: {}, refused: 'role' },
    { name: 'a supervisor who does not say why', act: { who: SUPERVISOR, reason: ' ' }, refused: 'reasonMissing' },
  ])('does not let $name take evidence for that of another call', ({ act, refused }) => {
    expect(tryStep(unknown('cancellation', ASKED), 'receive', act)).toMatchObject({ error: { reason: refused } });
  });

  test('lets a supervisor who says why', () => {
    const done = tryStep(unknown('cancellation', ASKED), 'receive', {
      who: SUPERVISOR,
      reason: '書面の日付を確かめた',
    });
    expect(done).toMatchObject({ ok: true, value: { event: { reason: '書面の日付を確かめた' } } });
    const [step] = openSteps(MACHINES.cancellation, unknown('cancellation', ASKED), momentOf(SUPERVISOR));
    expect(step?.edge).toMatchObject({ step: 'receive', reason: true });
  });

  test('asks for no more where somebody else decides next', () => {
    const values: Values = { changedData: ['phone'], confirmedAtC: true, otherEvidence: 'proofDocument' };
    expect(tryStep(unknown('contactChange', values), 'submit').ok).toBe(true);
  });

  test('is told from one whose call is known, and from one that asks for no such evidence', () => {
    expect(lacksItsCall(MACHINES.cancellation, unknown('cancellation', {}))).toBe(true);
    expect(lacksItsCall(MACHINES.cancellation, filed('cancellation'))).toBe(false);
    expect(lacksItsCall(MACHINES.transfer, unknown('transfer', {}))).toBe(false);
    expect(tryStep(filed('cancellation', ASKED), 'receive').ok).toBe(true);
  });
});
