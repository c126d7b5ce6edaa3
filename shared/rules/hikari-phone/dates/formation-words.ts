/** How the question about the formation of B is asked, and what its answer says. */
import type { CivilDate } from '../../../core/time.ts';
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { longDate, shortDate, spokenDate } from '../../day-words.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';

export const FORMATION_WORDS = {
  ask: '光電話の契約はいつ成立した？',
  aliases: ['契約日', 'けいやくび', '成立', 'せいりつ', '申し込み', 'もうしこみ', '承諾', 'いつから契約'],
  inputs: {
    acceptedOn: { label: '当社が承諾した日', hint: 'まだのときは空のままにします' },
    appliedOn: { label: '申し込みの日' },
  },
} as const satisfies LookupWords;

export const formedWords = (on: CivilDate, today: CivilDate): AnswerWords => ({
  headline: `${longDate(on, today)}に契約成立`,
  reason: '契約は、お申し込みを当社が承諾した時に成立します。料金も、この日から数えます。',
  readAloud: `ご契約は、お申し込みを承諾した${spokenDate(on, today)}に成立しております。料金は、この日からかかります。`,
});

export const NOT_ACCEPTED_YET: AnswerWords = {
  headline: '契約はまだ成立していません',
  reason: '契約は、当社が承諾した時に成立します。申し込みの日ではありません。',
  readAloud: 'ご契約は、お申し込みを当社が承諾した時に成立いたします。現在は、まだ承諾の前でございます。',
};

export const formationSteps = (
  { acceptedOn, appliedOn }: { readonly acceptedOn: CivilDate | null; readonly appliedOn: CivilDate | null },
  today: CivilDate,
): readonly WorkingStep[] => [
  ...(appliedOn === null ? [] : [step('申し込み', shortDate(appliedOn, today))]),
  step('承諾', acceptedOn === null ? 'まだ承諾していません' : shortDate(acceptedOn, today)),
];

/** Source: B 第9条 · B-010 */
export const METHOD_ELSEWHERE =
  '申し込みと承諾の方法は「当社所定の方法」とあるだけです。電話だけで申し込みになるとは言わず、手続きをご案内してください。';
