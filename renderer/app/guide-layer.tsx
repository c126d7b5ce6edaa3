/** The article guide over whatever is open, at the place somebody asked for; it goes with the desk when that is locked. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { UserView } from '../../shared/desk/views.ts';
import { closeGuide, guideWishes } from '../answer/open-article.ts';
import { Guide } from '../features/guide/guide.tsx';

export function GuideLayer({ user }: { readonly user: UserView }) {
  const { open, wish } = useStore(guideWishes);
  useEffect(() => closeGuide, []);
  if (!open) return null;
  return <Guide key={JSON.stringify(wish)} user={user} wish={wish} onClose={closeGuide} />;
}
