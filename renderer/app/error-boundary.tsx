/** Stands where a screen could not be drawn: says that nothing saved is lost and how to go on. */
import { Component, type ReactNode } from 'react';
import { failureText } from '../text/shell.ts';
import { Button } from '../ui/button.tsx';
import { MessageScreen } from './message-screen.tsx';

interface State {
  readonly failed: boolean;
}

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <MessageScreen title={failureText.title} urgent>
        <p>{failureText.kept}</p>
        <p>{failureText.next}</p>
        <Button tone="primary" onPress={() => window.location.reload()}>
          {failureText.reload}
        </Button>
      </MessageScreen>
    );
  }
}
