/**
 * The bridge between the screen and the main process: two frozen functions that carry plain data and check nothing. Every check is
 * in main, for both hosts alike.
 */
import { contextBridge, ipcRenderer } from 'electron';
import type { DeskBridge, Reply } from '../shared/desk/contract.ts';
import { EVENT, REQUEST } from '../shared/desk/wire-names.ts';

const bridge: DeskBridge = {
  call: (channel, input, requestId) => ipcRenderer.invoke(REQUEST, channel, input, requestId) as Promise<Reply>,
  on(listener) {
    // Electron's own event object stays here: it would lead back to ipcRenderer.
    const pass = (_event: unknown, name: string, payload: unknown): void => listener(name, payload);
    ipcRenderer.on(EVENT, pass);
    return () => void ipcRenderer.off(EVENT, pass);
  },
};

contextBridge.exposeInMainWorld('desk', Object.freeze(bridge));
