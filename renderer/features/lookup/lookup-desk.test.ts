/** Asking and writing down: at once, never twice for the same, never an older answer, and in the right matter. */
import { describe, expect, test } from 'vitest';
import type { ContactId, UserId } from '../../../shared/core/ids.ts';
import { err, ok, type Result } from '../../../shared/core/result.ts';
import type { AskedLookup } from '../../../shared/decisions/question-facts.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { CallView } from '../../../shared/desk/views.ts';
import type { Service } from '../../../shared/terms/service.ts';
import type { DeskClient } from '../../desk/desk-client.ts';
import type { LookupCall } from './lookup-call.ts';
import { makeLookupDesk } from './lookup-desk.ts';
import { answerTo, TODAY } from './lookup-example.ts';
import { makeLookupMemory } from './lookup-memory.ts';
import { type Asking, previewOf } from './lookup-state.ts';

interface Sent {
  readonly channel: string;
  readonly input: unknown;
  readonly reply: (value: Result<unknown, DeskError>) => void;
}

const CONTACT = '00000000-0000-4000-8000-000000000001' as ContactId;

const callOf = (service: Service | null, contract: unknown): CallView =>
  ({ contact: { contactId: CONTACT }, case: { service }, contract, decisions: [] }) as unknown as CallView;

/** A desk whose replies the test gives, in whatever order. */
function openDesk(service?: Service | null, contract: unknown = null) {
  const sent: Sent[] = [];
  const accepted: { asked: AskedLookup; digest: string }[] = [];
  let refusal: DeskError | null = null;
  const call = ((channel: string, input: unknown) =>
    new Promise((reply) => void sent.push({ channel, input, reply }))) as unknown as DeskClient['call'];
  const atHand =
    service === undefined
      ? null
      : ({
          view: callOf(service, contract),
          accept: (asked, digest) => {
            accepted.push({ asked, digest });
            return Promise.resolve(refusal);
          },
        } as Partial<LookupCall> as LookupCall);
  const memory = makeLookupMemory();
  const desk = makeLookupDesk({ client: { call }, today: () => TODAY, call: () => atHand, memory });
  return {
    desk,
    sent,
    accepted,
    memory,
    refuse: (error: DeskError) => {
      refusal = error;
    },
    type: (text: string) => desk.send({ type: 'filled', input: 'on', entry: { kind: 'typed', text } }),
    shown: () => (desk.store.getState() as Asking).shown,
  };
}

const answered = (headline: string, digest = headline) => ok({ answer: answerTo(headline), digest });
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('makeLookupDesk', () => {
  test('asks at once where the desk knows everything, and shows the answer', async () => {
    const { desk, sent, shown } = openDesk();
    desk.choose('monthlyFee');
    expect(sent.map(({ channel, input }) => ({ channel, input }))).toEqual([
      { channel: 'answer:lookUp', input: { asked: { question: 'monthlyFee', inputs: { on: '2026-11-21' } } } },
    ]);
    sent[0]?.reply(ok({ answer: answerTo('1,628') }));
    await settled();
    expect(previewOf(shown())).toMatchObject({ answer: { headline: '1,628' }, digest: null });
  });

  test.each([
    {
      name: 'in the matter of its own service, in the call',
      service: 'serverSupport' as const,
      channel: 'decision:preview',
    },
    { name: 'before the service is known, outside', service: null, channel: 'answer:lookUp' },
    {
      name: 'in a matter of the other service, outside (N-001)',
      service: 'hikariPhone' as const,
      channel: 'answer:lookUp',
    },
  ])('asks $name', ({ service, channel }) => {
    const { desk, sent } = openDesk(service);
    desk.choose('monthlyFee');
    expect(sent.map((each) => each.channel)).toEqual([channel]);
  });

  test.each([
    { question: 'maximumPeriod', contract: 'serverSupport', prefilled: true },
    { question: 'maximumPeriod', contract: 'hikariPhone', prefilled: false },
    { question: 'phoneFormation', contract: 'hikariPhone', prefilled: true },
    { question: 'phoneFormation', contract: 'serverSupport', prefilled: false },
  ] as const)(
    'puts a contract of $contract into $question: $prefilled (N-001)',
    ({ question, contract, prefilled }) => {
      const prefill = { introducedOn: '2024-04-01', effectiveOn: '2024-04-01', serviceStartOn: '2024-04-01' };
      const { desk } = openDesk(contract, { service: contract, details: { prefill } });
      desk.choose(question);
      const origins = Object.values((desk.store.getState() as Asking).form).map(({ origin }) => origin);
      expect(origins.includes('contract')).toBe(prefilled);
    },
  );

  test('drops a reply to older inputs, in whatever order they come', async () => {
    const { desk, sent, shown, type } = openDesk();
    desk.choose('monthlyFee');
    type('12/1');
    expect(sent).toHaveLength(2);
    sent[1]?.reply(answered('newer'));
    await settled();
    sent[0]?.reply(answered('older'));
    await settled();
    expect(previewOf(shown())?.answer.headline).toBe('newer');
  });

  test('drops a reply that comes after the inputs no longer make a question', async () => {
    const { desk, sent, shown, type } = openDesk();
    desk.choose('monthlyFee');
    type('そのうち');
    sent[0]?.reply(answered('late'));
    await settled();
    expect(shown()).toEqual({ view: 'nothing' });
  });

  test('drops a reply to a question that was left', async () => {
    const { desk, sent, shown } = openDesk();
    desk.choose('monthlyFee');
    desk.send({ type: 'questionsAsked' });
    desk.choose('monthlyFee');
    sent[0]?.reply(answered('of the first time'));
    await settled();
    expect(shown().view).toBe('asking');
  });

  test('does not ask again for the same day written otherwise', () => {
    const { desk, sent, type } = openDesk();
    desk.choose('monthlyFee');
    for (const text of ['2026-11-21', '令和8年11月21日', '本日']) type(text);
    expect(sent).toHaveLength(1);
  });

  test('writes the answer under the digest of what stood on the screen', async () => {
    const { desk, sent, accepted } = openDesk('serverSupport');
    desk.choose('monthlyFee');
    sent[0]?.reply(answered('fee', 'digest'));
    await settled();
    expect(await desk.accept()).toBe(true);
    expect(accepted).toEqual([{ asked: { question: 'monthlyFee', inputs: { on: '2026-11-21' } }, digest: 'digest' }]);
  });

  test('shows the new answer and why, where it changed meanwhile', async () => {
    const { desk, sent, shown, refuse } = openDesk('serverSupport');
    desk.choose('monthlyFee');
    sent[0]?.reply(answered('old'));
    await settled();
    refuse({ type: 'answerChanged' });
    const accepting = desk.accept();
    await settled();
    sent[1]?.reply(answered('new'));
    expect(await accepting).toBe(false);
    expect(shown()).toMatchObject({
      view: 'answer',
      preview: { answer: { headline: 'new' } },
      refusal: { type: 'answerChanged' },
    });
  });

  test('writes nothing without a call, and nothing twice', async () => {
    const without = openDesk();
    without.desk.choose('monthlyFee');
    without.sent[0]?.reply(answered('fee'));
    await settled();
    expect(await without.desk.accept()).toBe(false);

    const { desk, sent, accepted } = openDesk('serverSupport');
    desk.choose('monthlyFee');
    sent[0]?.reply(answered('fee'));
    await settled();
    expect(await Promise.all([desk.accept(), desk.accept()])).toEqual([true, false]);
    expect(accepted).toHaveLength(1);
  });

  test('says why there is no answer', async () => {
    const { desk, sent, shown } = openDesk('serverSupport');
    desk.choose('monthlyFee');
    sent[0]?.reply(err({ type: 'noContact' }));
    await settled();
    expect(shown()).toEqual({ view: 'refused', error: { type: 'noContact' } });
  });

  test('finds the inputs again in the same call, and not in another or for another person', () => {
    const { desk, memory, type } = openDesk('serverSupport');
    const [one, other] = ['one', 'other'] as unknown as readonly [UserId, UserId];
    memory.turnTo(one, CONTACT);
    desk.choose('monthlyFee');
    type('12/1');
    const textOf = () => memory.formOf('monthlyFee')?.['on']?.entry;
    memory.turnTo(one, CONTACT);
    expect(textOf()).toEqual({ kind: 'typed', text: '12/1' });
    memory.turnTo(one, null);
    expect(textOf()).toBeUndefined();
    expect(memory.recent()).toEqual(['monthlyFee']);
    memory.turnTo(other, null);
    expect(memory.recent()).toEqual([]);
  });
});
