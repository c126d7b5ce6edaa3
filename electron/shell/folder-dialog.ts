/** Asks the person for a folder. */
import type { BrowserWindow, Dialog } from 'electron';
import { shellWords } from './shell-words.ts';

export interface FolderQuestion {
  readonly dialog: Pick<Dialog, 'showOpenDialog'>;
  /** The window the question belongs to; null where it is gone. */
  readonly window: BrowserWindow | null;
}

/** The chosen folder; null when the person thought better of it. */
export async function askForFolder({ dialog, window }: FolderQuestion): Promise<string | null> {
  const options = {
    title: shellWords.chooseFolder,
    properties: ['openDirectory' as const, 'createDirectory' as const],
  };
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return canceled ? null : (filePaths[0] ?? null);
}
