/** A modal dialog on the native element: it keeps the focus, gives it back, and leaves Escape to an input method that is composing. */
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';
import { ShortcutLayer } from './shortcuts.tsx';

export interface DialogProps {
  readonly title: string;
  /** Escape, or the browser's own way to close. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** `whole` takes the window and lays itself out. */
  readonly size?: 'narrow' | 'middle' | 'wide' | 'full' | 'whole';
  /** The title is for screen readers only, as in a palette. */
  readonly hideTitle?: boolean;
}

export function Dialog({ title, onClose, children, size = 'middle', hideTitle = false }: DialogProps) {
  const titleId = useId();
  const element = useRef<HTMLDialogElement>(null);
  const leaving = useRef(false);
  useLayoutEffect(() => {
    const dialog = element.current;
    leaving.current = false;
    const giveBack = caretKeeper(document.activeElement);
    dialog?.showModal();
    goToChosen();
    return () => {
      leaving.current = true;
      dialog?.close();
      giveBack();
    };
  }, []);
  const close = () => {
    if (!leaving.current) onClose();
  };
  return (
    <dialog
      ref={element}
      className={classNames(styles['dialog'], styles[size])}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        close();
      }}
      onClose={(event) => {
        if (event.target === event.currentTarget) close();
      }}
    >
      <h2 id={titleId} className={hideTitle ? styles['unseen'] : styles['title']}>
        {title}
      </h2>
      <ShortcutLayer>{children}</ShortcutLayer>
    </dialog>
  );
}

/** A dialog opens at the first thing in it; where that is one of several choices, the person begins at the one that is chosen. */
function goToChosen(): void {
  const at = document.activeElement;
  if (!(at instanceof HTMLInputElement) || at.type !== 'radio' || at.checked) return;
  const group = document.querySelectorAll<HTMLInputElement>(`input[type="radio"][name="${CSS.escape(at.name)}"]`);
  [...group].find(({ checked }) => checked)?.focus();
}

interface Caret {
  readonly start: number | null;
  readonly end: number | null;
  readonly direction: 'forward' | 'backward' | 'none' | null;
}

/** Carets that are about to be put back. A dialog that takes the place of another one opens before that, and finds the field without its caret. */
const pending = new WeakMap<Element, Caret>();

/**
 * Puts the caret back where it was. Chromium gives the focus back when a dialog closes, but a field whose dialog is taken out of the page in
 * the same turn has no caret afterwards and takes no letter.
 */
function caretKeeper(opener: Element | null): () => void {
  if (!(opener instanceof HTMLTextAreaElement || opener instanceof HTMLInputElement)) return () => {};
  const { selectionStart: start, selectionEnd: end, selectionDirection: direction } = opener;
  const caret = pending.get(opener) ?? { start, end, direction };
  return () => {
    pending.set(opener, caret);
    queueMicrotask(() => {
      pending.delete(opener);
      if (caret.start === null || document.activeElement !== opener) return;
      opener.setSelectionRange(caret.start, caret.end, caret.direction ?? 'none');
    });
  };
}

/** The row of buttons that ends a dialog, the one that acts first. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return <div className={styles['actions']}>{children}</div>;
}

/** The fields of a dialog, one below the other. */
export function DialogBody({ children }: { readonly children: ReactNode }) {
  return <div className={styles['body']}>{children}</div>;
}
