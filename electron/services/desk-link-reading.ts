/** What a `madoguchi:` link of the phone system says: `madoguchi:call?phone=0742550193` or `madoguchi:search?text=みどり電設`. */

export interface DeskLinkContent {
  readonly phone: string | null;
  readonly search: string | null;
}

const LONGEST = 100;

/**
 * What the link asks for, or null for anything but such a link. A number keeps its digits and its plus sign alone, however it was written; a
 * link is untrusted, so nothing else of it is kept and it never does more than prefill.
 */
export function readDeskLink(link: string): DeskLinkContent | null {
  const url = URL.parse(link);
  if (url?.protocol !== 'madoguchi:') return null;
  const phone = (url.searchParams.get('phone') ?? '')
    .normalize('NFKC')
    .replace(/[^\d+]/g, '')
    .slice(0, 20);
  const text = (url.searchParams.get('text') ?? '').replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '');
  // The cut may go through the middle of a character.
  const search = text.slice(0, LONGEST).replace(/\p{Cs}$/u, '');
  if (phone === '' && search === '') return null;
  return { phone: phone === '' ? null : phone, search: search === '' ? null : search };
}
