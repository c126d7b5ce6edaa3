/**
 * Fills a template of ours (通知文の型) with what a notice says. A place that nothing fills stays visible as a gap, so that no letter leaves
 * with a hole that nobody sees. A paragraph of which nothing is known is left out where it hangs on an optional item.
 */

/** `{name}` stands for a value; a paragraph that begins with `?name:` is there only where that value is. */
export type Template = readonly string[];

const OPTIONAL = /^\?([a-zA-Z]+):/u;
const PLACEHOLDER = /\{([a-zA-Z]+)\}/gu;

export const GAP = '＿＿＿＿';

/** The names that a template asks for, each once. */
export const placeholdersOf = (template: Template): readonly string[] => [
  ...new Set(template.flatMap((paragraph) => [...paragraph.matchAll(PLACEHOLDER)].map(([, name]) => name ?? ''))),
];

/** Of those, the ones whose paragraph is left out where they are unknown. */
export const optionalOf = (template: Template): readonly string[] =>
  template.flatMap((paragraph) => OPTIONAL.exec(paragraph)?.[1] ?? []);

export function fillTemplate(template: Template, values: { readonly [name: string]: string | undefined }): string {
  return template
    .flatMap((paragraph) => {
      const optional = OPTIONAL.exec(paragraph);
      if (optional !== null && values[optional[1] ?? ''] === undefined) return [];
      return [paragraph.replace(OPTIONAL, '').replaceAll(PLACEHOLDER, (_all, name: string) => values[name] ?? GAP)];
    })
    .join('\n');
}
