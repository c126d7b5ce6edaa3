/** What the process that holds the store may be told to do: the day of a desk in several shapes. */
import { assert } from '../../shared/core/assert.ts';
import { PASSWORD } from '../testing/desk-fixture.ts';
import { type Ask, AT_THE_DESK, shiftRound } from './shift.ts';
import type { WorkloadName } from './shift-order.ts';

export interface Workplace {
  readonly ask: Ask;
  /** Stands in every text. */
  readonly word: string;
  /** Says that something begins that a harness may aim at. */
  readonly mark: (place: Mark) => void;
}

export type Mark = 'signIn' | 'work' | 'lock';

export type Workload = (workplace: Workplace) => Promise<void>;

async function signIn({ ask, mark }: Workplace, name = AT_THE_DESK, password = PASSWORD): Promise<void> {
  mark('signIn');
  await ask('session:signIn', { name, password });
  mark('work');
}

async function lock({ ask, mark }: Workplace): Promise<void> {
  mark('lock');
  await ask('session:lock', {});
}

/** A shift and another, with a lock between them, until somebody ends it. */
const forever: Workload = async (workplace) => {
  for (let round = 1; ; round += 1) {
    await signIn(workplace);
    await shiftRound(workplace.ask, `${workplace.word}-${round}`);
    await lock(workplace);
  }
};

const shift: Workload = async (workplace) => {
  await signIn(workplace);
  await shiftRound(workplace.ask, workplace.word);
  await lock(workplace);
};

/** One small commit after the other. */
const notes: Workload = async (workplace) => {
  const { ask, word } = workplace;
  await signIn(workplace);
  const { contact } = await ask('call:start', { source: 'key', callerNumber: null, answered: true });
  for (let revision = 0; revision < 80; revision += 1) {
    await ask('call:saveNote', { contactId: contact.contactId, text: `${word} ${revision}`, revision });
  }
  await lock(workplace);
};

/** A note that is typed and not saved, kept with every pause. */
const drafts: Workload = async (workplace) => {
  const { ask, word } = workplace;
  await signIn(workplace);
  const { contact } = await ask('call:start', { source: 'key', callerNumber: null, answered: true });
  const place = { kind: 'callNote', id: contact.contactId } as const;
  for (let pause = 1; pause <= 60; pause += 1) {
    await ask('draft:keep', { place, text: `${word} ${'あ'.repeat(pause * 7)} ${pause}`, baseRevision: 0 });
  }
  await lock(workplace);
};

/** Every lock closes the file and folds the write-ahead log into it. */
const locks: Workload = async (workplace) => {
  const { ask, word } = workplace;
  for (let round = 0; round < 8; round += 1) {
    await signIn(workplace);
    const current = await ask('call:current', {});
    const call = current ?? (await ask('call:start', { source: 'key', callerNumber: null, answered: true }));
    const { contactId } = call.contact;
    for (let more = 0; more < 3; more += 1) {
      const revision = call.case.note.revision + more;
      await ask('call:saveNote', { contactId, text: `${word} ${round} ${more}`, revision });
    }
    await lock(workplace);
  }
};

/** What rewrites the header of the vault. */
const header: Workload = async (workplace) => {
  const { ask, word } = workplace;
  const next = `${PASSWORD} ${word}`;
  await signIn(workplace);
  for (let person = 0; person < 4; person += 1) {
    await ask('users:create', { name: `${word} ${person}`, password: next, role: 'operator' });
  }
  await lock(workplace);
  for (let person = 0; person < 4; person += 1) {
    await signIn(workplace, `${word} ${person}`, next);
    await ask('users:changePassword', { current: next, next: `${next} ${person}` });
    await lock(workplace);
  }
};

/** The first start: the vault, the store and the first people. */
const create: Workload = async (workplace) => {
  const { ask, word } = workplace;
  const { recoveryKey } = await ask('vault:create', { name: AT_THE_DESK, password: PASSWORD });
  assert(recoveryKey.length > 0, 'a new vault answers its recovery key');
  await ask('users:create', { name: `${word} 1`, password: PASSWORD, role: 'operator' });
  await lock(workplace);
  await signIn(workplace);
  await lock(workplace);
};

const WORKLOADS = { forever, shift, notes, drafts, locks, header, create } as const satisfies Record<
  WorkloadName,
  Workload
>;

export const workloadOf = (name: WorkloadName): Workload => WORKLOADS[name];
