/** What a person has filled in for a change so far, kept while the preview runs; and what it comes to. */
import { useState } from 'react';
import { type CivilDate, dateOf, formatIsoDate, instant } from '../../../shared/core/time.ts';
import type { PolicyHistoryView, PolicyVersionView } from '../../../shared/desk/policy-views.ts';
import { readTypedDate } from '../../../shared/typed/typed-date.ts';
import { useDeskClock } from '../../desk/desk-clock.ts';
import { plainDay } from '../../text/dates.ts';
import type { Change, FormProblem } from './change-state.ts';
import { formOf, type PolicyForm, valueTextOf } from './policy-form.ts';
import { comingOf, inForceOf } from './version-walk.ts';

export interface ChangeDraft {
  readonly form: PolicyForm;
  readonly day: string;
  readonly reason: string;
  /** What the reason began with: the case that asks for a ruling. */
  readonly firstReason: string;
  /** The day that is meant, or null while it cannot be read. */
  readonly date: CivilDate | null;
  readonly setForm: (form: PolicyForm) => void;
  readonly setDay: (day: string) => void;
  readonly setReason: (reason: string) => void;
  /** What was filled in, or the first thing that is wrong with it. */
  readonly change: () => Change | { readonly problem: FormProblem };
}

export function useChangeDraft(
  { policyId, versions }: PolicyHistoryView,
  restored: PolicyVersionView | null,
  firstReason: string,
): ChangeDraft {
  const today = useDeskClock(({ view }) => (view === null ? null : dateOf(instant(view.now))));
  const present = inForceOf(versions);
  const [form, setForm] = useState(() => formOf(policyId, (restored ?? present).value));
  const [typedDay, setDay] = useState<string | null>(null);
  const [reason, setReason] = useState(firstReason);
  const day = typedDay ?? (today === null ? '' : plainDay(today));
  const read = today === null ? null : readTypedDate(day, today, 'coming');
  const date = read?.type === 'date' ? read.date : null;
  const change = (): Change | { readonly problem: FormProblem } => {
    const value = valueTextOf(policyId, form);
    if (value === null) return { problem: 'badValue' };
    if (value === present.value && comingOf(versions) === null) return { problem: 'sameValue' };
    if (date === null || today === null) return { problem: 'badDay' };
    if (date < today) return { problem: 'pastDay' };
    if (reason.trim() === '') return { problem: 'reasonMissing' };
    return { value, effectiveFrom: formatIsoDate(date), reason: reason.trim() };
  };
  return { form, day, reason, firstReason, date, setForm, setDay, setReason, change };
}
