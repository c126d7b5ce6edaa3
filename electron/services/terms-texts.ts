/**
 * The organisation's own texts of the contracts, beside the article guide: looks at a file before it is kept, keeps it as a new version, and
 * shows the versions there are. A file is kept whole or not at all.
 *
 * Source: N-134
 */
import { hash } from 'node:crypto';
import { assert } from '../../shared/core/assert.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { formatIsoDate, parseIsoDate } from '../../shared/core/time.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import type { TermsVersionView } from '../../shared/desk/guide-views.ts';
import { splitTerms } from '../../shared/terms-text/split-terms.ts';
import type { TermsEncoding } from '../../shared/terms-text/terms-file.ts';
import { findingsIn } from '../../shared/terms-text/terms-findings.ts';
import { linesOf, type PartKind, type TermsPart, type TermsText, textOf } from '../../shared/terms-text/terms-text.ts';
import {
  findTermsText,
  insertTermsText,
  listTermsVersions,
  type StoredTermsVersion,
} from '../store/terms-texts-repository.ts';
import { type DeskWork, type Outcome, record } from './desk-work.ts';
import { decodeTerms, type UnreadableTerms } from './terms-text-decoding.ts';

export async function listTerms(work: DeskWork): Outcome<Value<'terms:list'>> {
  const versions = await listTermsVersions(work.store.read);
  return ok(versions.map(versionView));
}

/** Errors: `notFound`. */
export async function readTerms(
  work: DeskWork,
  { service, version }: Parsed<'terms:read'>,
): Outcome<Value<'terms:read'>> {
  const found = await findTermsText(work.store.read, service, version);
  if (found === null) return err({ type: 'notFound', what: 'terms' });
  const { layout, lines } = found;
  return ok({ parts: layout.parts.map((part) => ({ ...headingOf(part), lines: [...textOf(part, layout, lines)] })) });
}

/** What the file would be kept as. Errors: `termsUnreadable`, with the line. */
export async function previewTerms(
  work: DeskWork,
  { service, file }: Parsed<'terms:preview'>,
): Outcome<Value<'terms:preview'>> {
  const read = readFile(file);
  if (!read.ok) return read;
  const { sha256, encoding, lines, layout } = read.value;
  const known = await listTermsVersions(work.store.read);
  return ok({
    sha256,
    encoding,
    lineCount: lines.length,
    parts: layout.parts.map((part) => ({ ...headingOf(part), length: textOf(part, layout, lines).length })),
    findings: [...findingsIn({ service, lines, split: layout })],
    rest: layout.rest.map((line) => ({ line, text: lines[line - 1]?.trim() ?? '' })),
    sameAs: known.find((version) => version.service === service && version.sha256 === sha256)?.version ?? null,
  });
}

/** Keeps the file as the newest version. Errors: `termsUnreadable`, with the line. */
export async function importTerms(
  work: DeskWork,
  { service, file, inForceFrom }: Parsed<'terms:import'>,
): Outcome<TermsVersionView> {
  const read = readFile(file);
  if (!read.ok) return read;
  const day = parseIsoDate(inForceFrom);
  assert(day !== null, 'the schema lets only real dates pass');
  const text = { service, ...read.value, inForceFrom: day, importedBy: work.user.id, importedAt: work.clock.now() };
  return work.store.write(async (db, audit) => {
    const version = await insertTermsText(db, text);
    const { sha256, layout } = text;
    const detail = { service, version, inForceFrom, sha256, articles: countOf(layout, 'article') };
    record(work, audit, { action: 'terms:import', entity: 'termsText', entityId: null, detail });
    return ok(versionView({ ...text, version, importedByName: work.user.name }));
  });
}

interface ReadTerms {
  readonly sha256: string;
  readonly encoding: TermsEncoding;
  readonly lines: readonly string[];
  readonly layout: TermsText;
}

function readFile(file: string): Result<ReadTerms, UnreadableTerms> {
  const bytes = Buffer.from(file, 'base64');
  const decoded = decodeTerms(bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const lines = linesOf(text);
  const layout = splitTerms(lines);
  if (countOf(layout, 'article') === 0) return err({ type: 'termsUnreadable', reason: 'noArticles', line: null });
  return ok({ sha256: hash('sha256', bytes), encoding, lines, layout });
}

const countOf = ({ parts }: TermsText, kind: PartKind): number => parts.filter((part) => part.kind === kind).length;

const headingOf = ({ kind, number, branch, title, from }: TermsPart) => ({ kind, number, branch, title, line: from });

const versionView = (stored: StoredTermsVersion): TermsVersionView => ({
  service: stored.service,
  version: stored.version,
  inForceFrom: formatIsoDate(stored.inForceFrom),
  importedBy: stored.importedByName,
  importedAt: stored.importedAt,
  sha256: stored.sha256,
  encoding: stored.encoding,
  articles: countOf(stored.layout, 'article'),
  annexes: countOf(stored.layout, 'annex'),
});
