/** What the article guide (規約ナビ) is shown of the organisation's own texts: the versions that were imported, one of them part by part, and a file before it is kept. */
import { z } from 'zod';
import { SERVICES } from '../terms/service.ts';
import { TERMS_ENCODINGS } from '../terms-text/terms-file.ts';
import { NUMBERED_KINDS, type TermsFinding } from '../terms-text/terms-findings.ts';
import { PART_KINDS } from '../terms-text/terms-text.ts';
import { at, date } from './fields.ts';

const line = z.int().min(1);

const heading = {
  kind: z.enum(PART_KINDS),
  number: z.int().min(0),
  branch: z.int().nullable(),
  title: z.string().nullable(),
  /** The line of its heading in the file. */
  line,
};

export const termsVersionView = z.strictObject({
  service: z.enum(SERVICES),
  /** 1 and up within its service; the newest is shown unless another is chosen. */
  version: z.int().min(1),
  /** As the person who imported it says. */
  inForceFrom: date,
  importedBy: z.string(),
  importedAt: at,
  /** Of the bytes of the file. */
  sha256: z.string(),
  encoding: z.enum(TERMS_ENCODINGS),
  articles: z.int(),
  annexes: z.int(),
});
export type TermsVersionView = z.infer<typeof termsVersionView>;

/** The contract as its company wrote it: no stored personal value, so every role may read it. */
export const termsPartView = z.strictObject({ ...heading, lines: z.array(z.string()) });
export type TermsPartView = z.infer<typeof termsPartView>;

const place = { kind: z.enum(NUMBERED_KINDS), number: z.int(), branch: z.int().nullable(), line };

const termsFinding = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('otherService') }),
  z.strictObject({ type: z.literal('damagedLine'), line }),
  z.strictObject({
    type: z.literal('missing'),
    kind: z.enum(NUMBERED_KINDS),
    from: z.int(),
    to: z.int(),
    line: line.nullable(),
  }),
  z.strictObject({ type: z.literal('repeated'), firstLine: line, ...place }),
  z.strictObject({ type: z.literal('outOfOrder'), after: z.int(), ...place }),
  z.strictObject({ type: z.literal('withoutText'), ...place }),
  z.strictObject({ type: z.literal('beyondGuide'), ...place }),
  z.strictObject({ type: z.literal('otherTitle'), title: z.string(), known: z.string(), ...place }),
]) satisfies z.ZodType<TermsFinding>;

/** What a file would be kept as. Nothing is kept yet. */
export const termsPreviewView = z.strictObject({
  sha256: z.string(),
  encoding: z.enum(TERMS_ENCODINGS),
  lineCount: z.int(),
  /** How many lines of text each part has, its heading counted. */
  parts: z.array(z.strictObject({ ...heading, length: z.int() })),
  findings: z.array(termsFinding),
  /** Lines of no part: they are kept in the file and stand beside no article. */
  rest: z.array(z.strictObject({ line, text: z.string() })),
  /** An earlier version made of the very same bytes. */
  sameAs: z.int().nullable(),
});
export type TermsPreviewView = z.infer<typeof termsPreviewView>;
