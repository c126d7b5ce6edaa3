/** What a file of terms may be: how large, in which encodings. */

/** Twice the longer of the two contracts; in Base64 it passes the door with room to spare. */
export const TERMS_FILE_LIMIT = 128 * 1024;

/** In the order they are tried: hardly any text of Shift_JIS is well-formed UTF-8, while the other way round it happens. */
export const TERMS_ENCODINGS = ['utf-8', 'shift_jis'] as const;
export type TermsEncoding = (typeof TERMS_ENCODINGS)[number];
