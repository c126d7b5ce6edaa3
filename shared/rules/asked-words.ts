/**
 * What was asked (質問の条件) in words: each input of a look-up question with its label, as it stands in a stored answer. Screens and reports
 * show the same lines, so that a decision can be understood without the desk.
 */
import type { Json } from '../core/canonical-json.ts';
import { parseIsoDate, partsOf, weekdayOf } from '../core/time.ts';
import type { Answer } from '../decisions/answer.ts';
import type { DebtValue, InputSpec } from '../decisions/question-inputs.ts';
import { isCallQuestion } from '../decisions/questions.ts';
import { NOTHING } from '../words/domain-words.ts';
import { LOOKUPS } from './lookups.ts';

export interface AskedLine {
  readonly label: string;
  readonly text: string;
}

/** One line for each input, in the order of the form; none for a question that the stamps of a call answer. */
export function askedLines({ question, facts }: Pick<Answer, 'question' | 'facts'>): readonly AskedLine[] {
  const { inputs } = facts;
  if (isCallQuestion(question) || typeof inputs !== 'object' || inputs === null || Array.isArray(inputs)) return [];
  const { inputs: specs, words } = LOOKUPS[question];
  const names = new Set([...Object.keys(specs), ...Object.keys(inputs)]);
  return [...names].map((name) => {
    const [spec, said, value] = [specs[name], words.inputs[name], (inputs as { [name: string]: Json })[name] ?? null];
    // An input of an older question is shown as it was stored rather than left out.
    if (spec === undefined || said === undefined) return { label: name, text: JSON.stringify(value) };
    const options: Options = 'options' in said ? (said.options as Options) : {};
    return { label: said.label, text: valueText(spec, value, options) };
  });
}

type Options = { readonly [option: string]: string };

function valueText({ kind }: InputSpec, value: Json, options: Options): string {
  if (value === null) return NOTHING;
  if (kind === 'ticks') return (value as string[]).map((option) => options[option] ?? option).join('、') || NOTHING;
  if (kind === 'debts') return (value as DebtValue[]).map((debt) => debtText(debt)).join('、');
  if (typeof value === 'boolean') return value ? 'はい' : 'いいえ';
  if (typeof value === 'number') return kind === 'yen' ? amountText(value) : String(value);
  const text = String(value);
  if (kind === 'date') return dayText(text);
  return kind === 'choice' ? (options[text] ?? text) : text;
}

const debtText = ({ due, amount }: DebtValue): string => `${dayText(due)} ${amountText(amount)}`;

const amountText = (amount: number): string => `${String(amount).replace(/\B(?=(\d{3})+$)/gu, ',')}円`;

/** `2026年12月1日（火）` */
function dayText(text: string): string {
  const date = parseIsoDate(text);
  if (date === null) return text;
  const { year, month, day } = partsOf(date);
  return `${year}年${month}月${day}日（${'日月火水木金土'.charAt(weekdayOf(date))}）`;
}
