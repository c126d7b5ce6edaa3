/** The organisation's own texts of the contracts: every imported version with its lines and their layout; none is ever changed. */
import { canonicalJson, type Json } from '../../shared/core/canonical-json.ts';
import type { UserId } from '../../shared/core/ids.ts';
import type { CivilDate, InstantMs } from '../../shared/core/time.ts';
import type { Service } from '../../shared/terms/service.ts';
import type { TermsEncoding } from '../../shared/terms-text/terms-file.ts';
import type { TermsText } from '../../shared/terms-text/terms-text.ts';
import type { ReadableDb, WritableDb } from './handles.ts';

export interface NewTermsText {
  readonly service: Service;
  readonly lines: readonly string[];
  readonly layout: TermsText;
  /** Of the bytes of the file. */
  readonly sha256: string;
  readonly encoding: TermsEncoding;
  readonly inForceFrom: CivilDate;
  readonly importedBy: UserId;
  readonly importedAt: InstantMs;
}

/** A version as a list shows it: everything but its lines. */
export interface StoredTermsVersion extends Omit<NewTermsText, 'lines'> {
  /** 1 and up within its service, without gaps. */
  readonly version: number;
  readonly importedByName: string;
}

/** Answers the version it was given. */
export async function insertTermsText(db: WritableDb, text: NewTermsText): Promise<number> {
  const { version } = await db.change
    .insertInto('terms_texts')
    .values((texts) => ({
      service: text.service,
      version: texts
        .selectFrom('terms_texts')
        .select((last) => last(last.fn.coalesce(last.fn.max('version'), last.lit(0)), '+', 1).as('version'))
        .where('service', '=', text.service),
      text: text.lines.join('\n'),
      layout: canonicalJson(text.layout as unknown as Json),
      sha256: text.sha256,
      encoding: text.encoding,
      in_force_date: text.inForceFrom,
      imported_by: text.importedBy,
      imported_at_ms: text.importedAt,
    }))
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}

/** By service, the newest version first. */
export async function listTermsVersions(db: ReadableDb): Promise<readonly StoredTermsVersion[]> {
  const rows = await db.query
    .selectFrom('terms_texts')
    .innerJoin('users', 'users.id', 'terms_texts.imported_by')
    .select([
      'terms_texts.service',
      'terms_texts.version',
      'terms_texts.layout',
      'terms_texts.sha256',
      'terms_texts.encoding',
      'terms_texts.in_force_date as inForceFrom',
      'terms_texts.imported_by as importedBy',
      'terms_texts.imported_at_ms as importedAt',
      'users.name as importedByName',
    ])
    .orderBy('terms_texts.service')
    .orderBy('terms_texts.version', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, layout: layoutOf(row.layout) }));
}

/** One version with its lines, or null where there is none. */
export async function findTermsText(
  db: ReadableDb,
  service: Service,
  version: number,
): Promise<Pick<NewTermsText, 'lines' | 'layout'> | null> {
  const row = await db.query
    .selectFrom('terms_texts')
    .select(['text', 'layout'])
    .where('service', '=', service)
    .where('version', '=', version)
    .executeTakeFirst();
  return row === undefined ? null : { lines: row.text.split('\n'), layout: layoutOf(row.layout) };
}

const layoutOf = (stored: string): TermsText => JSON.parse(stored) as TermsText;
