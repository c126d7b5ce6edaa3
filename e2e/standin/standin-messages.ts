/** What the stand-in for Electron and the test that shows its window say to each other. */
import type { ClockChange } from '../fixtures/host.ts';

/** From the program under test. */
export type FromProgram =
  | {
      readonly type: 'window';
      readonly url: string;
      /** The source of the built preload script. */
      readonly preload: string;
      readonly width: number;
      readonly height: number;
      readonly webPreferences: Readonly<Record<string, unknown>>;
    }
  | { readonly type: 'shown' }
  | { readonly type: 'sent'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly type: 'invoked'; readonly id: number; readonly value: unknown }
  | {
      readonly type: 'served';
      readonly id: number;
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Uint8Array;
    }
  | { readonly type: 'reload' }
  | { readonly type: 'clockSet' };

/** To the program under test. */
export type ToProgram =
  | {
      readonly type: 'invoke';
      readonly id: number;
      readonly channel: string;
      readonly args: readonly unknown[];
      readonly frame: Frame;
    }
  | { readonly type: 'serve'; readonly id: number; readonly url: string; readonly method: string }
  | { readonly type: 'ready' }
  | { readonly type: 'emitApp'; readonly event: string; readonly args: readonly unknown[] }
  | { readonly type: 'emitPower'; readonly event: string }
  | { readonly type: 'gone'; readonly reason: string }
  | ({ readonly type: 'setClock' } & ClockChange)
  | { readonly type: 'quit' };

export interface Frame {
  readonly url: string;
  readonly main: boolean;
}
