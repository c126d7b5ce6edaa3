/** What stands in the foot and in the palette. */
import { describe, expect, test } from 'vitest';
import { nextPlace, paletteActions } from '../features/palette/palette.tsx';
import type { Action, ActionGroup, Scope, ShortcutState } from '../ui/shortcut-registry.ts';
import { footActions } from './foot.tsx';

const action = (id: string, rest: Partial<Action> = {}): Action => ({
  id,
  label: id,
  keys: [],
  run: () => {},
  ...rest,
});
const group = (scope: Scope, actions: readonly Action[]): ActionGroup => ({
  token: Symbol(scope),
  scope,
  layer: 0,
  actions,
});
const state = (...groups: readonly ActionGroup[]): ShortcutState => ({
  groups,
  topLayer: 0,
  ownsAllKeys: true,
  characterKeys: true,
});
const ids = (actions: readonly Action[]) => actions.map(({ id }) => id);

describe('footActions', () => {
  test('keeps the order the actions ask for, across scopes', () => {
    const given = state(
      group('app', [action('palette', { foot: 0 })]),
      group('screen', [action('b', { foot: 2 }), action('a', { foot: 1 })]),
    );
    expect(ids(footActions(given))).toEqual(['palette', 'a', 'b']);
  });
  test('leaves out what cannot act now or asks for no place', () => {
    expect(
      ids(footActions(state(group('screen', [action('off', { foot: 1, enabled: false }), action('none')])))),
    ).toEqual([]);
  });
  test('shows one of two actions with the same id', () => {
    const twice = action('same', { foot: 1 });
    expect(ids(footActions(state(group('screen', [twice]), group('screen', [twice]))))).toEqual(['same']);
  });
});

describe('paletteActions', () => {
  test('puts the nearest first and what always works last', () => {
    const given = state(
      group('always', [action('lock')]),
      group('app', [action('cases')]),
      group('screen', [action('export')]),
    );
    expect(ids(paletteActions(given))).toEqual(['export', 'cases', 'lock']);
  });
  test('leaves out what has no meaning away from its place', () => {
    expect(ids(paletteActions(state(group('screen', [action('down', { inPalette: false })]))))).toEqual([]);
  });
});

describe('nextPlace', () => {
  test.each([
    { place: 0, step: 1, length: 3, to: 1 },
    { place: 2, step: 1, length: 3, to: 0 },
    { place: 0, step: -1, length: 3, to: 2 },
    { place: 0, step: 1, length: 0, to: 0 },
  ])('from $place by $step among $length is $to', ({ place, step, length, to }) => {
    expect(nextPlace(place, step, length)).toBe(to);
  });
});
