/** Starts a procedure from what is at hand: the case that is open, else the call that is under way; then goes to its file. */
import { useState } from 'react';
import { useStore } from 'zustand';
import { callDesk } from '../features/call/present-call.ts';
import { type ProcedureOrigin, StartProcedure } from '../features/procedures/start-procedure.tsx';
import { startText } from '../text/procedures.ts';
import { useShortcuts } from '../ui/shortcuts.tsx';
import { openRoute, type Route } from './routes.ts';

const PROCEDURE_KEYS = ['alt+p'] as const;

/** Mounted where procedures may be opened at all. */
export function ProcedureLayer({ route }: { readonly route: Route }) {
  const [origin, setOrigin] = useState<ProcedureOrigin | null>(null);
  const contactId = useStore(callDesk.store, (state) => (state.view === 'live' ? state.call.contact.contactId : null));
  const ofCall = useStore(callDesk.store, (state) => (state.view === 'live' ? state.call.case.service : null));
  const atHand = originOf(route, contactId);
  useShortcuts('app', [
    {
      id: 'procedure:start',
      label: startText.action,
      keys: PROCEDURE_KEYS,
      aliases: startText.aliases,
      enabled: atHand !== null,
      foot: 0,
      run: () => setOrigin(atHand),
    },
  ]);
  if (origin === null) return null;
  return (
    <StartProcedure
      origin={origin}
      service={origin.of === 'call' ? ofCall : null}
      onStarted={(procedureId) => {
        setOrigin(null);
        openRoute({ screen: 'procedures', procedureId });
      }}
      onClose={() => setOrigin(null)}
    />
  );
}

function originOf(route: Route, contactId: Extract<ProcedureOrigin, { of: 'call' }>['contactId'] | null) {
  if (route.screen === 'case') return { of: 'case', caseId: route.caseId } as const;
  return contactId === null ? null : ({ of: 'call', contactId } as const);
}
