/** The outage register. Whatever changes it is told to every screen. */
import type { Handlers } from '../ipc/door.ts';
import type { DeskWork, Outcome } from '../services/desk-work.ts';
import { exportCaps } from '../services/export-outage-caps.ts';
import * as contracts from '../services/outage-contracts.ts';
import { listCaps, prepareCaps } from '../services/outage-preparation.ts';
import { changeOutage, getOutage, listDeskOutages, openDeskOutage } from '../services/outages.ts';
import type { HandlerDependencies, HandlerTools } from './handler-tools.ts';

type OutageChannel = Extract<keyof Handlers, `outage:${string}` | `outages:${string}`>;

export function outageHandlers(
  { reports, outagesChanged }: HandlerDependencies,
  { working, changing }: HandlerTools,
): Pick<Handlers, OutageChannel> {
  const telling =
    <I, V>(use: (work: DeskWork, input: I) => Outcome<V>) =>
    async (work: DeskWork, input: I): Outcome<V> => {
      const outcome = await use(work, input);
      if (outcome.ok) outagesChanged();
      return outcome;
    };
  return {
    'outages:list': working(listDeskOutages),
    'outage:get': working(getOutage),
    'outage:open': working(telling(openDeskOutage)),
    'outage:change': working(telling(changeOutage)),
    'outages:lineKinds': working(contracts.listLineKinds),
    'outage:findContracts': working(contracts.findOutageContracts),
    'outage:addContracts': working(telling(contracts.addContractsToOutage)),
    'outage:removeContract': working(telling(contracts.removeContractFromOutage)),
    'outage:contracts': working(contracts.listOutageContracts),
    'outages:onCall': working(contracts.outagesOnCall),
    'outage:tell': changing(telling(contracts.tellOutage)),
    'outage:prepare': working(async (work, input) => {
      const portion = await prepareCaps(work, input);
      if (portion.ok && portion.value.finished) outagesChanged();
      return portion;
    }),
    'outage:caps': working(listCaps),
    'outage:export': working((work, input) => exportCaps(work, input, reports)),
  };
}
