/** Keeps which list of notices is shown and which notice is open, while another screen is, for the person they belong to. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { NoticeId, UserId } from '../../../shared/core/ids.ts';
import type { UserView } from '../../../shared/desk/views.ts';

export const NOTICE_LIST_NAMES = ['toSend', 'toDecide', 'sent', 'returned', 'deemed', 'ended'] as const;
export type NoticeListName = (typeof NOTICE_LIST_NAMES)[number];

interface Place {
  readonly list: NoticeListName;
  readonly chosen: NoticeId | null;
}

const kept = createStore<{ readonly owner: UserId | null; readonly place: Place }>(() => ({
  owner: null,
  place: { list: 'toSend', chosen: null },
}));

/** Who decides begins with what waits for a decision; everybody else with what is still to be sent. */
const firstOf = ({ role }: UserView): Place => ({ list: role === 'supervisor' ? 'toDecide' : 'toSend', chosen: null });

/** The place of this person, and how to change a part of it. */
export function useNoticePlace(user: UserView): readonly [Place, (part: Partial<Place>) => void] {
  const { owner, place } = useStore(kept);
  const mine = owner === user.userId ? place : firstOf(user);
  return [mine, (part) => kept.setState({ owner: user.userId, place: { ...mine, ...part } })];
}
