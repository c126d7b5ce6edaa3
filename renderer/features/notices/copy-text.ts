/**
 * Puts a text on the clipboard. By way of a selection, because the desk grants no page the right to the clipboard itself; only texts without
 * a name or an address are given here, as nothing takes them off the clipboard again.
 */

/** False where the browser would not take it. */
export function copyText(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  // Inside an open dialog everything else is inert and cannot be selected.
  const place = document.querySelector('dialog[open]:last-of-type') ?? document.body;
  const before = document.activeElement;
  place.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}
