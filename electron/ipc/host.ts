/** What the desk needs from the program it runs in, and what that program may do with the desk; the same for every host. */
import type { Dispatch } from './door.ts';

/** The few things that only the surrounding program can do. */
export interface HostServices {
  readonly host: 'electron' | 'loopback';
  /** The full path under which to write, chosen by the person; null when the person thought better of it. */
  chooseReportFile(suggestedName: string): Promise<string | null>;
  /** A folder that the person chose, or null; absent where this host has nothing to ask with, and a path is typed. */
  chooseFolder?(): Promise<string | null>;
  /** 32 bytes that this machine's own key store keeps for this person; null where it has none that deserves the name. */
  readonly deviceSecret: Uint8Array | null;
}

/** A running desk, seen from its host. */
export interface Desk {
  readonly dispatch: Dispatch;
  /** Calls the listener for every event until the returned function is called. */
  subscribe(listener: (event: string, payload: unknown) => void): () => void;
  /** A `madoguchi:` link arrived, from the command line or from the phone system. */
  openLink(url: string): void;
  /** The machine goes to sleep, or its screen was locked. */
  suspend(): void;
  close(): Promise<void>;
  readonly startedAt: number;
}
