/**
 * SEC-38 and SEC-39: what is done to the vault's header, and what a change of keys leaves when the process is killed in it. A header that decayed
 * opens from its copy, one that somebody changed opens nothing, and a kill leaves the old keys or the new ones with the store that belongs to them.
 */
import { mutateHeaders } from './keys-headers.ts';
import { killRotations } from './keys-rotation.ts';
import type { Torture } from './torture.ts';

const HEADERS = { short: 2000, long: 20_000, twin: 40 };
const KILLS = { short: 12, long: 500 };

export const torture: Torture = {
  test: 'keys',
  claim:
    'A damaged header opens from its copy, a changed one opens nothing, and a killed change of keys leaves old or new',
  twin: 'no copy of the header; and the files change places before the header does',
  async run(options) {
    const { long } = options;
    const headers = await mutateHeaders(options, { runs: long ? HEADERS.long : HEADERS.short, mirrored: true });
    const decay = await mutateHeaders(options, { runs: HEADERS.twin, mirrored: false });
    const kills = await killRotations(options, { runs: long ? KILLS.long : KILLS.short, order: 'headerFirst' });
    const reversed = await killRotations(options, { runs: 1, order: 'filesFirst' });
    return {
      runs: headers.runs + kills.runs,
      failures: headers.failures + kills.failures,
      twinFailed: decay.failures > 0 && reversed.failures > 0,
      figures: { ...headers.figures, ...kills.figures },
      findings: [...headers.findings, ...kills.findings],
    };
  },
};
