/**
 * Times of day as an operator types them: of any width, with or without signs between. Anything that is not clearly one time is null, never
 * a guess.
 */
import { type DurationMs, dateOf, type InstantMs, instantAt } from '../../../shared/core/time.ts';
import { plainTyping } from '../../../shared/typed/plain-typing.ts';

/** The instant on the day of `near` in Japan, from `16:46:58`, `16:46`, `164658`, `1646`. */
export function parseTypedTime(text: string, near: InstantMs): InstantMs | null {
  const typed = plainTyping(text);
  const match = /^(\d{1,2})\D(\d{2})(?:\D(\d{2})\D?)?$/u.exec(typed) ?? /^(\d{2})(\d{2})(\d{2})?$/u.exec(typed);
  if (match === null) return null;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  return instantAt(dateOf(near), ((hour * 3600 + minute * 60 + second) * 1000) as DurationMs);
}
