/**
 * The keys of the call screen in one place. Where a browser keeps the first key for itself, the second serves; printable keys act only
 * inside the list they belong to.
 */
import type { CallActionName } from '../../text/call-actions.ts';
import type { Key } from '../../ui/keyboard.ts';

export const callKeys = {
  start: ['f4'],
  answer: ['f4'],
  search: ['f2'],
  release: [],
  others: ['alt+o'],
  verify: ['f3', 'alt+v'],
  reveal: ['alt+r'],
  category: ['ctrl+e'],
  notice: ['f6'],
  request: ['f7'],
  correct: ['shift+f6'],
  note: ['alt+n'],
  templates: ['ctrl+/'],
  tags: ['alt+g'],
  checks: ['alt+c'],
  decide: ['f8'],
  otherWay: ['f9'],
  accept: ['ctrl+enter'],
  hold: ['f10', 'alt+h'],
  resume: ['f10', 'alt+h'],
  wrapUp: ['ctrl+s', 'alt+s'],
  finish: ['ctrl+enter'],
  openCase: ['alt+o'],
} as const satisfies Record<CallActionName, readonly Key[]>;

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** The digit that chooses the entry at this place of a list; null from the tenth on. */
export const digitKey = (index: number): Key | null => DIGITS[index] ?? null;
