/** Which settings of firewall and router are missing, by the table of the specification. */
import { describe, expect, test } from 'vitest';
import type { InputValues } from '../../../decisions/question-inputs.ts';
import { ask } from '../../testing.ts';
import { portChecklist } from './port-checklist.ts';

const OPERATION = { tcp443: true, tcp53: true, udp53: true } as const;
const ALL = { ...OPERATION, tcp4631: true, tcp4666: true, adminInbound: true } as const;

const asked = (inputs: InputValues) => ask(portChecklist, inputs);

describe('portChecklist (N-127, D-N30, D-N31)', () => {
  test.each([
    ['TCP 443 closed', { ...OPERATION, tcp443: false }, ['tcp443']],
    ['UDP 53 alone is open', { ...OPERATION, tcp53: false }, ['tcp53']],
    ['TCP 53 alone is open', { ...OPERATION, udp53: false }, ['udp53']],
    ['nothing open', { tcp443: false, tcp53: false, udp53: false }, ['tcp443', 'tcp53', 'udp53']],
  ])('without remote access, %s', (_, inputs, missing) => {
    const answer = asked({ remoteAccess: false, ...inputs });
    expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'portsMissing', missing, unknown: [] } });
    expect(answer.defectIds).toEqual(['D-N30', 'D-N31']);
  });

  test.each([
    ['outbound only', { ...ALL, adminInbound: false }, ['adminInbound']],
    ['TCP 4631 closed', { ...ALL, tcp4631: false }, ['tcp4631']],
    ['TCP 4666 closed', { ...ALL, tcp4666: false }, ['tcp4666']],
    [
      'only operation open',
      { ...ALL, tcp4631: false, tcp4666: false, adminInbound: false },
      ['tcp4631', 'tcp4666', 'adminInbound'],
    ],
  ])('with remote access, %s', (_, inputs, missing) => {
    expect(asked({ remoteAccess: true, ...inputs })).toMatchObject({ outcome: { type: 'portsMissing', missing } });
  });

  test('tells the network administrator each port with its direction, and inbound apart', () => {
    const { readAloud } = asked({ remoteAccess: true, ...ALL, tcp443: false, adminInbound: false });
    expect(readAloud).toContain('サーバからインターネットへ向かうTCPの443番と、インターネットから管理画面への着信');
  });

  test('names each direction and each protocol once, however many ports are missing', () => {
    const none = Object.fromEntries(Object.keys(ALL).map((opening) => [opening, false]));
    expect(asked({ remoteAccess: true, ...none }).readAloud).toBe(
      'お手数ですが、ファイアウォールやルータで、サーバからインターネットへ向かうTCPの443番、53番、4631番、4666番と、UDPの53番と、インターネットから管理画面への着信を通す設定をお願いいたします。',
    );
  });

  test('needs none of the ports of remote access without it, whatever was put in', () => {
    const inputs = { remoteAccess: false, ...OPERATION, tcp4631: false, tcp4666: false, adminInbound: false };
    expect(asked(inputs)).toMatchObject({ state: 'decided', outcome: { type: 'portsOpen', remoteAccess: false } });
  });

  test('is complete with remote access when all six are open', () => {
    const answer = asked({ remoteAccess: true, ...ALL });
    expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'portsOpen', remoteAccess: true } });
    expect(answer.working).toHaveLength(6);
  });

  test.each([
    ['nothing was asked yet', { remoteAccess: false }, ['tcp443', 'tcp53', 'udp53']],
    ['one was not asked', { remoteAccess: true, ...ALL, tcp4666: null }, ['tcp4666']],
  ])('has it asked first while %s', (_, inputs, unknown) => {
    expect(asked(inputs)).toMatchObject({ state: 'decided', outcome: { type: 'portsUnknown', unknown } });
  });

  test('tells what is missing before what is unknown', () => {
    const answer = asked({ remoteAccess: false, tcp443: false });
    expect(answer.outcome).toEqual({ type: 'portsMissing', missing: ['tcp443'], unknown: ['tcp53', 'udp53'] });
  });

  test('is not provided for a proxy, of which the table says nothing', () => {
    expect(asked({ remoteAccess: false, ...OPERATION, proxy: true })).toMatchObject({
      state: 'notProvided',
      outcome: { type: 'proxyNotSaid' },
    });
  });

  test.each([
    ['something is missing', { ...OPERATION, udp53: false }],
    ['something is unknown', { ...OPERATION, udp53: null }],
  ])('warns of the proxy where %s', (_, inputs) => {
    expect(asked({ remoteAccess: false, ...inputs, proxy: true }).warnings).toHaveLength(1);
    expect(asked({ remoteAccess: false, ...inputs, proxy: false }).warnings).toEqual([]);
  });
});
