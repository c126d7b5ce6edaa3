/** The rows of the card that fit what was typed, the best first. */
import { SIDE_BY_SIDE, type SideBySide, sideBySide } from '../../../shared/terms/side-by-side.ts';
import { comparisonAliases } from '../../text/comparison.ts';
import { findByName } from '../../text/find-by-name.ts';

const ROWS = SIDE_BY_SIDE.map(({ id, question }) => ({ id, label: question, aliases: comparisonAliases[id] }));

export const findRows = (query: string): readonly SideBySide[] =>
  findByName(ROWS, query).map(({ id }) => sideBySide(id));
