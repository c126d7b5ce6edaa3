/** An import on its way: which file for which text, what it would be kept as, and what a person still has to do before it may be kept. */
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { TermsPreviewView } from '../../../shared/desk/guide-views.ts';
import type { Service } from '../../../shared/terms/service.ts';
import type { TermsFile } from './terms-file.ts';

/** What is known of the chosen file. */
export type FileView =
  | { readonly view: 'none' }
  | { readonly view: 'reading' }
  /** `error` is null where the file could not even be opened. */
  | { readonly view: 'refused'; readonly error: DeskError | null }
  | { readonly view: 'shown'; readonly file: TermsFile; readonly preview: TermsPreviewView };

export interface ImportState {
  readonly service: Service;
  readonly chosen: FileView;
  /** Counts what was asked, so that only the answer to the latest counts. */
  readonly serial: number;
  readonly inForce: string;
  /** The findings were looked at. */
  readonly seen: boolean;
  readonly sending: boolean;
  /** Why it was not kept. */
  readonly problem: 'badDay' | 'notSeen' | DeskError | null;
}

export type ImportEvent =
  | { readonly type: 'serviceChosen'; readonly service: Service }
  | { readonly type: 'asked'; readonly serial: number }
  | { readonly type: 'refused'; readonly serial: number; readonly error: DeskError | null }
  | {
      readonly type: 'previewed';
      readonly serial: number;
      readonly file: TermsFile;
      readonly preview: TermsPreviewView;
    }
  | { readonly type: 'dayTyped'; readonly text: string }
  | { readonly type: 'seen'; readonly seen: boolean }
  | { readonly type: 'stopped'; readonly problem: 'badDay' | 'notSeen' | DeskError }
  | { readonly type: 'sending' };

export const openedImport = (service: Service): ImportState => ({
  service,
  chosen: { view: 'none' },
  serial: 0,
  inForce: '',
  seen: false,
  sending: false,
  problem: null,
});

export function reduceImport(state: ImportState, event: ImportEvent): ImportState {
  switch (event.type) {
    case 'serviceChosen':
      return { ...state, service: event.service, problem: null };
    case 'asked':
      return { ...state, serial: event.serial, chosen: { view: 'reading' }, seen: false, problem: null };
    case 'refused':
      return event.serial === state.serial ? { ...state, chosen: { view: 'refused', error: event.error } } : state;
    case 'previewed': {
      if (event.serial !== state.serial) return state;
      return { ...state, chosen: { view: 'shown', file: event.file, preview: event.preview } };
    }
    case 'dayTyped':
      return { ...state, inForce: event.text, problem: null };
    case 'seen':
      return { ...state, seen: event.seen, problem: null };
    case 'stopped':
      return { ...state, sending: false, problem: event.problem };
    case 'sending':
      return { ...state, sending: true, problem: null };
  }
}

/** What stands in the way of keeping the file, or null. */
export function obstacleTo(state: ImportState, day: string | null): 'badDay' | 'notSeen' | null {
  if (state.chosen.view !== 'shown') return null;
  if (state.chosen.preview.findings.length > 0 && !state.seen) return 'notSeen';
  return day === null ? 'badDay' : null;
}
