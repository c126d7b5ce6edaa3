/** Starts the screen: sheets in their order, the preferences, the application. */
import '../ui/layers.css';
import '../ui/reset.css';
import '../ui/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { assert } from '../../shared/core/assert.ts';
import { App } from './app.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { applyPreferences } from './preferences.ts';

applyPreferences();

const root = document.getElementById('root');
assert(root !== null, 'the page has a root element');
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <App />
    </ErrorBoundary>
  </StrictMode>,
);
