/**
 * Which requests the loopback host answers at all: a pure judgement of one request's line and headers.
 *
 * Every program of this machine and every page in any browser can reach the port, so a request must name our host exactly (DNS
 * rebinding), come from our own page as the browser itself attests (`Sec-Fetch-*`, `Origin`), and be one of four kinds.
 */
import type { IncomingHttpHeaders } from 'node:http';

export interface RequestFacts {
  readonly method: string;
  /** As it stands in the request line. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly upgrade: boolean;
}

/** `http://127.0.0.1:<port>` and what follows from it. */
export interface OwnAddress {
  readonly host: string;
  readonly origin: string;
}

export type Judgement =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'exchange' }
  | { readonly kind: 'socket'; readonly token: string }
  | { readonly kind: 'refused'; readonly status: 403 | 404 | 405 | 415 };

export const SOCKET_PATH = '/desk';
export const EXCHANGE_PATH = '/session';
export const PROTOCOL = 'madoguchi';
const TOKEN_PREFIX = 'token.';

const refused = (status: 403 | 404 | 405 | 415): Judgement => ({ kind: 'refused', status });

export function judgeRequest(request: RequestFacts, own: OwnAddress, isFile: (path: string) => boolean): Judgement {
  if (request.headers.host !== own.host) return refused(403);
  if (request.upgrade) return judgeSocket(request, own);
  if (!isFromOurPage(request)) return refused(403);
  if (request.target === EXCHANGE_PATH) return judgeExchange(request, own);
  if (request.headers.origin !== undefined && request.headers.origin !== own.origin) return refused(403);
  if (!isFile(request.target)) return refused(404);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refused(405);
  return { kind: 'file', path: request.target };
}

/**
 * True where the browser says that our own page asks, or that a person opened the page: by address, by reload, or from the launch page,
 * which is a file and so counts as another site. The page alone tells nothing; everything else needs the token.
 */
function isFromOurPage({ headers, method, target }: RequestFacts): boolean {
  if (headers['sec-fetch-site'] === 'same-origin') return true;
  const opened = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return opened && headers['sec-fetch-site'] !== undefined && method === 'GET' && target === '/';
}

function judgeExchange({ headers, method }: RequestFacts, own: OwnAddress): Judgement {
  if (method !== 'POST') return refused(405);
  if (headers.origin !== own.origin) return refused(403);
  return headers['content-type'] === 'application/json' ? { kind: 'exchange' } : refused(415);
}

/** A page cannot set headers on a WebSocket, so the token travels as an offered protocol; `Sec-Fetch-Site` may be missing here. */
function judgeSocket({ headers, method, target }: RequestFacts, own: OwnAddress): Judgement {
  const site = headers['sec-fetch-site'];
  if (method !== 'GET' || target !== SOCKET_PATH) return refused(403);
  if (headers.origin !== own.origin || (site !== undefined && site !== 'same-origin')) return refused(403);
  const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
  const [protocol, bearer = ''] = offered;
  if (offered.length !== 2 || protocol !== PROTOCOL || !bearer.startsWith(TOKEN_PREFIX)) return refused(403);
  return { kind: 'socket', token: bearer.slice(TOKEN_PREFIX.length) };
}
