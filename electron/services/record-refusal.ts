/** Writes down what was refused: at the door, and by a use case that would not do what it was asked. Source: security.md AUD-01 */
import { ok } from '../../shared/core/result.ts';
import type { Channel } from '../../shared/desk/contract.ts';
import type { DeskErrorType } from '../../shared/desk/errors.ts';
import { outsideCommand } from '../store/command-context.ts';
import { type DeskWork, type Outcome, recordReading } from './desk-work.ts';

/** What tells of somebody who may not, or who may not yet; a note that is stale or a gate that is not complete is everyday work. */
const TELLING: ReadonlySet<DeskErrorType> = new Set<DeskErrorType>([
  'notPermitted',
  'notVerified',
  'verificationBlocked',
  'signInRefused',
  'clockDoubtful',
  'exportRefused',
  'exportFailed',
]);

export const isTelling = (reason: DeskErrorType): boolean => TELLING.has(reason);

/** Channel and code alone: nothing of what was sent is kept. `channel` is null for one that does not exist. */
export async function recordRefusal(
  work: DeskWork,
  detail: { readonly channel: Channel | null; readonly reason: DeskErrorType },
): Outcome<undefined> {
  const deed = { action: 'door:reject', entity: 'channel', entityId: null, detail };
  const recorded = await outsideCommand(() => recordReading(work, deed));
  return recorded.ok ? ok() : recorded;
}
