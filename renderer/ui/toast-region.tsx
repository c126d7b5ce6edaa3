/** The place where toasts appear. Both live regions are always in the page, so that a screen reader hears the first one too. */
import { useStore } from 'zustand';
import { classNames } from './class-names.ts';
import styles from './toast-region.module.css';
import { putAwayToast, type Toast, toasts } from './toast-store.ts';

interface ToastRegionProps {
  readonly closeLabel: string;
}

function Item({ toast, closeLabel }: ToastRegionProps & { readonly toast: Toast }) {
  return (
    <div className={classNames(styles['toast'], styles[toast.tone])}>
      <p>{toast.text}</p>
      {toast.tone === 'ok' ? null : (
        <button
          type="button"
          className={styles['close']}
          aria-label={closeLabel}
          onClick={() => putAwayToast(toast.id)}
        >
          ×
        </button>
      )}
    </div>
  );
}

export function ToastRegion({ closeLabel }: ToastRegionProps) {
  const shown = useStore(toasts, (state) => state.shown);
  const items = (tone: Toast['tone']) =>
    shown
      .filter((toast) => toast.tone === tone)
      .map((toast) => <Item key={toast.id} toast={toast} closeLabel={closeLabel} />);
  return (
    <div className={styles['region']}>
      <div role="status">{items('ok')}</div>
      <div role="alert">{items('stop')}</div>
    </div>
  );
}
