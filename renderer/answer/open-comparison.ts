/**
 * Asks for the side-by-side card of the two contracts (両契約の比較) from wherever a question or an article is shown. The frame opens it over
 * whatever is on the screen.
 */
import { createStore } from 'zustand/vanilla';
import type { SideBySideId } from '../../shared/terms/side-by-side.ts';
import { comparisonText } from '../text/comparison.ts';
import type { Action } from '../ui/shortcut-registry.ts';

export interface ComparisonWish {
  readonly open: boolean;
  /** The row it opens with; null for the first. */
  readonly first: SideBySideId | null;
}

export const comparisonWishes = createStore<ComparisonWish>(() => ({ open: false, first: null }));

export const openComparison = (first: SideBySideId | null): void => comparisonWishes.setState({ open: true, first });
export const closeComparison = (): void => comparisonWishes.setState({ open: false, first: null });

/** One key from everywhere; `run` where something has to leave before the card can stand. */
export const comparisonAction = (run: () => void = () => openComparison(null)): Action => ({
  id: 'comparison',
  label: comparisonText.action,
  keys: ['alt+t'],
  aliases: comparisonText.actionAliases,
  run,
});
