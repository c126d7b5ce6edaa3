/** The channels of the draft journal (下書き): what is typed and not saved yet, kept for its author alone. */
import { z } from 'zod';
import { command, everyone, none, nothing, query } from './channel.ts';
import { DRAFT_KINDS, DRAFT_LIMIT } from './draft-places.ts';
import { at, note } from './fields.ts';

const place = z.strictObject({
  kind: z.enum(DRAFT_KINDS),
  id: z.string().regex(/^[A-Za-z0-9-]{1,60}(\/[A-Za-z0-9-]{1,60})?$/, 'notAnId'),
});
/** As it stands in the field: also half a character, which no store would take. */
const typed = z.string().max(DRAFT_LIMIT, 'tooLong');
/** The revision of the stored text that was typed on; null where there is none. */
const baseRevision = z.int().min(0).nullable();

const draftView = z.strictObject({ place, text: note(), baseRevision, keptAt: at });
export type DraftView = z.infer<typeof draftView>;

export const draftChannels = {
  /** Answered once it is durable. */
  'draft:keep': command(everyone, z.strictObject({ place, text: typed, baseRevision }), z.strictObject({ keptAt: at })),
  'draft:drop': command(everyone, z.strictObject({ place }), nothing),
  /** The own ones, the newest first. `damaged` says that some that were kept could not be read. */
  'draft:list': query(everyone, none, z.strictObject({ drafts: z.array(draftView).max(200), damaged: z.boolean() })),
} as const;
