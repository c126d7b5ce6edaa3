/** What the fictional callers would say: the sheet that lies beside the sample store, read as the person who plays the caller reads it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeskFolders } from '../fixtures/host.ts';

export interface Caller {
  readonly handle: string;
  readonly name: string;
  readonly kana: string;
  readonly applicationNumber: string;
  readonly address: string;
  /** Published in directories: proves less than the others. */
  readonly publicPhones: readonly string[];
  readonly privatePhones: readonly string[];
  readonly person: string | null;
  readonly mail: string | null;
}

/** 株式会社みどり電設 with its two contracts: the featured callers, always on top of the sheet. */
export const MIDORI_SERVER = 'K-40412';
export const MIDORI_PHONE = 'K-74516';

const HEAD = /^(?<name>.+)（(?<kana>[^）]+)）\s+(?<handle>K-\d+)$/u;
const PUBLIC = /（公開）$/u;

export function readCallers(folders: DeskFolders): readonly Caller[] {
  const sheet = readFileSync(join(folders.data, 'demo', 'sample-callers.txt'), 'utf8');
  return sheet.split('\n\n').flatMap((block) => {
    const [head = '', ...lines] = block.split('\n');
    const names = HEAD.exec(head)?.groups;
    return names === undefined ? [] : [caller(names, lines)];
  });
}

/** The caller with this handle. */
export function callerOf(folders: DeskFolders, handle: string): Caller {
  const found = readCallers(folders).find((each) => each.handle === handle);
  if (found === undefined) throw new Error(`nobody on the caller sheet has ${handle}`);
  return found;
}

function caller(names: Readonly<Record<string, string>>, lines: readonly string[]): Caller {
  const said = (label: string): readonly string[] =>
    lines.flatMap((line) => (line.trim().startsWith(label) ? [line.trim().slice(label.length).trim()] : []));
  const phones = said('電話');
  return {
    handle: names['handle'] ?? '',
    name: names['name'] ?? '',
    kana: names['kana'] ?? '',
    applicationNumber: said('申込書管理番号')[0] ?? '',
    address: said('住所')[0] ?? '',
    publicPhones: phones.filter((phone) => PUBLIC.test(phone)).map((phone) => phone.replace(PUBLIC, '')),
    privatePhones: phones.filter((phone) => !PUBLIC.test(phone)),
    person: said('担当者')[0] ?? null,
    mail: said('メール')[0] ?? null,
  };
}
