/** Forgets commands that were done so long ago that nobody asks for them again. */
import { ok } from '../../shared/core/result.ts';
import { hours, instant } from '../../shared/core/time.ts';
import { outsideCommand } from '../store/command-context.ts';
import { removeDoneBefore } from '../store/commands-repository.ts';
import { type DeskWork, type Outcome, record } from './desk-work.ts';

const KEPT = hours(7 * 24);

/** How many were forgotten; written down where there were any. */
export function tidyCommands(work: DeskWork): Outcome<number> {
  return outsideCommand(() =>
    work.store.write<number, never>((db, audit) => {
      const removed = removeDoneBefore(db, instant(work.clock.now() - KEPT));
      const deed = { action: 'commands:tidy', entity: 'store', entityId: null, detail: { removed } };
      if (removed > 0) record(work, audit, deed);
      return ok(removed);
    }),
  );
}
