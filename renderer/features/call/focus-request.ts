/** Where the keyboard goes next, as data: the reducer asks, the screen moves. */
import type { CheckItem } from '../../../shared/cases/case-words.ts';

/** The parts of the screen that can be asked to take the focus. */
export const FOCUS_AREAS = [
  'start',
  'search',
  'otherContracts',
  'verification',
  'reveal',
  'service',
  'category',
  'note',
  'tags',
  'checks',
  'decision',
  'inputs',
  'dispositions',
  'reason',
] as const;
export type FocusArea = (typeof FOCUS_AREAS)[number];
export type FocusTarget = FocusArea | `check:${CheckItem}`;

export interface FocusRequest {
  readonly target: FocusTarget;
  /** Rises with every request, so that the same place can be asked for twice. */
  readonly serial: number;
  /**
   * Set where the request follows a reply rather than a key: then the focus moves only from this part or from nowhere, never away from
   * where the operator has gone in the meantime.
   */
  readonly onlyFrom: FocusArea | null;
}

export const NO_REQUEST: FocusRequest = { target: 'start', serial: 0, onlyFrom: null };

export const askFocus = (
  before: FocusRequest,
  target: FocusTarget,
  onlyFrom: FocusArea | null = null,
): FocusRequest => ({ target, serial: before.serial + 1, onlyFrom });

const FOCUSABLE = [
  'input[type="radio"]:checked',
  'input:not([disabled]):not([type="radio"])',
  'textarea:not([disabled])',
  'input[type="radio"]:not([disabled])',
  'select:not([disabled])',
  'button',
  '[tabindex]',
];

/** Moves the focus within `screen`, where the request allows it. Text of a field is selected, so that typing replaces it. */
export function moveFocus(screen: HTMLElement, { target, onlyFrom }: FocusRequest): void {
  const { activeElement, body } = screen.ownerDocument;
  if (onlyFrom !== null && activeElement !== null && activeElement !== body) {
    if (activeElement.closest(`[data-focus="${onlyFrom}"]`) === null) return;
  }
  const place = screen.querySelector<HTMLElement>(`[data-focus="${target}"]`);
  if (place === null) return;
  const element = firstMatch(place) ?? place;
  element.focus();
  if (element instanceof HTMLInputElement && element.type !== 'radio' && element.type !== 'checkbox') element.select();
}

function firstMatch(place: HTMLElement): HTMLElement | null {
  const within = place.querySelector<HTMLElement>('[data-first-focus]') ?? place;
  for (const selector of FOCUSABLE) {
    const found = within.querySelector<HTMLElement>(selector);
    if (found !== null) return found;
  }
  return null;
}
