/** Puts the screen of a route before the person, and gives it the ways to the other screens. */
import type { ReactNode } from 'react';
import type { NoticeId } from '../../shared/core/ids.ts';
import type { EventPayload } from '../../shared/desk/contract.ts';
import type { ProcedureView } from '../../shared/desk/procedure-views.ts';
import type { UserView } from '../../shared/desk/views.ts';
import { NOTICE_KINDS, NOTICE_SPECS } from '../../shared/notices/kinds.ts';
import { Audit } from '../features/audit/audit.tsx';
import { Backups } from '../features/backups/backups.tsx';
import { Closures } from '../features/calendar-closures/closures.tsx';
import { CallScreen } from '../features/call/call-screen.tsx';
import { CasePage } from '../features/case-page/case-page.tsx';
import { Cases } from '../features/cases/cases.tsx';
import { Notices } from '../features/notices/notices.tsx';
import { ShortNoticeList } from '../features/notices/short-list.tsx';
import { Outages } from '../features/outages/outages.tsx';
import { Policies } from '../features/policies/policies.tsx';
import { CaseProcedures } from '../features/procedures/case-procedures.tsx';
import { Procedures } from '../features/procedures/procedures.tsx';
import { Users } from '../features/users/users.tsx';
import { mayOpen, openRoute, type Route, type Ruling } from './routes.ts';

export type OpenedLink = EventPayload<'link:opened'>;

export interface OpenScreenProps {
  readonly user: UserView;
  readonly route: Route;
  readonly link: OpenedLink | null;
  readonly onLinkTaken: () => void;
}

export function OpenScreen({ user, route, link, onLinkTaken }: OpenScreenProps) {
  switch (route.screen) {
    case 'call':
      return (
        <CallScreen
          user={user}
          opened={link}
          onOpenedTaken={onLinkTaken}
          onOpenCase={(caseId) => openRoute({ screen: 'case', caseId })}
        />
      );
    case 'cases':
      return <Cases user={user} onOpenCase={(caseId) => openRoute({ screen: 'case', caseId })} />;
    case 'case': {
      const back = mayOpen(user.role, 'cases') ? () => openRoute({ screen: 'cases' }) : null;
      const { caseId } = route;
      return (
        <CasePage key={caseId} user={user} caseId={caseId} onBack={back} onRule={ruleOn(user)}>
          {mayOpen(user.role, 'procedures') ? (
            <CaseProcedures
              caseId={caseId}
              onOpen={(procedureId) => openRoute({ screen: 'procedures', procedureId })}
            />
          ) : null}
          {mayOpen(user.role, 'notices') ? (
            <ShortNoticeList scope={{ of: 'case', caseId }} makes={null} onOpen={openNotice} />
          ) : null}
        </CasePage>
      );
    }
    case 'users':
      return <Users user={user} />;
    case 'audit':
      return <Audit user={user} />;
    case 'backups':
      return <Backups user={user} />;
    case 'closures':
      return <Closures user={user} />;
    case 'policies':
      return <Policies user={user} ruling={route.ruling ?? null} />;
    case 'outages':
      return <Outages user={user} />;
    case 'procedures':
      return (
        <Procedures
          user={user}
          opened={route.procedureId ?? null}
          onOpenCase={(caseId) => openRoute({ screen: 'case', caseId })}
          noticesOf={noticesOf}
        />
      );
    case 'notices':
      return (
        <Notices
          user={user}
          opened={route.noticeId ?? null}
          onOpenCase={(caseId) => openRoute({ screen: 'case', caseId })}
          onOpenProcedure={(procedureId) => openRoute({ screen: 'procedures', procedureId })}
        />
      );
  }
}

const openNotice = (noticeId: NoticeId): void => openRoute({ screen: 'notices', noticeId });

/** The notices of a procedure; a new one is made while the procedure waits for it. */
function noticesOf({ procedureId, kind, stage }: ProcedureView): ReactNode {
  const awaited = NOTICE_KINDS.find((notice) => NOTICE_SPECS[notice].procedure === kind) ?? null;
  if (awaited === null) return null;
  const makes = stage === 'approved' || stage === 'noticed' ? awaited : null;
  return <ShortNoticeList scope={{ of: 'procedure', procedureId }} makes={makes} onOpen={openNotice} />;
}

/** The way from a case to a ruling, for whoever may sign one. */
const ruleOn = ({ role }: UserView): ((ruling: Ruling) => void) | null =>
  role === 'supervisor' ? (ruling) => openRoute({ screen: 'policies', ruling }) : null;
