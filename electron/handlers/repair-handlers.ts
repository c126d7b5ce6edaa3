/** What was repaired when the store was opened, and who has read it. */
import type { Handlers } from '../ipc/door.ts';
import { confirmRepair, repairHistory } from '../services/repairs.ts';
import type { HandlerDependencies, HandlerTools } from './handler-tools.ts';

type RepairChannel = Extract<keyof Handlers, `repair:${string}`>;

export const repairHandlers = (
  { session }: Pick<HandlerDependencies, 'session'>,
  { working }: HandlerTools,
): Pick<Handlers, RepairChannel> => ({
  'repair:history': working((work) => repairHistory(work, session().folder)),
  'repair:confirm': working(confirmRepair),
});
