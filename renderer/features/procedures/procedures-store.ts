/** Keeps which list of procedures is shown and which file is open, while another screen is, for the person they belong to. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ProcedureId, UserId } from '../../../shared/core/ids.ts';
import type { UserView } from '../../../shared/desk/views.ts';

export const PROCEDURE_LISTS = ['waiting', 'mine', 'open'] as const;
export type ProcedureList = (typeof PROCEDURE_LISTS)[number];

interface Place {
  readonly list: ProcedureList;
  readonly chosen: ProcedureId | null;
}

const kept = createStore<{ readonly owner: UserId | null; readonly place: Place }>(() => ({
  owner: null,
  place: { list: 'mine', chosen: null },
}));

/** Who decides begins with what waits for a decision; everybody else with the own files. */
const firstOf = ({ role }: UserView): Place => ({ list: role === 'supervisor' ? 'waiting' : 'mine', chosen: null });

/** The place of this person, and how to change a part of it. */
export function usePlace(user: UserView): readonly [Place, (part: Partial<Place>) => void] {
  const { owner, place } = useStore(kept);
  const mine = owner === user.userId ? place : firstOf(user);
  return [mine, (part) => kept.setState({ owner: user.userId, place: { ...mine, ...part } })];
}
