/**
 * Whether a device is one the service covers.
 *
 * Source: N 第3条, 第7条4項, 第8条, 別紙3 · N-008, N-129, D-N01 · P-DEVICE-COVERAGE
 */
import type { DeviceModel } from '../../../contractors/contract.ts';
import type { PolicySet, PolicyValues } from '../../../policies/policy.ts';

/** `needsRuling` is covered too, but rests on a reading that a supervisor has yet to confirm; `notCovered` is a supervisor's ruling. */
export const DEVICE_COVERAGES = ['covered', 'needsRuling', 'notCovered'] as const;
export type DeviceCoverage = (typeof DEVICE_COVERAGES)[number];

/** The models that the definition in N 3 names itself; annex 3 names the others. Source: D-N01 */
const DEFINED: readonly DeviceModel[] = ['OS2', 'OS6', 'OS12'];

/** What the desk's policy makes of the models that only annex 3 names. Source: D-N01 */
const BY_POLICY = {
  coveredUntilRuled: 'needsRuling',
  covered: 'covered',
  definitionOnly: 'notCovered',
} as const satisfies { readonly [Value in PolicyValues['P-DEVICE-COVERAGE']]: DeviceCoverage };

/** Whether the definition itself names the model, so that no ruling is needed. Source: N 第3条 · N-008 */
export const isDefinedModel = (model: DeviceModel): boolean => DEFINED.includes(model);

/**
 * Covered where the definition names the model; else as a supervisor has ruled, and `needsRuling` until one has. Without a ruling nothing is
 * refused: N 7(4) and 8 point at annex 3.
 *
 * Source: N 第3条, 別紙3 · N-008
 */
export function deviceCoverage(model: DeviceModel, policies: PolicySet): DeviceCoverage {
  return isDefinedModel(model) ? 'covered' : BY_POLICY[policies['P-DEVICE-COVERAGE'].value];
}
