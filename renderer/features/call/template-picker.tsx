/** The note templates, chosen by their number or by arrows and Enter. */
import { useRef } from 'react';
import { templatesText, templateWords } from '../../text/call.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Key } from '../../ui/key.tsx';
import { useShortcuts } from '../../ui/shortcuts.tsx';
import { digitKey } from './call-keys.ts';
import screen from './call-screen.module.css';
import { callDesk } from './present-call.ts';
import styles from './template-picker.module.css';

const close = () => callDesk.dispatch({ type: 'dialogClosed' });

export function TemplatePicker({ onPick }: { readonly onPick: (text: string) => void }) {
  return (
    <Dialog title={templatesText.title} onClose={close}>
      <Templates onPick={onPick} />
    </Dialog>
  );
}

/** Inside the dialog, so that its keys stand above those of the screen. */
function Templates({ onPick }: { readonly onPick: (text: string) => void }) {
  const list = useRef<HTMLUListElement>(null);
  const move = (by: number) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const here = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(here + by + buttons.length) % buttons.length]?.focus();
  };
  useShortcuts('pane', [
    ...templateWords.map(({ name, text }, index) => ({
      id: `template:${index}`,
      label: name,
      keys: [digitKey(index) ?? ''],
      inPalette: false,
      run: () => onPick(text),
    })),
    { id: 'template:next', label: '', keys: ['arrowdown'], inPalette: false, run: () => move(1) },
    { id: 'template:previous', label: '', keys: ['arrowup'], inPalette: false, run: () => move(-1) },
  ]);
  return (
    <>
      <p className={screen['small']}>{templatesText.hint}</p>
      <ul ref={list} className={styles['templates']}>
        {templateWords.map(({ name, text }, index) => {
          const key = digitKey(index);
          return (
            <li key={name}>
              <button type="button" className={styles['template']} onClick={() => onPick(text)}>
                {key === null ? null : <Key name={key} />}
                <span>{name}</span>
                <span className={styles['begin']}>{text.replaceAll('\n', ' ')}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
