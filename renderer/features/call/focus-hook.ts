/** Moves the keyboard where the state asks for it, after the screen has been drawn. */
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { type FocusRequest, moveFocus } from './focus-request.ts';

/** The returned ref belongs on the element that holds every part of the screen. */
export function useFocusRequest<E extends HTMLElement>(request: FocusRequest): RefObject<E | null> {
  const screen = useRef<E>(null);
  const latest = useRef(request);
  latest.current = request;
  const { serial } = request;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the serial stands for the request; the same place may be asked for twice
  useLayoutEffect(() => {
    if (screen.current !== null) moveFocus(screen.current, latest.current);
  }, [serial]);
  return screen;
}
