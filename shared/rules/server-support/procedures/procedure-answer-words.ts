/** What the answers about procedures share: the documents still missing, who decides, and how the procedure is opened. */
import type { WorkingStep } from '../../../decisions/answer.ts';
import { checked } from '../checks/check-answer.ts';

export const FOUR_EYES: WorkingStep = checked('決める人', '準備した人とは別の責任者');
export const OPEN_THE_FILE = '「手続きを始める」でファイルを開き、書類をそこで確かめます。';

/** Each document with whether it is there. */
export const documentSteps = <Document extends string>(
  words: { readonly [D in Document]: string },
  needed: readonly Document[],
  there: readonly Document[],
): readonly WorkingStep[] => needed.map((one) => checked(words[one], there.includes(one) ? 'あり' : 'まだ'));

export const listed = (labels: readonly string[]): string => labels.map((label) => `「${label}」`).join('');
