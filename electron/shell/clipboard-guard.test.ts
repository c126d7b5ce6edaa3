import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { guardClipboard } from './clipboard-guard.ts';

class Window extends EventEmitter {
  focused = false;
  isFocused = (): boolean => this.focused;
  isDestroyed = (): boolean => false;
  turn(to: 'focus' | 'blur'): void {
    this.focused = to === 'focus';
    this.emit(to);
  }
}

function opened(before = 'of another program') {
  const window = new Window();
  const board = { text: before };
  const clipboard = {
    readText: async () => board.text,
    clear: () => {
      board.text = '';
    },
  };
  const guard = guardClipboard({ clipboard, window: window as never, elapsedMs: () => Date.now() });
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  return { window, board, guard, pass };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('guardClipboard (SEC-41)', () => {
  test('takes back after a minute what was copied in the window, and not before', async () => {
    const { window, board, pass } = opened();
    window.turn('focus');
    await pass(1_500);
    board.text = '0742-55-0193';
    await pass(59_000);
    expect(board.text).toBe('0742-55-0193');
    await pass(3_000);
    expect(board.text).toBe('');
  });

  test('takes it back when the window is long behind others', async () => {
    const { window, board, pass } = opened();
    window.turn('focus');
    await pass(100);
    board.text = '0742-55-0193';
    window.turn('blur');
    await pass(61_500);
    expect(board.text).toBe('');
  });

  test('takes it back at once when the desk locks', async () => {
    const { window, board, guard, pass } = opened();
    window.turn('focus');
    await pass(100);
    board.text = '0742-55-0193';
    await guard.takeBack();
    expect(board.text).toBe('');
  });

  test('leaves alone what was there before and what another program put there', async () => {
    const { window, board, guard, pass } = opened();
    window.turn('focus');
    await pass(70_000);
    expect(board.text).toBe('of another program');
    window.turn('blur');
    await pass(100);
    board.text = 'copied elsewhere';
    await pass(70_000);
    window.turn('focus');
    await pass(70_000);
    await guard.takeBack();
    expect(board.text).toBe('copied elsewhere');
  });

  test('leaves alone what has taken the place of ours', async () => {
    const { window, board, pass } = opened();
    window.turn('focus');
    await pass(100);
    board.text = '0742-55-0193';
    await pass(2_000);
    window.turn('blur');
    await pass(100);
    board.text = 'copied elsewhere';
    await pass(70_000);
    expect(board.text).toBe('copied elsewhere');
  });

  test('goes on where the clipboard cannot be read', async () => {
    const window = new Window();
    const clipboard = { readText: async () => Promise.reject(new Error('busy')), clear: vi.fn() };
    const guard = guardClipboard({ clipboard, window: window as never, elapsedMs: () => Date.now() });
    window.turn('focus');
    await vi.advanceTimersByTimeAsync(90_000);
    await guard.takeBack();
    expect(clipboard.clear).not.toHaveBeenCalled();
    guard.stop();
  });
});
