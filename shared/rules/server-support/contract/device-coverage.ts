/**
 * Whether a device is one the service covers.
 *
 * Source: N 第3条, 第7条4項, 第8条, 別紙3 · N-008, N-129, D-N01 · P-DEVICE-COVERAGE
 */
import type { DeviceModel } from '../../../contractors/contract.ts';
import type { PolicySet } from '../../../policies/policy.ts';

/** `needsRuling` is covered too, but rests on a reading that a supervisor has yet to confirm. */
export type DeviceCoverage = 'covered' | 'needsRuling';

/** The models that the definition in N 3 names itself; annex 3 names the others. Source: D-N01 */
const DEFINED: readonly DeviceModel[] = ['OS2', 'OS6', 'OS12'];

/**
 * Covered where the definition names the model or a supervisor has ruled on the others; else `needsRuling`. Never refused: N 7(4) and 8 point at annex 3.
 *
 * Source: N 第3条, 別紙3 · N-008
 */
export function deviceCoverage(model: DeviceModel, policies: PolicySet): DeviceCoverage {
  return DEFINED.includes(model) || policies['P-DEVICE-COVERAGE'].value === 'covered' ? 'covered' : 'needsRuling';
}
