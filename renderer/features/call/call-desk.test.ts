/** The call screen without its components: which requests leave, in which order, and what each reply leads to. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { CaseId, ContractId } from '../../../shared/core/ids.ts';
import type { Result } from '../../../shared/core/result.ts';
import type { Channel } from '../../../shared/desk/contract.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { CallView, SearchRow } from '../../../shared/desk/views.ts';
import type { DeskClock } from '../../desk/desk-clock.ts';
import { makeCallDesk } from './call-desk.ts';
import { ANSWERED_AT, chosen, ringing, talking, verified, visitAnswer, wrappingUp } from './call-example.ts';
import type { LiveCall } from './call-state.ts';
import type { Client } from './desk-requests.ts';

type Reply = Result<unknown, DeskError>;
type Script = { readonly [C in Channel]?: (input: never) => Reply };
const ok = (value: unknown): Reply => ({ ok: true, value });
const no = (error: DeskError): Reply => ({ ok: false, error });
const answer = (digest: string) => ok({ answer: visitAnswer, digest });
const saved = ok({ caseId: 'c' as CaseId, number: '2026-11-0412', savedAt: 1 });

/** A desk before a main process that answers as the script says, and remembers what it was asked. */
function setUp(current: CallView | null, script: Script = {}) {
  const asked: Array<readonly [Channel, Record<string, unknown>]> = [];
  const usual: Script = {
    'call:current': () => ok(current),
    'decision:preview': () => answer('first'),
    'call:saveNote': (input: { revision: number }) => ok({ revision: input.revision + 1, savedAt: 1 }),
  };
  const client = {
    call: async (channel: Channel, input: Record<string, unknown>) => {
      asked.push([channel, input]);
      const reply = script[channel] ?? usual[channel];
      return reply?.(input as never) ?? no({ type: 'unknownChannel' });
    },
  } as unknown as Client;
  let hide = (): void => undefined;
  const desk = makeCallDesk({
    client,
    clock: createStore<DeskClock>(() => ({ view: null, silent: false })),
    timers: {
      setTimeout: (run, ms) => setTimeout(run, ms) as unknown as number,
      clearTimeout: (timer) => clearTimeout(timer),
    },
    onHidden: (listener) => {
      hide = listener;
      return () => undefined;
    },
  });
  const live = (): LiveCall => {
    const state = desk.live();
    if (state === null) throw new Error(`not live but ${desk.store.getState().view}`);
    return state;
  };
  const channels = () => asked.map(([channel]) => channel);
  return { desk, asked, channels, live, hide: () => hide() };
}

const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a contact', () => {
  test('starts answered by the key, and is found again by a second window', async () => {
    const { desk, asked, live } = setUp(null, { 'call:start': () => ok(talking) });
    desk.wake();
    await settle();
    desk.startOrAnswer();
    await settle();
    expect(asked.at(-1)).toEqual(['call:start', { source: 'key', callerNumber: null, answered: true }]);
    expect(live().focus.target).toBe('search');

    const second = setUp(null, { 'call:start': () => no({ type: 'contactInProgress' }) });
    second.desk.wake();
    await settle();
    second.desk.startOrAnswer();
    await settle();
    expect(second.channels()).toEqual(['call:current', 'call:start', 'call:current']);
  });

  test('starts ringing from a link that came before the screen was ready, and is answered by the same key', async () => {
    const { desk, asked, live } = setUp(null, {
      'call:start': () => ok(ringing),
      'contracts:search': () => ok({ rows: [], more: false }),
      'call:answer': () => ok(talking),
    });
    desk.wake();
    desk.announce({ phone: '0742-00-0000', search: null });
    await settle(80);
    expect(asked[1]).toEqual(['call:start', { source: 'link', callerNumber: '0742-00-0000', answered: false }]);
    expect(asked[2]).toEqual(['contracts:search', { text: '0742-00-0000' }]);
    desk.startOrAnswer();
    await settle();
    expect(live().call.contact.phase).toBe('talking');
  });

  test('does not start from pasted words, and waits while another call is on', async () => {
    const { desk, channels, live } = setUp(talking);
    desk.wake();
    await settle();
    expect(desk.paste('call me')).toBe(false);
    expect(desk.paste('0742-00-0001')).toBe(true);
    await settle();
    expect(channels()).toEqual(['call:current']);
    expect(live().incoming).toEqual({ phone: '0742-00-0001', search: null });
  });
});

describe('the search', () => {
  const row = {
    contractId: 'k' as ContractId,
    handle: 'K',
    maskedName: null,
    service: 'serverSupport',
    state: 'inService',
  } as const;
  const found = (...rows: readonly SearchRow[]): Script => ({
    'contracts:search': () => ok({ rows, more: false }),
    'call:chooseContract': () => ok(chosen),
  });

  test('asks once for text typed without a pause, and never for a composition', async () => {
    const { desk, asked } = setUp(talking, found(row));
    desk.wake();
    await settle();
    for (const text of ['0', '07', '074']) desk.search(text, false);
    await settle(200);
    desk.search('074\u3042', true);
    await settle(200);
    expect(asked.filter(([channel]) => channel === 'contracts:search')).toEqual([
      ['contracts:search', { text: '074' }],
    ]);
  });

  test('takes the only row when Enter came before it', async () => {
    const { desk, channels } = setUp(talking, found(row));
    desk.wake();
    await settle();
    desk.search('0742', false);
    desk.chooseMarked();
    await settle(100);
    expect(channels()).toContain('call:chooseContract');
  });

  test('takes none of several rows that nobody has seen', async () => {
    const { desk, channels } = setUp(talking, found(row, { ...row, contractId: 'm' as ContractId }));
    desk.wake();
    await settle();
    desk.search('0742', false);
    desk.chooseMarked();
    await settle(100);
    expect(channels()).not.toContain('call:chooseContract');
    desk.chooseMarked();
    await settle();
    expect(channels()).toContain('call:chooseContract');
  });
});

describe('the note', () => {
  test('leaves at once when the window is hidden', async () => {
    const { desk, asked, hide } = setUp(verified);
    desk.wake();
    await settle();
    desk.note.typed('half a sen', false);
    hide();
    expect(asked.at(-1)).toMatchObject(['call:saveNote', { text: 'half a sen', revision: 0 }]);
  });

  test('survives a lock that came before it was stored, and is stored after it', async () => {
    let locked = false;
    const { desk, live, asked } = setUp(verified, {
      'call:saveNote': () => (locked ? no({ type: 'signedOut' }) : ok({ revision: 1, savedAt: 1 })),
    });
    const sleep = desk.wake();
    await settle();
    locked = true;
    desk.note.typed('half a sen', false);
    sleep();
    expect(desk.store.getState()).toEqual({ view: 'loading' });
    locked = false;
    desk.wake();
    await settle();
    expect(live().note).toMatchObject({ status: 'settled', text: 'half a sen' });
    expect(asked.filter(([channel]) => channel === 'call:saveNote')).toHaveLength(2);
  });

  test('keeps the call from being saved while it is not in the store', async () => {
    const { desk, channels, live } = setUp(wrappingUp, {
      'call:saveNote': () => no({ type: 'notSaved', reason: 'diskFull' }),
    });
    desk.wake();
    await settle();
    desk.dispatch({ type: 'wrapUp/dispositionChosen', disposition: 'resolved' });
    desk.note.typed('text', false);
    await desk.finish();
    expect(channels()).not.toContain('call:wrapUp');
    expect(live().wrapUp).toMatchObject({ view: 'choosing', problem: { type: 'notSaved', reason: 'diskFull' } });
  });

  test('goes before the call that is saved with it', async () => {
    const { desk, channels } = setUp(wrappingUp, { 'call:wrapUp': () => saved });
    desk.wake();
    await settle();
    desk.dispatch({ type: 'wrapUp/dispositionChosen', disposition: 'resolved' });
    desk.note.typed('text', false);
    await desk.finish();
    expect(channels().slice(-2)).toEqual(['call:saveNote', 'call:wrapUp']);
    expect(desk.store.getState()).toMatchObject({ view: 'idle', saved: { number: '2026-11-0412' } });
  });
});

describe('the verification', () => {
  test('asks for B where C is wanted, because items reach no further, and looks at the call again', async () => {
    let current: CallView = chosen;
    const { desk, channels, live } = setUp(null, {
      'call:current': () => ok(current),
      'verification:attempt': () => {
        current = verified;
        return ok({ result: 'confirmed' });
      },
    });
    desk.wake();
    await settle();
    desk.dispatch({ type: 'verificationAsked', level: 'C' });
    await desk.commands.verifyItems({ level: 'C', items: [{ item: 'name', value: 'x' }] });
    expect(live()).toMatchObject({
      verification: { step: 'asking', level: 'C' },
      call: { verification: { confirmed: 'B' } },
    });
    expect(channels().at(-1)).toBe('decision:preview');
    expect(channels().at(-2)).toBe('call:current');
  });
});

describe('the decision', () => {
  test('shows the newer answer and freezes nothing where the answer has changed', async () => {
    let digest = 'first';
    const { desk, asked, live } = setUp(verified, {
      'decision:preview': () => answer(digest),
      'decision:accept': () => no({ type: 'answerChanged' }),
    });
    desk.wake();
    await settle();
    digest = 'second';
    await desk.commands.accept();
    expect(asked.findLast(([channel]) => channel === 'decision:accept')?.[1]).toMatchObject({ digest: 'first' });
    expect(live().decision.shown).toMatchObject({
      view: 'answer',
      preview: { digest: 'second' },
      refusal: { type: 'answerChanged' },
    });
  });

  test('is asked again after the notice was stamped', async () => {
    const stamps = { ...verified.contact.stamps, notice: ANSWERED_AT + 1 };
    const { desk, channels } = setUp(verified, {
      'call:stamp': () => ok({ ...verified, contact: { ...verified.contact, stamps } }),
    });
    desk.wake();
    await settle();
    const before = channels().filter((channel) => channel === 'decision:preview').length;
    await desk.commands.stamp('notice');
    expect(channels().filter((channel) => channel === 'decision:preview')).toHaveLength(before + 1);
  });
});

describe('the matter', () => {
  test('keeps what was chosen a moment before, also while the desk has not answered yet', async () => {
    let stored = talking;
    const { desk, live } = setUp(talking, {
      'call:setMatter': ({ service, category, tags }) => {
        stored = { ...stored, case: { ...stored.case, service, category, tags } };
        return ok(stored);
      },
    });
    desk.wake();
    await settle();
    const tag = (name: string) => desk.commands.setMatter(({ tags }) => ({ tags: [...tags, name] }));
    await Promise.all([
      desk.commands.setMatter({ service: 'serverSupport' }),
      desk.commands.setMatter({ category: 'fault' }),
      tag('至急'),
      tag('再発'),
    ]);
    expect(live().call.case).toMatchObject({ service: 'serverSupport', category: 'fault', tags: ['至急', '再発'] });
  });
});

describe('a question that is chosen again', () => {
  test.each([
    { name: 'after its answer', settled: true },
    { name: 'while its answer is awaited', settled: false },
  ])('is answered again, $name', async ({ settled }) => {
    const { desk, live } = setUp(verified);
    desk.wake();
    if (settled) await settle();
    await Promise.resolve();
    desk.dispatch({ type: 'decision/questionChosen', question: 'reception' });
    await settle();
    expect(live().decision.shown).toMatchObject({ view: 'answer' });
    desk.dispatch({ type: 'decision/questionChosen', question: 'reception' });
    await settle();
    expect(live().decision.shown).toMatchObject({ view: 'answer' });
  });
});

describe('waking', () => {
  test('happens once for all who want it, and ends with the last of them', async () => {
    const { desk, channels } = setUp(talking);
    const [first, second] = [desk.wake(), desk.wake()];
    await settle();
    expect(channels()).toEqual(['call:current']);
    first();
    expect(desk.store.getState().view).toBe('live');
    second();
    expect(desk.store.getState().view).toBe('loading');
  });

  test('tells when the desk cannot be reached, and looks again on request', async () => {
    let reachable = false;
    const { desk } = setUp(null, { 'call:current': () => (reachable ? ok(null) : no({ type: 'disconnected' })) });
    desk.wake();
    await settle();
    expect(desk.store.getState()).toEqual({ view: 'unreachable', error: { type: 'disconnected' } });
    reachable = true;
    desk.reopen();
    await settle();
    expect(desk.store.getState().view).toBe('idle');
  });
});
