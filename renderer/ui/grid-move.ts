/** Where a key takes the active row of a grid. Pure. */

export interface GridPlace {
  readonly active: number;
  readonly count: number;
  /** Rows that fit into the view. */
  readonly viewRows: number;
}

type Move = (place: GridPlace) => number;

const MOVES: Readonly<Record<string, Move>> = {
  ArrowDown: ({ active }) => active + 1,
  ArrowUp: ({ active }) => active - 1,
  j: ({ active }) => active + 1,
  k: ({ active }) => active - 1,
  PageDown: ({ active, viewRows }) => active + viewRows,
  PageUp: ({ active, viewRows }) => active - viewRows,
  Home: () => 0,
  End: ({ count }) => count - 1,
};

/** The row the key moves to, never outside the list; null where the key moves nothing. */
export function moveInGrid(key: string, place: GridPlace): number | null {
  const move = MOVES[key];
  if (move === undefined || place.count === 0) return null;
  return Math.min(place.count - 1, Math.max(0, move(place)));
}
