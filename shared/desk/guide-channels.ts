/** The channels of the article guide (規約ナビ): the organisation's own texts of the two contracts, read by everyone and imported by whoever answers for them. */
import { z } from 'zod';
import { SERVICES } from '../terms/service.ts';
import { TERMS_FILE_LIMIT } from '../terms-text/terms-file.ts';
import { command, everyone, managers, none, query } from './channel.ts';
import { date, text } from './fields.ts';
import { termsPartView, termsPreviewView, termsVersionView } from './guide-views.ts';

const service = z.enum(SERVICES);
/** The bytes of a file, as Base64. */
const file = text(Math.ceil(TERMS_FILE_LIMIT / 3) * 4).regex(
  /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
  'notBase64',
);

export const guideChannels = {
  /** Every version of both texts, the newest first. */
  'terms:list': query(everyone, none, z.array(termsVersionView)),
  'terms:read': query(
    everyone,
    z.strictObject({ service, version: z.int().min(1) }),
    z.strictObject({ parts: z.array(termsPartView) }),
  ),
  /** What a file would be kept as; keeps nothing. */
  'terms:preview': query(managers, z.strictObject({ service, file }), termsPreviewView),
  'terms:import': command(managers, z.strictObject({ service, file, inForceFrom: date }), termsVersionView),
} as const;
