/** Stands where a screen could not be drawn: says that nothing saved is lost and how to go on. */
import { Component, type ReactNode } from 'react';
import { failureText } from '../text/shell.ts';
import { Button } from '../ui/button.tsx';
import { MessageScreen } from './message-screen.tsx';

interface State {
  readonly failed: boolean;
}

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Around one screen only: the frame of the desk goes on. */
  readonly inside?: boolean;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <MessageScreen title={failureText.title} urgent inside={this.props.inside === true}>
        <p>{failureText.kept}</p>
        <p>{failureText.next}</p>
        <Button tone="primary" ref={(button) => button?.focus()} onPress={() => window.location.reload()}>
          {failureText.reload}
        </Button>
      </MessageScreen>
    );
  }
}
