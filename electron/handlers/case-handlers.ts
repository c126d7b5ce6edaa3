/** The table of cases, the case page, promises and reports. */
import { ok } from '../../shared/core/result.ts';
import type { Handlers } from '../ipc/door.ts';
import * as cases from '../services/cases.ts';
import { exportReport } from '../services/export-report.ts';
import type { HandlerDependencies, HandlerTools } from './handler-tools.ts';

type CaseChannel = Extract<
  keyof Handlers,
  `cases:${string}` | `case:${string}` | `promise:${string}` | `report:${string}`
>;

export function caseHandlers({ reports }: HandlerDependencies, tools: HandlerTools): Pick<Handlers, CaseChannel> {
  const { opened, working, changing } = tools;
  return {
    'cases:page': working(cases.pageDeskCases),
    'case:get': opened(async ({ work }, input, context) => {
      const found = await cases.openCase(work, input);
      if (!found.ok) return found;
      for (const fieldClass of found.value.shown) context.grant(fieldClass);
      return ok(found.value.view);
    }),
    'case:addNote': changing(cases.addCaseNote),
    'case:setState': changing(cases.setCaseState),
    'promise:settle': changing(cases.settleDeskPromise),
    'report:export': working((work, input) => exportReport(work, input, reports)),
  };
}
