/** Which action a key starts: by scope, by dialog, by host, and never against a person who is typing. */
import { describe, expect, test } from 'vitest';
import type { KeyPress } from './keyboard.ts';
import {
  type Action,
  type ActionGroup,
  activeGroups,
  findAction,
  type Scope,
  type ShortcutState,
  shownKey,
} from './shortcut-registry.ts';

const action = (id: string, keys: readonly string[], rest: Partial<Action> = {}): Action => ({
  id,
  label: id,
  keys,
  run: () => {},
  ...rest,
});
const group = (scope: Scope, actions: readonly Action[], layer = 0): ActionGroup => ({
  token: Symbol(scope),
  scope,
  layer,
  actions,
});
const state = (groups: readonly ActionGroup[], rest: Partial<ShortcutState> = {}): ShortcutState => ({
  groups,
  topLayer: 0,
  ownsAllKeys: true,
  characterKeys: true,
  ...rest,
});
const press = (key: string, rest: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  ...rest,
});
const FIELD = { tagName: 'TEXTAREA' };

describe('findAction', () => {
  test.each([
    {
      name: 'the stronger scope',
      groups: [group('app', [action('a', ['f6'])]), group('pane', [action('p', ['f6'])])],
      found: 'p',
    },
    {
      name: 'the latest of one scope',
      groups: [group('screen', [action('old', ['f6'])]), group('screen', [action('new', ['f6'])])],
      found: 'new',
    },
    {
      name: 'the weaker one where the stronger cannot act',
      groups: [group('app', [action('a', ['f6'])]), group('pane', [action('p', ['f6'], { enabled: false })])],
      found: 'a',
    },
    { name: 'nothing for an unknown key', groups: [group('app', [action('a', ['f7'])])], found: undefined },
  ])('finds $name', ({ groups, found }) => {
    expect(findAction(state(groups), press('F6'), null)?.id).toBe(found);
  });

  test('hides what lies below a dialog, but for what always works', () => {
    const groups = [group('screen', [action('below', ['f6'])]), group('always', [action('lock', ['ctrl+l'])])];
    const withDialog = state(groups, { topLayer: 1 });
    expect(findAction(withDialog, press('F6'), null)).toBeNull();
    expect(findAction(withDialog, press('l', { ctrlKey: true }), null)?.id).toBe('lock');
  });

  test.each([
    { name: 'a letter while a note is typed', key: press('j'), keys: ['j'], target: FIELD, found: undefined },
    { name: 'the same letter elsewhere', key: press('j'), keys: ['j'], target: { tagName: 'TR' }, found: 'a' },
    {
      name: 'a chord while a note is typed',
      key: press('k', { ctrlKey: true }),
      keys: ['ctrl+k'],
      target: FIELD,
      found: 'a',
    },
    { name: 'a function key while a note is typed', key: press('F6'), keys: ['f6'], target: FIELD, found: 'a' },
    {
      name: 'Enter on a focused button',
      key: press('Enter'),
      keys: ['enter'],
      target: { tagName: 'BUTTON' },
      found: undefined,
    },
    {
      name: 'a chord of a composition',
      key: press('k', { ctrlKey: true, isComposing: true }),
      keys: ['ctrl+k'],
      target: FIELD,
      found: undefined,
    },
  ])('for $name: $found', ({ key, keys, target, found }) => {
    expect(findAction(state([group('screen', [action('a', keys)])]), key, target)?.id).toBe(found);
  });

  test('leaves a browser its own keys and takes the second one', () => {
    const groups = [group('screen', [action('wrapUp', ['ctrl+s', 'alt+s'])])];
    const inBrowser = state(groups, { ownsAllKeys: false });
    expect(findAction(inBrowser, press('s', { ctrlKey: true }), null)).toBeNull();
    expect(findAction(inBrowser, press('s', { altKey: true }), null)?.id).toBe('wrapUp');
    expect(findAction(state(groups), press('s', { ctrlKey: true }), null)?.id).toBe('wrapUp');
  });

  test('lets single letters be turned off (WCAG 2.1.4)', () => {
    const groups = [group('screen', [action('down', ['j', 'alt+j'])])];
    const withoutLetters = state(groups, { characterKeys: false });
    expect(findAction(withoutLetters, press('j'), null)).toBeNull();
    expect(findAction(withoutLetters, press('j', { altKey: true }), null)?.id).toBe('down');
  });
});

describe('shownKey', () => {
  const keys = ['f10', 'alt+h'];
  test.each([
    { ownsAllKeys: true, shown: 'f10' },
    { ownsAllKeys: false, shown: 'alt+h' },
  ])('is $shown where the desk owns all keys: $ownsAllKeys', ({ ownsAllKeys, shown }) => {
    expect(shownKey(keys, { ownsAllKeys, characterKeys: true })).toBe(shown);
  });
  test('is nothing where every key belongs to the browser', () => {
    expect(shownKey(['f1'], { ownsAllKeys: false, characterKeys: true })).toBeNull();
  });
});

test('activeGroups puts the strongest scope first', () => {
  const groups = [group('app', []), group('always', []), group('pane', []), group('screen', [])];
  expect(activeGroups(state(groups)).map(({ scope }) => scope)).toEqual(['always', 'pane', 'screen', 'app']);
});
