/** The case page: the facts of a case, its timeline, its decisions and promises, and what may be done with it. */
import type { ReactNode } from 'react';
import type { CaseId } from '../../../shared/core/ids.ts';
import type { UserView } from '../../../shared/desk/views.ts';
import { CaseStateBadge } from '../../answer/state-badges.tsx';
import { caseActions, caseText } from '../../text/case-page.ts';
import { errorText } from '../../text/errors.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { Badge } from '../../ui/badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Problem } from '../../ui/problem.tsx';
import { CaseDialogs } from './case-dialogs.tsx';
import { CaseFacts } from './case-facts.tsx';
import styles from './case-page.module.css';
import type { CasePageState } from './case-state.ts';
import { Contacts } from './contacts.tsx';
import { Decisions } from './decisions.tsx';
import { Promises } from './promises.tsx';
import { type OnRule, RulingOffer } from './ruling-offer.tsx';
import { Timeline } from './timeline.tsx';
import { type OpenCase, useCase } from './use-case.ts';
import { Verifications } from './verifications.tsx';

export interface CasePageProps {
  readonly user: UserView;
  readonly caseId: CaseId;
  /** Null for a role that has no list to go back to. */
  readonly onBack: (() => void) | null;
  /** Null for a role that rules on nothing. */
  readonly onRule: OnRule | null;
  /** What another feature shows of the case. */
  readonly children: ReactNode;
}

export function CasePage({ user, caseId, onBack, onRule, children }: CasePageProps) {
  const open = useCase(caseId);
  const { state } = open;
  if (state.view === 'opening') return <p className={styles['opening']}>{caseText.loading}</p>;
  if (state.view === 'failed')
    return (
      <EmptyState title={caseText.facts}>
        <Problem text={errorText(state.error)} />
        <BackButton onBack={onBack} />
      </EmptyState>
    );
  return (
    <ShownCase user={user} open={open} state={state} onBack={onBack} onRule={onRule}>
      {children}
    </ShownCase>
  );
}

function BackButton({ onBack }: Pick<CasePageProps, 'onBack'>) {
  if (onBack === null) return null;
  const { back } = caseActions.aliases;
  const action = {
    id: 'case:back',
    label: caseText.back,
    keys: ['escape', 'alt+arrowleft'],
    foot: 1,
    aliases: back,
    run: onBack,
  };
  return <ActionButton action={action} />;
}

interface ShownCaseProps {
  readonly user: UserView;
  readonly open: OpenCase;
  readonly state: Extract<CasePageState, { readonly view: 'shown' }>;
  readonly onBack: CasePageProps['onBack'];
  readonly onRule: CasePageProps['onRule'];
  readonly children?: ReactNode;
}

/** What a role may do to a case; the main process checks it again. */
const mayWrite = ({ role }: UserView): boolean => role === 'operator' || role === 'supervisor';

function ShownCase({ user, open, state, onBack, onRule, children }: ShownCaseProps) {
  const { shown } = state;
  const writes = mayWrite(user);
  return (
    <div className={styles['page']}>
      <CaseHead user={user} open={open} state={state} onBack={onBack} onRule={onRule} />
      <div className={styles['columns']}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a column that scrolls must be reachable by the keyboard alone */}
        <div className={styles['column']} tabIndex={0}>
          <CaseFacts shown={shown} />
          <Promises
            promises={shown.promises}
            onSettle={
              writes ? (promiseId) => open.send({ type: 'dialogOpened', dialog: { type: 'settle', promiseId } }) : null
            }
          />
          {children}
          <Verifications records={shown.verifications} />
          <Contacts contacts={shown.contacts} />
        </div>
        <div className={styles['column']}>
          <Timeline user={user} shown={shown} mayAdd={writes} onAdded={open.refresh} />
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: as above */}
        <div className={styles['column']} tabIndex={0}>
          {onRule === null ? null : <RulingOffer shown={shown} onRule={onRule} />}
          <Decisions decisions={shown.decisions} />
        </div>
      </div>
      <CaseDialogs user={user} shown={shown} dialog={state.dialog} open={open} />
    </div>
  );
}

function CaseHead({ user, open, state, onBack }: ShownCaseProps) {
  const { shown, reason } = state;
  const { aliases } = caseActions;
  const dialog = (type: 'state' | 'export' | 'unmask') => () => open.send({ type: 'dialogOpened', dialog: { type } });
  return (
    <header className={styles['head']}>
      <h1 className={styles['number']}>
        {caseText.facts} {shown.number}
      </h1>
      <CaseStateBadge state={shown.state} />
      {reason === null ? null : <Badge tone="need">{caseText.unmasked}</Badge>}
      <div className={styles['actions']}>
        {user.role === 'supervisor' && reason === null ? (
          <ActionButton
            action={{
              id: 'case:unmask',
              label: caseActions.unmask,
              keys: ['alt+u'],
              foot: 5,
              aliases: aliases.unmask,
              run: dialog('unmask'),
            }}
          />
        ) : null}
        {mayWrite(user) ? (
          <>
            <ActionButton
              action={{
                id: 'case:state',
                label: caseActions.state,
                keys: ['alt+s'],
                foot: 3,
                aliases: aliases.state,
                run: dialog('state'),
              }}
            />
            <ActionButton
              action={{
                id: 'case:export',
                label: caseActions.export,
                keys: ['alt+e'],
                foot: 4,
                aliases: aliases.export,
                run: dialog('export'),
              }}
            />
          </>
        ) : null}
        <BackButton onBack={onBack} />
      </div>
    </header>
  );
}
