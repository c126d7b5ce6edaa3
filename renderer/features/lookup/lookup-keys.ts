/** The keys of 規約アンサー. A browser keeps F1 for itself, so a second one serves there, also while a note is typed. */
import type { Key } from '../../ui/keyboard.ts';

export const lookupKeys = {
  /** Opens it, and inside goes back to the questions. */
  open: ['f1', 'alt+q'],
  working: ['alt+w'],
  accept: ['ctrl+enter'],
} as const satisfies Record<string, readonly Key[]>;
