/** The application menu: none, but for macOS, where copying and pasting hang on one. */
import type { MenuItemConstructorOptions } from 'electron';
import { shellWords } from './shell-words.ts';

export function menuTemplate(platform: NodeJS.Platform): readonly MenuItemConstructorOptions[] | null {
  if (platform !== 'darwin') return null;
  return [
    { role: 'appMenu' },
    {
      label: shellWords.edit,
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
  ];
}
