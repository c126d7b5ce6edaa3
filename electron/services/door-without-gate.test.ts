/** The twin of SEC-48: with the gate off, or with the field filter off, the same sequences are caught. */
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import type { TestDesk } from '../testing/desk-fixture.ts';

let desk: TestDesk | null = null;
afterEach(async () => {
  await desk?.close();
  vi.doUnmock('../../shared/rules/decision-gate.ts');
  vi.doUnmock('../ipc/access.ts');
  vi.resetModules();
});

/** What the model says of a desk whose modules are those of this moment. */
async function violation(): Promise<string> {
  vi.resetModules();
  const { openTestDesk } = await import('../testing/desk-fixture.ts');
  const { calls, runCalls } = await import('../testing/call-model.ts');
  const opened = await openTestDesk();
  desk = opened;
  await opened.get('sample:open', {});
  await opened.signIn('佐藤 恵');
  const property = fc.asyncProperty(calls, (commands) => runCalls(opened, commands, { commands: 0, accepted: 0 }));
  const { failed, errorInstance } = await fc.check(property, { seed: 20261121, numRuns: 80, endOnFailure: true });
  return failed ? String(errorInstance) : 'none';
}

test('work without its verification is noticed where the gate lets everything pass', async () => {
  vi.doMock('../../shared/rules/decision-gate.ts', async (original) => ({
    ...(await original<object>()),
    checkGate: () => ({ ok: true, value: undefined }),
  }));
  expect(await violation()).toContain('work was promised');
});

test('a value on file is noticed where the door filters nothing', async () => {
  vi.doMock('../ipc/access.ts', async (original) => ({ ...(await original<object>()), verdictOf: () => 'allow' }));
  expect(await violation()).toContain('told');
});
