/** Asks for the recovery key on the terminal, without showing it, or reads it from what is piped in. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** The first line; empty where nothing was given. */
export async function askKey(question: string, { stdin, stderr } = process): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const isTerminal = stdin.isTTY === true;
  if (isTerminal) stderr.write(question);
  const lines = createInterface({ input: stdin, output: silent, terminal: isTerminal });
  try {
    for await (const line of lines) return line.trim();
    return '';
  } finally {
    lines.close();
    if (isTerminal) stderr.write('\n');
  }
}
