/** What counts as our own page in Electron: `app://desk`, and nothing else. */

export const OUR_PAGE = 'app://desk/';

/**
 * True for an address on `app://desk`. The parts are compared one by one, because Node does not know the scheme and says `null` for the
 * origin of every such address.
 */
export function isOurPage(url: string): boolean {
  try {
    const { protocol, host, username, password } = new URL(url);
    return protocol === 'app:' && host === 'desk' && username === '' && password === '';
  } catch {
    return false;
  }
}
