import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { probeZone, type ZoneProbe } from './time-zones.probe.ts';

const ZONES = ['Asia/Tokyo', 'UTC', 'America/New_York', 'Pacific/Kiritimati'];
const PROBE = fileURLToPath(new URL('./time-zones.probe.ts', import.meta.url));
const runProgram = promisify(execFile);

/** A process of its own: setting the zone inside a running one does nothing. */
async function probeIn(zone: string): Promise<ZoneProbe> {
  const { stdout } = await runProgram(process.execPath, [PROBE], { env: { ...process.env, TZ: zone } });
  return JSON.parse(stdout) as ZoneProbe;
}

describe('the calendar on machines in four zones', () => {
  let probes: readonly ZoneProbe[];
  beforeAll(async () => {
    probes = await Promise.all(ZONES.map(probeIn));
  });

  test('was asked in each of them', () => {
    expect(probes.map(({ zone }) => zone)).toEqual(ZONES);
  });

  test('gives the same answers', () => {
    expect(new Set([...probes, probeZone()].map(({ answers }) => answers)).size).toBe(1);
  });

  test('would not, if it read the clock of the machine', () => {
    expect(new Set(probes.map(({ byLocalClock }) => byLocalClock)).size).toBe(ZONES.length);
  });
});
