/** Starts a notice from what is at hand: the case that is open, the call that is under way, else to everybody; then goes to its draft. */
import { useState } from 'react';
import { useStore } from 'zustand';
import { callDesk } from '../features/call/present-call.ts';
import { type NoticeOrigin, StartNotice } from '../features/notices/start-notice.tsx';
import { startNoticeText } from '../text/notices.ts';
import { useShortcuts } from '../ui/shortcuts.tsx';
import { openRoute, type Route } from './routes.ts';

const NOTICE_KEYS = ['alt+l'] as const;

type AtHand = Extract<NoticeOrigin, { of: 'call' | 'case' }> | null;

/** Mounted where notices may be made at all. */
export function NoticeLayer({ route }: { readonly route: Route }) {
  const [origin, setOrigin] = useState<{ readonly from: AtHand } | null>(null);
  const contactId = useStore(callDesk.store, (state) => (state.view === 'live' ? state.call.contact.contactId : null));
  const ofCall = useStore(callDesk.store, (state) => (state.view === 'live' ? state.call.case.service : null));
  const atHand = originOf(route, contactId);
  useShortcuts('app', [
    {
      id: 'notice:start',
      label: startNoticeText.action,
      keys: NOTICE_KEYS,
      aliases: startNoticeText.aliases,
      ...(route.screen === 'notices' ? { foot: 0 } : {}),
      run: () => setOrigin({ from: atHand }),
    },
  ]);
  if (origin === null) return null;
  return (
    <StartNotice
      origin={origin.from}
      service={origin.from?.of === 'call' ? ofCall : null}
      onStarted={(noticeId) => {
        setOrigin(null);
        openRoute({ screen: 'notices', noticeId });
      }}
      onClose={() => setOrigin(null)}
    />
  );
}

/** On the screen of notices itself one for everybody is meant, whoever is on the line. */
function originOf(route: Route, contactId: Extract<NoticeOrigin, { of: 'call' }>['contactId'] | null): AtHand {
  if (route.screen === 'case') return { of: 'case', caseId: route.caseId };
  return contactId === null || route.screen === 'notices' ? null : { of: 'call', contactId };
}
