/** Keys: read, matched and shown the same everywhere, and never while an input method composes. */
import { describe, expect, test } from 'vitest';
import { ariaKey, isComposing, isTypedInto, isTypingKey, type KeyPress, keyLabel, matchesKey } from './keyboard.ts';

const press = (rest: Partial<KeyPress>): KeyPress => ({
  key: 'a',
  code: 'KeyA',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 65,
  ...rest,
});

describe('matchesKey', () => {
  test.each([
    { name: 'a plain letter', key: 'j', given: { key: 'j' }, matches: true },
    { name: 'the same letter under Caps Lock', key: 'j', given: { key: 'J' }, matches: true },
    { name: 'a letter with Control', key: 'ctrl+k', given: { key: 'k', ctrlKey: true }, matches: true },
    { name: 'Command in place of Control', key: 'ctrl+k', given: { key: 'k', metaKey: true }, matches: true },
    { name: 'a chord without its modifier', key: 'ctrl+k', given: { key: 'k' }, matches: false },
    { name: 'a letter with a modifier too many', key: 'j', given: { key: 'j', altKey: true }, matches: false },
    { name: 'a function key', key: 'f6', given: { key: 'F6', code: 'F6' }, matches: true },
    { name: 'Shift where it was not asked for', key: 'f6', given: { key: 'F6', shiftKey: true }, matches: false },
    { name: 'Shift where it was asked for', key: 'shift+f6', given: { key: 'F6', shiftKey: true }, matches: true },
    { name: 'a sign that needs Shift on this keyboard', key: '?', given: { key: '?', shiftKey: true }, matches: true },
    {
      name: 'Alt on a layout that writes another sign',
      key: 'alt+1',
      given: { key: '¡', code: 'Digit1', altKey: true },
      matches: true,
    },
    { name: 'Control and Enter', key: 'ctrl+enter', given: { key: 'Enter', ctrlKey: true }, matches: true },
    { name: 'a key of a composition', key: 'enter', given: { key: 'Enter', isComposing: true }, matches: false },
    { name: 'a key the input method owns', key: 'escape', given: { key: 'Escape', keyCode: 229 }, matches: false },
  ])('$name: $matches', ({ key, given, matches }) => {
    expect(matchesKey(press(given), key)).toBe(matches);
  });
});

describe('isComposing', () => {
  test.each([
    { name: 'a native event that composes', event: press({ isComposing: true }), composing: true },
    { name: 'key code 229', event: press({ keyCode: 229 }), composing: true },
    {
      name: 'a React event that wraps one',
      event: { nativeEvent: { isComposing: true }, keyCode: 13 },
      composing: true,
    },
    { name: 'an ordinary key', event: press({}), composing: false },
  ])('$name: $composing', ({ event, composing }) => {
    expect(isComposing(event)).toBe(composing);
  });
});

describe('keyLabel and ariaKey', () => {
  test.each([
    { key: 'ctrl+k', label: '⌃K', spoken: 'Control+K' },
    { key: 'f6', label: 'F6', spoken: 'F6' },
    { key: 'ctrl+enter', label: '⌃⏎', spoken: 'Control+Enter' },
    { key: 'alt+1', label: 'Alt+1', spoken: 'Alt+1' },
    { key: 'escape', label: 'Esc', spoken: 'Escape' },
    { key: 'arrowdown', label: '↓', spoken: 'ArrowDown' },
    { key: 'shift+f6', label: '⇧F6', spoken: 'Shift+F6' },
    { key: '/', label: '/', spoken: '/' },
  ])('show $key as $label', ({ key, label, spoken }) => {
    expect([keyLabel(key), ariaKey(key)]).toEqual([label, spoken]);
  });
});

describe('isTypingKey', () => {
  test.each([
    { key: 'j', typing: true },
    { key: 'enter', typing: true },
    { key: 'shift+enter', typing: true },
    { key: 'f6', typing: false },
    { key: 'ctrl+k', typing: false },
    { key: 'alt+n', typing: false },
  ])('$key: $typing', ({ key, typing }) => {
    expect(isTypingKey(key)).toBe(typing);
  });
});

describe('isTypedInto', () => {
  test.each([
    { name: 'a text field', element: { tagName: 'INPUT', type: 'text' }, typed: true },
    { name: 'a note', element: { tagName: 'TEXTAREA' }, typed: true },
    { name: 'a list to choose from', element: { tagName: 'SELECT' }, typed: true },
    { name: 'a checkbox', element: { tagName: 'INPUT', type: 'checkbox' }, typed: false },
    { name: 'a button', element: { tagName: 'BUTTON' }, typed: false },
    { name: 'nothing', element: null, typed: false },
  ])('$name: $typed', ({ element, typed }) => {
    expect(isTypedInto(element)).toBe(typed);
  });
});
