/** The organisation's own texts as the guide holds them: which versions there are, and the parts of the one that is shown. */
import { useCallback, useEffect, useState } from 'react';
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { TermsPartView, TermsVersionView } from '../../../shared/desk/guide-views.ts';
import type { ArticleKey } from '../../../shared/terms/guide/guide-article.ts';
import type { Service } from '../../../shared/terms/service.ts';
import { call } from '../../desk/desk-client.ts';

export type OwnText =
  | { readonly state: 'loading' }
  /** Nobody has imported a text of this service. */
  | { readonly state: 'none' }
  | { readonly state: 'failed'; readonly error: DeskError }
  | {
      readonly state: 'there';
      readonly shown: TermsVersionView;
      readonly versions: readonly TermsVersionView[];
      readonly parts: readonly TermsPartView[];
    };

const LOADING: OwnText = { state: 'loading' };

/** A version never changes, so what was read once is kept. */
const read = new Map<string, readonly TermsPartView[]>();

async function readParts({ service, version, sha256 }: TermsVersionView) {
  const name = `${service} ${version} ${sha256}`;
  const known = read.get(name);
  if (known !== undefined) return { ok: true as const, value: known };
  const reply = await call('terms:read', { service, version });
  if (!reply.ok) return reply;
  read.set(name, reply.value.parts);
  return { ok: true as const, value: reply.value.parts };
}

async function loadText(service: Service, version: number | null): Promise<OwnText> {
  const list = await call('terms:list', {});
  if (!list.ok) return { state: 'failed', error: list.error };
  const versions = list.value.filter((text) => text.service === service);
  const shown = versions.find((text) => text.version === version) ?? versions[0];
  if (shown === undefined) return { state: 'none' };
  const parts = await readParts(shown);
  return parts.ok ? { state: 'there', shown, versions, parts: parts.value } : { state: 'failed', error: parts.error };
}

/** The text of the service in that version, or in its newest. The second function asks again, as after an import. */
export function useOwnText(service: Service, version: number | null): readonly [OwnText, () => void] {
  const [asked, setAsked] = useState(0);
  const [loaded, setLoaded] = useState<{ readonly of: Service | null; readonly text: OwnText }>({
    of: null,
    text: LOADING,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` counts up where the same text has to be asked for again
  useEffect(() => {
    let here = true;
    void loadText(service, version).then((text) => {
      if (here) setLoaded({ of: service, text });
    });
    return () => {
      here = false;
    };
  }, [service, version, asked]);
  const again = useCallback(() => setAsked((times) => times + 1), []);
  return [loaded.of === service ? loaded.text : LOADING, again];
}

/** The parts that stand beside an article of the guide: itself, where it is printed twice both, and its branches. */
export function partsAt(parts: readonly TermsPartView[], key: ArticleKey): readonly TermsPartView[] {
  if (key === 'supplement') return parts.filter(({ kind }) => kind === 'supplement');
  const [kind, number] = key.split('-');
  return parts.filter((part) => part.kind === kind && part.number === Number(number));
}
