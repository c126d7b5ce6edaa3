/** Chooses what stands on the screen for the state of the session. A lock takes everything off it. */
import { Suspense, useEffect, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { connection, onConnection } from '../desk/desk-client.ts';
import { OpeningProgress } from '../features/repair/opening-progress.tsx';
import { SignIn } from '../features/sign-in/sign-in.tsx';
import { Preparing } from '../features/welcome/preparing.tsx';
import { Welcome } from '../features/welcome/welcome.tsx';
import { errorText } from '../text/errors.ts';
import { endingText, failureText, shellText } from '../text/shell.ts';
import { Button } from '../ui/button.tsx';
import { setKeyRules } from '../ui/shortcut-registry.ts';
import { useShortcutListener } from '../ui/shortcuts.tsx';
import { putAwayAllToasts } from '../ui/toast-store.ts';
import { DeskOnDemand, readDeskAhead } from './desk-on-demand.tsx';
import { MessageScreen } from './message-screen.tsx';
import { followSession, holdWelcome, refreshSession, sessionStore } from './session.ts';

export function App() {
  const session = useStore(sessionStore, (store) => store.session);
  const link = useSyncExternalStore(onConnection, connection);
  useShortcutListener();
  useEffect(() => followSession(), []);
  useEffect(readDeskAhead, []);
  useEffect(() => {
    if ('status' in session) setKeyRules({ ownsAllKeys: session.status.host === 'electron' });
    // What was told while keys were changed or a backup was put back is still to be read.
    if (session.view !== 'open' && session.view !== 'preparing') putAwayAllToasts();
  }, [session]);

  if (link.state === 'ended') {
    const ending = endingText[link.reason];
    return (
      <MessageScreen title={ending.title}>
        <p>{ending.next}</p>
      </MessageScreen>
    );
  }
  switch (session.view) {
    case 'starting':
      return <MessageScreen title={shellText.starting} />;
    case 'failed':
      return (
        <MessageScreen title={failureText.startFailed} urgent>
          <p>{errorText(session.error)}</p>
          <Button tone="primary" onPress={() => void refreshSession()}>
            {shellText.retry}
          </Button>
        </MessageScreen>
      );
    case 'preparing':
      return <Preparing what={session.what} progress={session.progress} />;
    case 'welcome':
      return (
        <Welcome
          sampleOffered={session.status.sampleOffered}
          onHold={holdWelcome}
          onFinished={() => {
            holdWelcome(false);
            void refreshSession();
          }}
        />
      );
    case 'signIn':
      return (
        <SignIn status={session.status} onSignedIn={() => void refreshSession()}>
          <OpeningProgress />
        </SignIn>
      );
    case 'open':
      return (
        <Suspense fallback={<MessageScreen title={shellText.starting} />}>
          <DeskOnDemand key={session.user.userId} user={session.user} host={session.status.host} />
        </Suspense>
      );
  }
}
