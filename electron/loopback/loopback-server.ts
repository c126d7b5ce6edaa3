/**
 * The loopback host: the same desk and the same screen behind an address of this machine, for machines without Electron and for tests.
 *
 * It listens on 127.0.0.1 alone, at a port of the system's choice, and answers nothing but what `judgeRequest` lets pass.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Desk } from '../ipc/host.ts';
import type { ScreenFiles } from '../screen/screen-files.ts';
import { securityHeaders } from '../screen/security-headers.ts';
import { makeLoopbackAccess } from './access.ts';
import { type Judgement, judgeRequest, type OwnAddress } from './judge-request.ts';
import { makeTabSockets } from './tab-sockets.ts';

/** An import of the module would load the whole of Node's web client with it, a seventh of the time that the host takes to start. */
const { createServer } = process.getBuiltinModule('node:http');

/** A ticket in its JSON is far shorter. */
const LARGEST_BODY = 1_000;

export interface LoopbackOptions {
  readonly desk: Pick<Desk, 'dispatch' | 'subscribe'>;
  readonly screen: ScreenFiles;
  /** Running milliseconds, for the life of a ticket. */
  readonly elapsedMs: () => number;
  /** The tab went, and for `graceMs` no other came: a reload is shorter. */
  readonly onTabGone?: () => void;
  readonly graceMs?: number;
}

export interface Loopback {
  readonly origin: string;
  /** An address that opens the desk once, within thirty seconds. The ticket stands in the fragment, which no browser sends anywhere. */
  issueAddress(): string;
  close(): Promise<void>;
}

export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const access = makeLoopbackAccess(options.elapsedMs);
  const absence = makeAbsence(options);
  const tabs = makeTabSockets({ desk: options.desk, onGone: absence.begin, onCome: absence.end });
  const headers = securityHeaders('sameOrigin');
  // Node's own limits against slow and endless requests; the header limit is 16 KB by default.
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 10_000, keepAliveTimeout: 5_000 });
  server.maxConnections = 100;

  const refuse = (response: ServerResponse, status: number): void => void response.writeHead(status, headers).end();

  async function exchange(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    // Whoever sends more is not our page: the connection ends, and the rest is not read.
    if (body === null) return void response.destroy();
    const token = access.exchange(ticketIn(body));
    if (token === null) return refuse(response, 403);
    tabs.replace();
    response.writeHead(200, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify({ token }));
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const judgement = judge(request, false);
    if (judgement.kind === 'exchange') return exchange(request, response);
    const file = judgement.kind === 'file' ? options.screen.get(judgement.path) : undefined;
    if (file === undefined) return refuse(response, judgement.kind === 'refused' ? judgement.status : 404);
    response.writeHead(200, { ...headers, 'content-type': file.contentType, 'content-length': file.bytes.length });
    response.end(request.method === 'HEAD' ? undefined : file.bytes);
  }

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const judgement = judge(request, true);
    if (judgement.kind === 'socket' && access.isToken(judgement.token)) {
      tabs.accept({ request, socket, head }, `tab-${access.tab}`);
    } else {
      socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
    }
  }

  const judge = (request: IncomingMessage, isUpgrade: boolean): Judgement =>
    judgeRequest(
      { method: request.method ?? '', target: request.url ?? '', headers: request.headers, upgrade: isUpgrade },
      own,
      (path) => options.screen.has(path),
    );

  server.on('request', (request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    upgrade(request, socket, head);
  });
  const own = await listen(server);
  return {
    origin: own.origin,
    issueAddress: () => `${own.origin}/#ticket=${access.issueTicket()}`,
    close: () => close(server, tabs),
  };
}

async function listen(server: Server): Promise<OwnAddress> {
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', listening);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { host, origin: `http://${host}` };
}

async function close(server: Server, tabs: { close(): void }): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  tabs.close();
  server.closeAllConnections();
  await closed;
}

/** The body as text, or null where it is longer than anything we take. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LARGEST_BODY) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The ticket in `{"ticket":"…"}`; an empty text, which is never a ticket, for anything else. */
function ticketIn(body: string): string {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === 'object' && value !== null && 'ticket' in value && typeof value.ticket === 'string')
      return value.ticket;
  } catch {
    // Not JSON: no ticket.
  }
  return '';
}

function makeAbsence({ onTabGone, graceMs = 3_000 }: LoopbackOptions): { begin(): void; end(): void } {
  let timer: NodeJS.Timeout | null = null;
  const end = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  return {
    begin() {
      end();
      if (onTabGone !== undefined) timer = setTimeout(onTabGone, graceMs);
    },
    end,
  };
}
