/** What `npm run torture -- …` may be told. */
import { err, ok, type Result } from '../../shared/core/result.ts';

/** The day the store was promised to keep what it is told. */
export const FIXED_SEED = 20_261_121;

export interface TortureArguments {
  readonly long: boolean;
  readonly seed: number;
  readonly report: boolean;
  /** Which harnesses; all of them where none is named. */
  readonly names: readonly string[];
}

/** Errors: `unknownOption`; `badSeed` for anything but a whole number of at most 32 bits. */
export function readArguments(
  words: readonly string[],
): Result<TortureArguments, { readonly type: 'unknownOption' | 'badSeed'; readonly word: string }> {
  const names: string[] = [];
  const chosen = { long: false, report: false, seed: FIXED_SEED };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--long') chosen.long = true;
    else if (word === '--report') chosen.report = true;
    else if (word === '--seed') {
      at += 1;
      const seed = words[at] ?? '';
      if (!/^\d{1,10}$/.test(seed) || Number(seed) > 0xffff_ffff) return err({ type: 'badSeed', word: seed });
      chosen.seed = Number(seed);
    } else if (word.startsWith('-')) return err({ type: 'unknownOption', word });
    else names.push(word);
  }
  return ok({ ...chosen, names });
}
