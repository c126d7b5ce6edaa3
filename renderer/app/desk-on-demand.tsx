/** The signed-in desk, whose code comes while somebody signs in: the sign-in stands on the screen without waiting for it. */
import { lazy } from 'react';

const load = () => import('./desk-shell.tsx');

/** Begins to load the desk. One that cannot be had is told where it is asked for. */
export function readDeskAhead(): void {
  load().catch(() => undefined);
}

export const DeskOnDemand = lazy(async () => ({ default: (await load()).DeskShell }));
