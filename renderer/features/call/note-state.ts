/**
 * The operator's free note (メモ) between screen and store: what is typed, what the store has acknowledged, and what stands
 * between the two. 保存済 is said only for text that the store acknowledged; text that cannot be saved stays on screen.
 */
import { NOTE_LIMIT } from '../../../shared/cases/case-words.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';

/** What the store holds for certain. */
export interface Acknowledged {
  readonly text: string;
  readonly revision: number;
  readonly savedAt: number | null;
}

/** Why this text cannot be stored as it is; the person changes the text, nothing is retried. */
export type NoteFault =
  | { readonly type: 'tooLong'; readonly excess: number }
  /** `position` counts characters from 1. */
  | { readonly type: 'loneSurrogate'; readonly position: number };

export type NoteState =
  | { readonly status: 'settled'; readonly text: string; readonly stored: Acknowledged }
  | { readonly status: 'waiting'; readonly text: string; readonly stored: Acknowledged }
  | { readonly status: 'saving'; readonly text: string; readonly stored: Acknowledged; readonly sent: string }
  | { readonly status: 'failed'; readonly text: string; readonly stored: Acknowledged; readonly error: DeskError }
  | { readonly status: 'unstorable'; readonly text: string; readonly stored: Acknowledged; readonly fault: NoteFault }
  /** The store holds another text than the one this screen built on; the person decides. */
  | { readonly status: 'conflict'; readonly text: string; readonly stored: Acknowledged };

export type NoteEvent =
  | { readonly type: 'note/typed'; readonly text: string }
  | { readonly type: 'note/sent' }
  | { readonly type: 'note/saved'; readonly revision: number; readonly savedAt: number }
  | { readonly type: 'note/failed'; readonly error: DeskError }
  | { readonly type: 'note/stale'; readonly stored: Acknowledged }
  | { readonly type: 'note/resolved'; readonly keep: 'both' | 'mine' };

/** The line between two notes that are both kept. */
export const NOTE_DIVIDER = '\n――――\n';

/** The note as the store has it; `draft` is typing that a lock or a reload of the pane kept from being stored. */
export function openNote(stored: Acknowledged, draft: string | null): NoteState {
  return settle(draft ?? stored.text, stored);
}

/** True while the typed text is newer than what the store acknowledged. */
export const isNoteUnsaved = (note: NoteState): boolean => note.text !== note.stored.text;

/** The text to send now, or null while there is none, one is under way, or the person has to act first. */
export function noteToSend(note: NoteState): string | null {
  return note.status === 'waiting' || note.status === 'failed' ? note.text : null;
}

/** What keeps this text from being stored unchanged, or null. The limit counts UTF-16 units, as the contract does. */
export function noteFault(text: string): NoteFault | null {
  if (text.length > NOTE_LIMIT) return { type: 'tooLong', excess: text.length - NOTE_LIMIT };
  if (text.isWellFormed()) return null;
  const characters = [...text];
  const index = characters.findIndex((character) => !character.isWellFormed());
  return { type: 'loneSurrogate', position: index + 1 };
}

/** The text without the halves of characters that cannot be stored. */
export function withoutLoneSurrogates(text: string): string {
  return [...text].filter((character) => character.isWellFormed()).join('');
}

export function reduceNote(note: NoteState, event: NoteEvent): NoteState {
  switch (event.type) {
    case 'note/typed':
      return typed(note, event.text);
    case 'note/sent': {
      const sent = noteToSend(note);
      return sent === null ? note : { status: 'saving', text: note.text, stored: note.stored, sent };
    }
    case 'note/saved': {
      if (note.status !== 'saving') return note;
      return settle(note.text, { text: note.sent, revision: event.revision, savedAt: event.savedAt });
    }
    case 'note/failed':
      return note.status === 'saving'
        ? { status: 'failed', text: note.text, stored: note.stored, error: event.error }
        : note;
    case 'note/stale':
      return stale(note, event.stored);
    case 'note/resolved': {
      if (note.status !== 'conflict') return note;
      const text = event.keep === 'mine' ? note.text : `${note.stored.text}${NOTE_DIVIDER}${note.text}`;
      return settle(text, note.stored);
    }
  }
}

function typed(note: NoteState, text: string): NoteState {
  if (note.status === 'saving' || note.status === 'conflict') return { ...note, text };
  if (note.status === 'failed' && noteFault(text) === null && text !== note.stored.text) return { ...note, text };
  return settle(text, note.stored);
}

/** An acknowledgement that was lost on the way looks like a foreign change; the texts tell the two apart. */
function stale(note: NoteState, stored: Acknowledged): NoteState {
  const own = note.status === 'saving' ? note.sent : null;
  if (stored.text === own || stored.text === note.text || stored.text === note.stored.text) {
    return settle(note.text, stored);
  }
  return { status: 'conflict', text: note.text, stored };
}

function settle(text: string, stored: Acknowledged): NoteState {
  if (text === stored.text) return { status: 'settled', text, stored };
  const fault = noteFault(text);
  return fault === null ? { status: 'waiting', text, stored } : { status: 'unstorable', text, stored, fault };
}
