/**
 * A client of the loopback host that is as fast as a flood: many requests in one write. It speaks just enough of RFC 6455 for that, with a mask
 * of zeros, which leaves the bytes as they are.
 */
import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { assert } from '../../shared/core/assert.ts';
import type { Reply } from '../../shared/desk/contract.ts';
import { PROTOCOL } from '../loopback/judge-request.ts';
import type { Loopback } from '../loopback/loopback-server.ts';
import { ticketOf, tokenFor } from '../loopback/testing.ts';

export interface Asked {
  readonly channel: string;
  readonly input: unknown;
  readonly requestId: unknown;
}

export interface Frames {
  /** Undefined where JSON cannot say it, or where it is longer than a frame may be. */
  ask(asked: Asked): Promise<Reply> | undefined;
  flush(): void;
  close(): void;
}

export const LARGEST_FRAME = 1_000_000;

/** Exchanges a ticket for the token of a tab, and opens its socket. */
export async function openFrames(loopback: Loopback): Promise<Frames> {
  const token = `token.${await tokenFor(loopback, ticketOf(loopback.issueAddress()))}`;
  const socket = await upgraded(loopback, token);
  const waiting = new Map<number, (reply: Reply) => void>();
  let written: Buffer[] = [];
  let id = 0;
  readFrames(socket, (text) => {
    const message = JSON.parse(text) as { readonly id?: number; readonly reply?: Reply };
    if (message.id === undefined || message.reply === undefined) return;
    waiting.get(message.id)?.(message.reply);
    waiting.delete(message.id);
  });
  socket.on('close', () => {
    for (const answer of waiting.values()) answer({ ok: false, error: { type: 'disconnected' } });
    waiting.clear();
  });
  return {
    ask(asked) {
      id += 1;
      const text = jsonOf({ id, ...asked });
      if (text === null || text.length > LARGEST_FRAME) return undefined;
      const body = Buffer.from(text);
      if (body.length > LARGEST_FRAME) return undefined;
      const own = id;
      written.push(headOf(body.length), body);
      return new Promise((answered) => void waiting.set(own, answered));
    },
    flush() {
      if (written.length > 0) socket.write(Buffer.concat(written));
      written = [];
    },
    close: () => socket.destroy(),
  };
}

function jsonOf(value: unknown): string | null {
  try {
    return JSON.stringify(value);
  } catch {
    return null;
  }
}

const NO_MASK = Buffer.alloc(4);

/** One whole text frame, masked by zeros. */
function headOf(length: number): Buffer {
  const head = length < 126 ? Buffer.from([0x81, 0x80 | length]) : Buffer.alloc(length < 65_536 ? 4 : 10);
  if (length >= 65_536) {
    head.set([0x81, 0x80 | 127]);
    head.writeBigUInt64BE(BigInt(length), 2);
  } else if (length >= 126) {
    head.set([0x81, 0x80 | 126]);
    head.writeUInt16BE(length, 2);
  }
  return Buffer.concat([head, NO_MASK]);
}

function upgraded(loopback: Loopback, token: string): Promise<Socket> {
  const { host, port } = new URL(loopback.origin);
  const socket = connect(Number(port), '127.0.0.1');
  socket.setNoDelay(true);
  const key = randomBytes(16).toString('base64');
  socket.write(
    `GET /desk HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${loopback.origin}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\nSec-WebSocket-Protocol: ${PROTOCOL}, ${token}\r\n\r\n`,
  );
  return new Promise((opened, failed) => {
    let head = Buffer.alloc(0);
    const onData = (chunk: Buffer): void => {
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end === -1) return;
      socket.off('data', onData);
      if (head.length > end + 4) socket.unshift(head.subarray(end + 4));
      if (head.toString('latin1').startsWith('HTTP/1.1 101')) opened(socket);
      else failed(new Error('the host took no socket'));
    };
    socket.on('data', onData);
    socket.on('error', failed);
  });
}

/** Whole frames of the host, which sends neither fragments nor masks; a closing frame ends the socket by itself. */
function readFrames(socket: Socket, onText: (text: string) => void): void {
  let rest: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (let frame = nextFrame(rest); frame !== null; frame = nextFrame(rest)) {
      rest = rest.subarray(frame.end);
      if (frame.opcode === 1) onText(frame.body.toString('utf8'));
    }
  });
}

function nextFrame(bytes: Buffer): { readonly opcode: number; readonly body: Buffer; readonly end: number } | null {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return null;
  assert((second & 0x80) === 0, 'a host does not mask');
  const short = second & 0x7f;
  const start = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (bytes.length < start) return null;
  const length = short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  if (bytes.length < start + length) return null;
  return { opcode: first & 0x0f, body: bytes.subarray(start, start + length), end: start + length };
}
