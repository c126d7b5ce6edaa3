/**
 * What 規約アンサー keeps while it is closed: the questions this person used last, and what was typed for the call at hand. In memory
 * alone; another person finds nothing of it, and another call only the questions.
 */
import type { ContactId, UserId } from '../../../shared/core/ids.ts';
import type { Question } from '../../../shared/decisions/questions.ts';
import type { LookupForm } from './lookup-form.ts';

export interface LookupMemory {
  /** The questions used last, the latest first. */
  recent(): readonly Question[];
  use(question: Question): void;
  keepForm(question: Question, form: LookupForm): void;
  formOf(question: Question): LookupForm | null;
  /** Forgets what belonged to another person or another call. */
  turnTo(user: UserId, call: ContactId | null): void;
}

const MOST_RECENT = 5;

export function makeLookupMemory(): LookupMemory {
  let person: UserId | null = null;
  let contact: ContactId | null = null;
  let recent: readonly Question[] = [];
  let forms: ReadonlyMap<Question, LookupForm> = new Map();
  return {
    recent: () => recent,
    use(question) {
      recent = [question, ...recent.filter((used) => used !== question)].slice(0, MOST_RECENT);
    },
    keepForm(question, form) {
      forms = new Map(forms).set(question, form);
    },
    formOf: (question) => forms.get(question) ?? null,
    turnTo(user, call) {
      if (user !== person) recent = [];
      if (user !== person || call !== contact) forms = new Map();
      person = user;
      contact = call;
    },
  };
}
