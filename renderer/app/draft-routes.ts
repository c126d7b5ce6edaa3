/** The screen on which a draft is found again. */
import type { CaseId, NoticeId, ProcedureId } from '../../shared/core/ids.ts';
import type { DraftPlace } from '../../shared/desk/draft-places.ts';
import type { Route } from './routes.ts';

export function routeOfDraft({ kind, id }: DraftPlace): Route {
  const [thing = ''] = id.split('/', 1);
  switch (kind) {
    case 'callNote':
    case 'wrapUpReason':
    case 'stampReason':
      return { screen: 'call' };
    case 'caseNote':
    case 'stateReason':
    case 'unmaskReason':
    case 'exportReason':
      return { screen: 'case', caseId: thing as CaseId };
    case 'settleReason':
      return { screen: 'cases' };
    case 'procedureText':
    case 'procedureReason':
      return { screen: 'procedures', procedureId: thing as ProcedureId };
    case 'noticeText':
    case 'noticeReason':
      return { screen: 'notices', noticeId: thing as NoticeId };
    case 'outageText':
    case 'outageReason':
      return { screen: 'outages' };
    case 'policyReason':
      return { screen: 'policies' };
    case 'closureReason':
      return { screen: 'closures' };
  }
}
