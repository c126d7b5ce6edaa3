/** The twin of the roles harness: the same walk, after one role check or one class of a field was taken away. */
import { parentPort, workerData } from 'node:worker_threads';
import { channels } from '../../shared/desk/contract.ts';
import { fieldClasses } from '../../shared/desk/fields.ts';
import { ROLES } from '../../shared/users/user.ts';
import { walkRoles } from './roles-walk.ts';

export interface TwinOrder {
  readonly takeAway: 'role' | 'cell';
  readonly folder: string;
  readonly seed: number;
}

export interface TwinResult {
  readonly findings: number;
}

const { takeAway, folder, seed } = workerData as TwinOrder;
if (takeAway === 'role') (channels['audit:page'] as { roles: unknown }).roles = ROLES;
else fieldClasses.remove(channels['case:get'].output.shape.timeline.element.shape.text);
// One reader is enough to notice.
const readers = [takeAway === 'role' ? 'operator' : 'auditor'] as const;
const { findings } = await walkRoles(folder, { seed, readers });
const result: TwinResult = { findings: findings.length };
parentPort?.postMessage(result);
