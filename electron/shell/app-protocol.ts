/** Serves the built screen under `app://desk`, with the headers of every host and nothing that was not built. */
import type { ScreenFiles } from '../screen/screen-files.ts';
import { securityHeaders } from '../screen/security-headers.ts';
import { isOurPage } from './our-page.ts';

/** Must be told to Electron before it is ready. */
export const APP_SCHEME = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true },
} as const;

export function makeAppProtocol(files: ScreenFiles): (request: Pick<Request, 'url' | 'method'>) => Response {
  const headers = securityHeaders('inPage');
  return ({ url, method }) => {
    const file = isOurPage(url) && method === 'GET' ? files.get(new URL(url).pathname) : undefined;
    if (file === undefined) return new Response(null, { status: 404, headers });
    return new Response(file.bytes, { headers: { ...headers, 'content-type': file.contentType } });
  };
}
