import { describe, expect, test } from 'vitest';
import type { TermsPreviewView } from '../../../shared/desk/guide-views.ts';
import { TERMS_FILE_LIMIT } from '../../../shared/terms-text/terms-file.ts';
import { type ImportEvent, type ImportState, obstacleTo, openedImport, reduceImport } from './import-state.ts';
import { base64Of, readTermsFile } from './terms-file.ts';

const FILE = { name: 'mihon.txt', base64: 'QUJD' };
const preview = (findings: TermsPreviewView['findings']): TermsPreviewView => ({
  sha256: '0'.repeat(64),
  encoding: 'utf-8',
  lineCount: 3,
  parts: [],
  findings,
  rest: [],
  sameAs: null,
});
const GAP = { type: 'missing', kind: 'article', from: 27, to: 27, line: 9 } as const;
const walked = (...events: readonly ImportEvent[]): ImportState =>
  events.reduce(reduceImport, openedImport('serverSupport'));
const shown = (findings: TermsPreviewView['findings'], serial = 1): readonly ImportEvent[] => [
  { type: 'asked', serial },
  { type: 'previewed', serial, file: FILE, preview: preview(findings) },
];

describe('an import', () => {
  test('shows what the file would be kept as', () => {
    expect(walked(...shown([])).chosen).toMatchObject({ view: 'shown', file: FILE });
  });

  test('takes no answer to an earlier file for that of the latest', () => {
    const late = { type: 'refused', serial: 1, error: null } as const;
    expect(walked({ type: 'asked', serial: 1 }, { type: 'asked', serial: 2 }, late).chosen.view).toBe('reading');
    expect(walked(...shown([], 2), ...shown([], 1).slice(1)).chosen.view).toBe('shown');
  });

  test('asks that every finding be looked at, and for a day, before it is kept', () => {
    const found = walked(...shown([GAP]));
    expect(obstacleTo(found, '2023-12-01')).toBe('notSeen');
    const seen = reduceImport(found, { type: 'seen', seen: true });
    expect(obstacleTo(seen, null)).toBe('badDay');
    expect(obstacleTo(seen, '2023-12-01')).toBeNull();
    expect(obstacleTo(walked(...shown([])), '2023-12-01')).toBeNull();
  });

  test('asks again what was looked at when another file is chosen', () => {
    const seen = walked(...shown([GAP]), { type: 'seen', seen: true }, ...shown([GAP], 2));
    expect(obstacleTo(seen, '2023-12-01')).toBe('notSeen');
  });

  test('keeps what was typed when it is refused, and can be tried again', () => {
    const refused = walked(
      ...shown([]),
      { type: 'dayTyped', text: '2023/12/1' },
      { type: 'sending' },
      { type: 'stopped', problem: { type: 'notSaved', reason: 'diskFull' } },
    );
    expect(refused).toMatchObject({ inForce: '2023/12/1', sending: false, chosen: { view: 'shown' } });
  });
});

const bytesIn = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

describe('readTermsFile', () => {
  const fileOf = (bytes: Uint8Array<ArrayBuffer>) => ({
    name: 'mihon.txt',
    size: bytes.length,
    arrayBuffer: async () => bytes.buffer,
  });

  test('carries every byte, also in a file of the full size', async () => {
    const bytes = Uint8Array.from({ length: TERMS_FILE_LIMIT }, (_, index) => index % 256);
    const read = await readTermsFile(fileOf(bytes));
    expect(read.ok && bytesIn(read.value.base64)).toEqual(bytes);
  });

  test('refuses a larger one without reading it', async () => {
    const file = {
      name: 'mihon.txt',
      size: TERMS_FILE_LIMIT + 1,
      arrayBuffer: () => Promise.reject(new Error('read')),
    };
    expect(await readTermsFile(file)).toMatchObject({ error: { type: 'termsUnreadable', reason: 'tooLarge' } });
  });

  test('says so where the file can no longer be opened', async () => {
    const file = { name: 'mihon.txt', size: 10, arrayBuffer: () => Promise.reject(new Error('gone')) };
    expect(await readTermsFile(file)).toEqual({ ok: false, error: null });
  });

  test.each([0, 1, 2, 3, 8191, 8192, 8193])('writes %i bytes as Base64', (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 7) % 256);
    expect(bytesIn(base64Of(bytes))).toEqual(bytes);
  });
});
