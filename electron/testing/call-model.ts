/**
 * A model of what a call may come to (SEC-48): random commands, as a hostile or a hasty page would send them, against a real desk, with a record
 * of its own of what has truly been said, stamped and checked. What the desk grants beyond that record is a violation.
 */
import fc from 'fast-check';
import { CHECK_ITEMS, CONDITIONS, CONSENTS, COOPERATION } from '../../shared/cases/case-words.ts';
import { assert } from '../../shared/core/assert.ts';
import type { CaseId, ContactId, ContractId, PromiseId } from '../../shared/core/ids.ts';
import { hours } from '../../shared/core/time.ts';
import type { Channel, Input } from '../../shared/desk/contract.ts';
import { LEVEL_A, LEVEL_B, VISIT, WRONG_ITEMS } from './call-steps.ts';
import { CONTRACT, PHONE_CONTRACT, STORED_VALUES, type TestDesk } from './desk-fixture.ts';

const SEND_BACK = { question: 'sendBack', judgedFaulty: true } as const;
const QUESTIONS = [VISIT, SEND_BACK] as const;
const SAID = { wrong: WRONG_ITEMS, enoughForA: LEVEL_A, enoughForB: LEVEL_B } as const;
/** What the terms ask for before work, read from the articles and not from the desk's own table. Source: N 35(2)(4), 36(6), 37(1), 38 */
const BEFORE_WORK = [...CONDITIONS, ...COOPERATION, 'noPromiseToSolve', 'noPromiseForData'] as const;

type Command =
  | { readonly do: 'choose'; readonly contractId: ContractId | null }
  | { readonly do: 'matter'; readonly service: 'serverSupport' | 'hikariPhone' }
  | { readonly do: 'verify'; readonly said: keyof typeof SAID; readonly level: 'A' | 'B' | 'C' }
  | { readonly do: 'check'; readonly items: 'all' | 'one'; readonly answer: 'yes' | 'no' | null }
  | { readonly do: 'accept'; readonly question: 0 | 1; readonly digest: 'fresh' | 'kept' }
  | { readonly do: 'wrapUp'; readonly disposition: 'visitArranged' | 'sendBackArranged' | 'informationOnly' }
  | {
      readonly do:
        | 'start'
        | 'answer'
        | 'notice'
        | 'callBack'
        | 'hold'
        | 'end'
        | 'note'
        | 'withdraw'
        | 'reveal'
        | 'open'
        | 'change';
    };

const one = <C extends Command['do']>(word: C) => fc.constant({ do: word });
const accept = fc.record({
  do: fc.constant('accept' as const),
  question: fc.constantFrom(0 as const, 1 as const),
  digest: fc.constantFrom('fresh' as const, 'fresh' as const, 'kept' as const),
});

/** The steps that lead to a decision come often enough that some runs get there; those that lead astray come between them. */
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: one('start') },
  { weight: 1, arbitrary: one('answer') },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('choose' as const),
      contractId: fc.constantFrom(CONTRACT, CONTRACT, CONTRACT, PHONE_CONTRACT, null),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('matter' as const),
      service: fc.constantFrom('serverSupport' as const, 'hikariPhone' as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('verify' as const),
      said: fc.constantFrom('wrong' as const, 'enoughForA' as const, 'enoughForB' as const, 'enoughForB' as const),
      level: fc.constantFrom('A' as const, 'B' as const, 'B' as const, 'C' as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('check' as const),
      items: fc.constantFrom('all' as const, 'all' as const, 'one' as const),
      answer: fc.constantFrom('yes' as const, 'yes' as const, 'yes' as const, 'no' as const, null),
    }),
  },
  { weight: 3, arbitrary: one('notice') },
  { weight: 6, arbitrary: accept },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('wrapUp' as const),
      disposition: fc.constantFrom('visitArranged' as const, 'sendBackArranged' as const, 'informationOnly' as const),
    }),
  },
  ...(['callBack', 'hold', 'end', 'note', 'withdraw', 'reveal', 'open', 'change'] as const).map((word) => ({
    weight: 1,
    arbitrary: one(word),
  })),
);

/** Everything that leads to work, in order. */
const READY: readonly Command[] = [
  { do: 'start' },
  { do: 'choose', contractId: CONTRACT },
  { do: 'verify', said: 'enoughForB', level: 'B' },
  { do: 'notice' },
  { do: 'check', items: 'all', answer: 'yes' },
];

/** All of what leads to work or all but a little, and then whatever comes. */
export const calls: fc.Arbitrary<readonly Command[]> = fc
  .tuple(fc.subarray([...READY], { minLength: 3 }), fc.array(command, { minLength: 15, maxLength: 50 }))
  .map(([ready, more]) => [...ready, ...more]);

/** What has truly happened in the call, by the test's own hand. */
interface Truth {
  readonly contactId: ContactId;
  readonly caseId: CaseId;
  contractId: ContractId | null;
  /** The contracts whose caller has said enough for work, and those for which that is enough for information. */
  readonly workFor: Set<ContractId>;
  notice: boolean;
  readonly yes: Set<string>;
  readonly digests: Map<number, string>;
  promises: readonly PromiseId[];
}

export interface Tally {
  commands: number;
  accepted: number;
}

const PEOPLE = ['佐藤 恵', '林 拓也'];

/** Runs one sequence on a desk where nobody has a call, and leaves it so. Throws for a violation, with what was violated. */
export async function runCalls(desk: TestDesk, commands: readonly Command[], tally: Tally): Promise<void> {
  const run = new Run(desk, tally);
  for (const next of commands) await run.step(next);
  await run.leave();
}

class Run {
  readonly #desk: TestDesk;
  readonly #tally: Tally;
  #truth: Truth | null = null;
  #person = 0;

  constructor(desk: TestDesk, tally: Tally) {
    this.#desk = desk;
    this.#tally = tally;
  }

  /** Calls the channel, and holds the reply to the truth: before the caller has said enough for work it tells nothing on file. */
  async #ask<C extends Channel>(channel: C, input: Input<C>) {
    const reply = await this.#desk.call(channel, input);
    const { contractId = null, workFor } = this.#truth ?? { workFor: new Set<ContractId>() };
    const entitled = contractId !== null && workFor.has(contractId);
    const text = this.#desk.replies.at(-1) ?? '';
    const leaked = entitled ? undefined : STORED_VALUES.find((value) => text.includes(value));
    assert(leaked === undefined, `${channel} told ${leaked} of somebody who is not identified`);
    return reply;
  }

  async step(next: Command): Promise<void> {
    this.#tally.commands += 1;
    if (next.do === 'start') return this.#start();
    const truth = this.#truth;
    if (truth === null) return;
    const { contactId } = truth;
    switch (next.do) {
      case 'choose': {
        const reply = await this.#ask('call:chooseContract', { contactId, contractId: next.contractId });
        if (reply.ok) truth.contractId = next.contractId;
        return;
      }
      case 'verify':
        return this.#verify(truth, next);
      case 'check': {
        const items = next.items === 'all' ? CHECK_ITEMS : (['lineOpen'] as const);
        for (const item of items) {
          if (next.answer === 'yes' && truth.yes.has(item)) continue;
          await this.#ask('call:check', { contactId, item, answer: next.answer });
          if (next.answer === 'yes') truth.yes.add(item);
          else truth.yes.delete(item);
        }
        return;
      }
      case 'notice': {
        const reply = await this.#ask('call:stamp', { contactId, stamp: 'notice' });
        if (reply.ok) truth.notice = true;
        return;
      }
      case 'accept':
        return this.#accept(truth, next);
      case 'wrapUp':
        return this.#wrapUp(truth, next.disposition);
      default:
        return this.#besides(truth, next);
    }
  }

  async #start(): Promise<void> {
    const reply = await this.#ask('call:start', { source: 'key', callerNumber: null, answered: true });
    if (!reply.ok) return;
    const { contact, case: found } = reply.value;
    const fresh = { workFor: new Set<ContractId>(), yes: new Set<string>(), digests: new Map<number, string>() };
    const { contactId } = contact;
    this.#truth = { contactId, caseId: found.caseId, contractId: null, notice: false, promises: [], ...fresh };
  }

  async #verify(truth: Truth, { said, level }: Extract<Command, { do: 'verify' }>): Promise<void> {
    const { contactId, contractId, workFor } = truth;
    const reply = await this.#ask('verification:attempt', { contactId, level, items: [...SAID[said]] });
    const confirmed = reply.ok && reply.value.result === 'confirmed';
    // The management number belongs to one of the two contracts only.
    const right = said === 'enoughForB' && contractId === CONTRACT;
    assert(!confirmed || said !== 'wrong', 'wrong items identified somebody');
    assert(!confirmed || level === 'A' || right, 'public items identified somebody for work');
    if (confirmed && right && level !== 'A' && contractId !== null) workFor.add(contractId);
  }

  async #accept(truth: Truth, { question: index, digest }: Extract<Command, { do: 'accept' }>): Promise<void> {
    const { contactId, digests, contractId } = truth;
    const question = QUESTIONS[index];
    if (digest === 'fresh') {
      const shown = await this.#ask('decision:preview', { contactId, question });
      if (shown.ok) digests.set(index, shown.value.digest);
    }
    const reply = await this.#ask('decision:accept', { contactId, question, digest: digests.get(index) ?? '' });
    if (!reply.ok) return;
    this.#tally.accepted += 1;
    const consents = question.question === 'onSiteVisit' ? CONSENTS : [];
    assert(contractId !== null && truth.workFor.has(contractId), 'work was promised to somebody who is not identified');
    assert(truth.notice, 'work was promised without a notice');
    assert(
      [...BEFORE_WORK, ...consents].every((item) => truth.yes.has(item)),
      'work was promised without its checks',
    );
    const open = reply.value.promises.filter(({ state }) => state === 'open');
    truth.promises = open.map(({ promiseId }) => promiseId);
    assert(truth.promises.length <= QUESTIONS.length, 'the same work was promised twice');
  }

  async #wrapUp(truth: Truth, disposition: Extract<Command, { do: 'wrapUp' }>['disposition']): Promise<void> {
    const { contactId } = truth;
    const outcome = { disposition, caseState: 'waiting', reason: '模型' } as const;
    const reply = await this.#ask('call:wrapUp', { contactId, ...outcome });
    if (!reply.ok) return;
    assert(disposition === 'informationOnly' || truth.promises.length > 0, 'work was arranged that nobody promised');
    this.#truth = null;
  }

  async #besides(
    truth: Truth,
    next: Exclude<Command, { do: 'start' | 'choose' | 'verify' | 'accept' }>,
  ): Promise<void> {
    const { contactId, caseId, promises } = truth;
    switch (next.do) {
      case 'matter':
        return void (await this.#ask('call:setMatter', {
          contactId,
          service: next.service,
          category: 'fault',
          tags: [],
        }));
      case 'answer':
        return void (await this.#ask('call:answer', { contactId }));
      case 'callBack': {
        const reply = await this.#ask('verification:callBack', { contactId });
        const entitled = truth.contractId !== null && truth.workFor.has(truth.contractId);
        return assert(!reply.ok || entitled, 'a call-back raised somebody who is not identified');
      }
      case 'hold':
        return void (await this.#ask('call:hold', { contactId, holding: true }));
      case 'end':
        return void (await this.#ask('call:end', { contactId }));
      case 'note':
        return void (await this.#ask('call:saveNote', { contactId, text: '模型の応対', revision: 0 }));
      case 'reveal':
        return void (await this.#ask('contract:reveal', { contactId, field: 'address', purpose: 'dispatch' }));
      case 'open':
        return void (await this.#ask('case:get', { caseId, reason: '見たい' }));
      case 'withdraw': {
        const [promiseId] = promises;
        if (promiseId === undefined) return;
        const reply = await this.#ask('promise:settle', { promiseId, state: 'withdrawn', reason: '模型' });
        if (reply.ok) truth.promises = promises.filter((other) => other !== promiseId);
        return;
      }
      case 'change':
        return this.#changePerson(truth);
    }
  }

  /** Somebody else sits down, tries the call that is not theirs, and gives the seat back. */
  async #changePerson({ contactId, caseId }: Truth): Promise<void> {
    const truth = this.#truth;
    this.#truth = null;
    await this.#desk.signIn(PEOPLE[1 - this.#person] ?? '');
    const tried = [
      await this.#ask('call:end', { contactId }),
      await this.#ask('contract:reveal', { contactId, field: 'name', purpose: 'spelling' }),
    ];
    await this.#ask('case:get', { caseId, reason: '見たい' });
    assert(
      tried.every((reply) => !reply.ok),
      "somebody did something in a colleague's call",
    );
    await this.#desk.signIn(PEOPLE[this.#person] ?? '');
    this.#truth = truth;
  }

  /** Saves the call that is still under way, and lets the day pass that shuts a contract after three failures. */
  async leave(): Promise<void> {
    const truth = this.#truth;
    if (truth !== null) {
      const { contactId } = truth;
      const current = await this.#desk.get('call:current', {});
      if (current?.contact.phase !== 'wrapUp') await this.#desk.get('call:end', { contactId });
      const service = current?.case.service ?? 'serverSupport';
      await this.#desk.get('call:setMatter', { contactId, service, category: 'other', tags: [] });
      const revision = current?.case.note.revision ?? 0;
      await this.#desk.get('call:saveNote', { contactId, text: '模型の応対', revision });
      await this.#wrapUp(truth, 'informationOnly');
      assert(this.#truth === null, 'a call that has ended can be saved');
    }
    this.#desk.pass(hours(24));
    await this.#desk.signIn(PEOPLE[this.#person] ?? '');
  }
}
