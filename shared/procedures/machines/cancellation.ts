/**
 * The contractor's wish to cancel (解約の申出): recorded when it is said, carried out only by the set method, and never by the call itself. Its day
 * is worked out when the desk completes the confirmation.
 *
 * Source: N 第21条 · N-051, N-052
 */
import { DECIDERS, FLOOR, type Machine } from '../machine.ts';

export const CANCELLATION: Machine = {
  kind: 'cancellation',
  stages: {
    drafting: { items: ['desiredOn', 'methodTold', 'requestReceived'] },
    requested: {},
    confirmed: {},
    completed: { final: true },
    withdrawn: { final: true },
  },
  edges: [
    {
      step: 'receive',
      from: 'drafting',
      to: 'requested',
      by: FLOOR,
      needs: ['desiredOn', 'requestReceived'],
      rules: ['N-051'],
    },
    {
      step: 'confirm',
      from: 'requested',
      to: 'confirmed',
      by: FLOOR,
      computes: 'cancelOn',
      tells: 'cancelOn',
      rules: ['N-052'],
    },
    {
      step: 'end',
      from: 'confirmed',
      to: 'completed',
      by: FLOOR,
      dates: [{ type: 'from', item: 'cancelOn' }],
      contractState: 'cancelled',
      rules: ['N-052'],
    },
    { step: 'drop', from: 'drafting', to: 'withdrawn', by: FLOOR, reason: true, rules: ['N-051'] },
    { step: 'drop', from: 'requested', to: 'withdrawn', by: FLOOR, reason: true, rules: ['N-051'] },
    // Once the day is told, the terms know no way back: a supervisor answers for it.
    { step: 'drop', from: 'confirmed', to: 'withdrawn', by: DECIDERS, reason: true, rules: ['N-051'] },
  ],
};
