/** Rows to begin a test with; each takes what the test is about and fills in the rest. */
import { STAMPS } from '../../shared/contacts/stamps.ts';
import { civilDate, plus, seconds } from '../../shared/core/time.ts';
import type { Answer } from '../../shared/decisions/answer.ts';
import type { CaseBundle } from './bulk-insert.ts';
import { insertCase, type NewCase } from './cases-repository.ts';
import { insertContact, type NewContact, type Stamps } from './contacts-repository.ts';
import { insertContractor, type StoredContractor } from './contractors-repository.ts';
import { insertContract, type NewContract } from './contracts-repository.ts';
import type { NewDecision } from './decisions-repository.ts';
import type { NewPromise } from './promises-repository.ts';
import { TEST_START, type TestStore, testId } from './test-store.ts';
import { insertUser, type StoredUser } from './users-repository.ts';
import type { NewAttempt } from './verifications-repository.ts';

/** What may stand in any text: NUL, an ideographic variation, marks of direction, emoji, SQL and HTML. */
export const HARD_TEXT =
  'a\u0000b\u845b\u{e0100}\u202e\ufeffか\u3099👩‍👩‍👧\'; DROP TABLE cases; --<script>"%_\\\r\n\t\u2028';

export const userRow = (more: Partial<StoredUser> = {}): StoredUser => ({
  id: testId('user', 1),
  name: 'Sato Hanako',
  role: 'operator',
  disabled: false,
  createdAt: TEST_START,
  ...more,
});

export const contractorRow = (more: Partial<StoredContractor> = {}): StoredContractor => ({
  id: testId('contractor', 1),
  kind: 'company',
  name: 'Midori Densetsu',
  kana: 'midori densetsu',
  postalCode: '630-8001',
  address: 'Nara Hokkeji 1-2-3',
  contactPerson: 'Kawasaki',
  email: 'kawasaki@midori.invalid',
  phones: [
    { number: '0742-55-0193', published: true },
    { number: '090-0000-4321', published: false },
  ],
  ...more,
});

export const contractRow = (more: Partial<NewContract> = {}): NewContract => ({
  id: testId('contract', 1),
  contractorId: testId('contractor', 1),
  handle: 'N-000001',
  service: 'serverSupport',
  state: 'inService',
  applicationNumberDigest: 'a'.repeat(64),
  plan: null,
  remoteArea: false,
  effectiveOn: civilDate(2023, 4, 1),
  serviceStartOn: civilDate(2023, 4, 10),
  cancelledOn: null,
  devices: [{ model: 'OS6', serial: 'BX6-000123', introducedOn: civilDate(2023, 3, 20) }],
  lines: [{ number: 'CAF0001234567', kind: '1G plan 2' }],
  ...more,
});

export const caseRow = (more: Partial<NewCase> = {}): NewCase => ({
  id: testId('case', 1),
  number: '2026-11-0001',
  state: 'open',
  service: null,
  category: null,
  disposition: null,
  contractId: null,
  operatorId: testId('user', 1),
  openedAt: TEST_START,
  updatedAt: TEST_START,
  closedAt: null,
  tags: [],
  summary: '',
  ...more,
});

export const stampsRow = (more: Partial<Stamps> = {}): Stamps => ({
  ...(Object.fromEntries(STAMPS.map((stamp) => [stamp, null])) as Stamps),
  ...more,
});

export const contactRow = (more: Partial<NewContact> = {}): NewContact => ({
  id: testId('contact', 1),
  caseId: testId('case', 1),
  operatorId: testId('user', 1),
  source: 'key',
  callerNumber: null,
  startedAt: TEST_START,
  phase: 'talking',
  stamps: stampsRow({ ring: TEST_START, answer: plus(TEST_START, seconds(5)) }),
  ...more,
});

export const answerRow = (more: Partial<Answer> = {}): Answer => ({
  format: 1,
  question: 'reception',
  service: 'serverSupport',
  state: 'decided',
  outcome: { type: 'accepted' },
  headline: 'accepted',
  reason: 'within hours',
  readAloud: 'We have accepted it.',
  ruleIds: ['N-114'],
  defectIds: [],
  citations: [{ layer: 'terms', service: 'serverSupport', ruleId: 'N-114', place: '1' }],
  working: [{ label: 'a', text: 'b', predicted: false }],
  alternatives: [],
  warnings: [],
  promise: null,
  facts: { at: TEST_START },
  versions: { calendar: '1' },
  ...more,
});

export const decisionRow = (more: Partial<NewDecision> = {}): NewDecision => ({
  id: testId('decision', 1),
  caseId: testId('case', 1),
  contactId: testId('contact', 1),
  answer: answerRow(),
  acceptedAt: TEST_START,
  acceptedBy: testId('user', 1),
  underDoubtfulClock: false,
  ...more,
});

export const promiseRow = (more: Partial<NewPromise> = {}): NewPromise => ({
  id: testId('promise', 1),
  caseId: testId('case', 1),
  decisionId: null,
  kind: 'visit',
  due: civilDate(2026, 11, 24),
  tentative: false,
  text: 'a visit',
  madeAt: TEST_START,
  madeBy: testId('user', 1),
  ...more,
});

export const attemptRow = (more: Partial<NewAttempt> = {}): NewAttempt => ({
  id: testId('verificationAttempt', 1),
  caseId: testId('case', 1),
  contactId: testId('contact', 1),
  contractId: testId('contract', 1),
  operatorId: testId('user', 1),
  at: TEST_START,
  level: 'B',
  method: 'items',
  result: 'cannotConfirm',
  items: [{ item: 'name', outcome: 'mismatch', inputDigest: 'b'.repeat(64), inputLength: 4 }],
  normaliserVersion: '1',
  secondPersonId: null,
  ...more,
});

/** A case of its own number and contact, with nothing else. */
export function bundleRow(n: number, more: Partial<NewCase> = {}, note = ''): CaseBundle {
  const newCase = caseRow({ id: testId('case', n), number: `2026-11-${String(n).padStart(4, '0')}`, ...more });
  const ended = plus(newCase.openedAt, seconds(300));
  const contact = contactRow({
    id: testId('contact', n),
    caseId: newCase.id,
    operatorId: newCase.operatorId,
    startedAt: newCase.openedAt,
    phase: 'saved',
    stamps: stampsRow({ ring: newCase.openedAt, answer: newCase.openedAt, end: ended, saved: ended }),
  });
  const savedNote =
    note === '' ? { text: '', revision: 0, savedAt: null } : { text: note, revision: 1, savedAt: ended };
  return {
    case: newCase,
    checks: {},
    contacts: [{ contact, note: savedNote, corrections: [], holds: [] }],
    timeline: [],
    decisions: [],
    promises: [],
    attempts: [],
  };
}

/** One user, one contract and one open case with its contact. */
export async function fillDesk(desk: TestStore): Promise<void> {
  await desk.change(async (db) => {
    await insertUser(db, userRow());
    await insertContractor(db, contractorRow());
    await insertContract(db, contractRow());
    await insertCase(db, caseRow({ contractId: testId('contract', 1) }));
    await insertContact(db, contactRow());
  });
}
