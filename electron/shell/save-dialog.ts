/** Asks the person where a report is to be written. */
import { extname, join } from 'node:path';
import type { BrowserWindow, Dialog } from 'electron';
import { shellWords } from './shell-words.ts';

const FILE_KINDS: Readonly<Record<string, string>> = {
  pdf: shellWords.pdf,
  csv: shellWords.csv,
  json: shellWords.json,
};

export interface SaveQuestion {
  readonly dialog: Pick<Dialog, 'showSaveDialog'>;
  /** The window the question belongs to; null where it is gone. */
  readonly window: BrowserWindow | null;
  readonly documents: string;
  readonly suggestedName: string;
}

/** The chosen path, always with the ending of the suggested name; null when the person thought better of it. */
export async function askWhereToSave({
  dialog,
  window,
  documents,
  suggestedName,
}: SaveQuestion): Promise<string | null> {
  const ending = extname(suggestedName).slice(1);
  const options = {
    title: shellWords.saveReport,
    defaultPath: join(documents, suggestedName),
    filters: [{ name: FILE_KINDS[ending] ?? ending, extensions: [ending] }],
    properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
  };
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  if (canceled || filePath === '') return null;
  return extname(filePath) === `.${ending}` ? filePath : `${filePath}.${ending}`;
}
