/** Notes begun on case pages and not added yet, kept in memory for their author while the screen shows something else. */
import { createStore } from 'zustand/vanilla';
import type { CaseId, UserId } from '../../../shared/core/ids.ts';

export const caseDrafts = createStore<{ readonly drafts: Readonly<Record<string, string>> }>(() => ({ drafts: {} }));

export const draftKey = (userId: UserId, caseId: CaseId): string => `${userId} ${caseId}`;

export function keepDraft(key: string, text: string): void {
  caseDrafts.setState(({ drafts }) => {
    const { [key]: _old, ...others } = drafts;
    return { drafts: text === '' ? others : { ...others, [key]: text } };
  });
}

/** Takes what was stored off the draft; what was typed while it was being stored stays. */
export function takeStored(key: string, stored: string): void {
  const draft = caseDrafts.getState().drafts[key] ?? '';
  keepDraft(key, draft.startsWith(stored) ? draft.slice(stored.length) : draft);
}
