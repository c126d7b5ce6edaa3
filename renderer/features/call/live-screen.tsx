/** One call in three columns. Each pane gets only what it shows, so that typing a note or a passing second redraws nothing else. */
import { callText } from '../../text/call.ts';
import { CallNotices } from './call-notices.tsx';
import styles from './call-screen.module.css';
import type { LiveCall } from './call-state.ts';
import { CasePane } from './case-pane.tsx';
import { ConditionsPane } from './conditions-pane.tsx';
import { ContractPane } from './contract-pane.tsx';
import { DecisionPane } from './decision-pane.tsx';
import { useFocusRequest } from './focus-hook.ts';
import { useLiveActions } from './live-actions.ts';
import { NoteEditor } from './note-editor.tsx';
import { OutageNotice } from './outage-notice.tsx';
import { StampCorrection } from './stamp-correction.tsx';
import { VerificationPane } from './verification-pane.tsx';
import { WrapUpPane } from './wrap-up-pane.tsx';

export function LiveScreen({ live }: { readonly live: LiveCall }) {
  const screen = useFocusRequest<HTMLDivElement>(live.focus);
  useLiveActions(live);
  const { call, wrapUp } = live;
  return (
    <div className={styles['live']} ref={screen}>
      <h1 className={styles['unseen']}>{callText.screen}</h1>
      <div>
        <CallNotices problem={live.problem} incoming={live.incoming} />
        <OutageNotice
          contactId={call.contact.contactId}
          contractId={call.contract?.service === 'hikariPhone' ? call.contract.contractId : null}
        />
      </div>
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <ContractPane
            contract={call.contract}
            verified={call.verification.confirmed}
            search={live.search}
            phase={call.contact.phase}
          />
          {call.contract === null ? null : (
            <VerificationPane
              key={call.contract.contractId}
              service={call.contract.service}
              shown={live.verification}
              verification={call.verification}
            />
          )}
          <ConditionsPane service={call.case.service} checks={call.case.checks} />
        </div>
        <div className={styles['column']}>
          <CasePane call={call}>
            <NoteEditor contactId={call.contact.contactId} note={live.note} picking={live.dialog === 'templates'} />
          </CasePane>
        </div>
        <div className={styles['answer']}>
          {wrapUp.view === 'away' ? (
            <DecisionPane call={call} decision={live.decision} />
          ) : (
            <WrapUpPane call={call} wrapUp={wrapUp} note={live.note.text} />
          )}
        </div>
      </div>
      {live.dialog === 'stamps' ? <StampCorrection contact={call.contact} /> : null}
    </div>
  );
}
