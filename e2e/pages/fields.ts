/** Every field of text a person can reach on the screen as it stands, found as a screen reader finds it: by its role. */
import { expect, type Locator, type Page } from '@playwright/test';

/** The open dialog, else the whole page: below a dialog nothing can be reached. */
async function reachable(page: Page): Promise<Locator> {
  const dialog = page.getByRole('dialog');
  return (await dialog.count()) > 0 ? dialog.last() : page.locator('body');
}

/** A choice from a list is a combobox too, and takes no text. */
export async function textFields(page: Page): Promise<Locator> {
  const place = await reachable(page);
  return place
    .getByRole('textbox')
    .or(place.getByRole('searchbox'))
    .or(place.getByRole('combobox').and(page.locator('input')));
}

/** What the fields are called; fails where one has no name. */
export async function namesOf(fields: Locator): Promise<readonly string[]> {
  for (const field of await fields.all()) await expect(field).toHaveAccessibleName(/./);
  return fields.evaluateAll((elements) =>
    elements.map((element) => (element as HTMLInputElement).labels?.[0]?.firstChild?.textContent ?? ''),
  );
}

/** One for each field; null leaves the field as it is. */
type Texts = readonly (string | null)[];

/**
 * Puts a text into each of these fields as a paste does, whatever is in it; the keyboard of a test cannot carry half a sign. Returns what the
 * fields made of it: one line of text loses its line breaks, as everywhere on the web.
 */
export function paste(fields: Locator, texts: Texts): Promise<Texts> {
  return fields.evaluateAll((elements, pasted) => {
    return elements.map((element, index) => {
      const field = element as HTMLInputElement | HTMLTextAreaElement;
      const text = pasted[index] ?? null;
      if (text === null) return null;
      const { prototype } = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
      field.focus();
      Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
      const taken = field.value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
      return taken;
    });
  }, texts);
}

/** What stands in the fields that were given a text. */
export const valuesOf = (fields: Locator, texts: Texts): Promise<Texts> =>
  fields.evaluateAll(
    (elements, pasted) =>
      elements.map((field, index) => (pasted[index] == null ? null : (field as HTMLInputElement).value)),
    texts,
  );

/** Presses the key in those fields, in one of each form; what has left the screen meanwhile is passed over. */
export async function sendFrom(fields: Locator, texts: Texts, key: string): Promise<void> {
  const senders = await fields.evaluateAll((elements, pasted) => {
    const forms = elements.map((element) => (element as HTMLInputElement).form);
    const isFirst = (index: number): boolean => forms[index] === null || forms.indexOf(forms[index] ?? null) === index;
    return elements.flatMap((_, index) => (pasted[index] != null && isFirst(index) ? [index] : []));
  }, texts);
  const handles = await fields.elementHandles();
  for (const sender of senders) {
    const hasFocus = await handles[sender]?.evaluate((element) => {
      (element as HTMLElement).focus();
      return document.activeElement === element;
    });
    if (hasFocus === true) await fields.page().keyboard.press(key);
  }
}
