/** How the question about the text in force is asked, and what its answer says. */
import { type CivilDate, parseIsoDate } from '../../../core/time.ts';
import type { WorkingStep } from '../../../decisions/answer.ts';
import { TEXT_DATES_OF_HIKARI_PHONE } from '../../../terms/edition.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { longDate, shortDate } from '../../day-words.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';

export const TERMS_VERSION_WORDS = {
  ask: '光電話の約款は、いつのものが使われる？',
  aliases: ['約款', 'やっかん', '版', 'はん', '改定', 'かいてい', '変更', '古い約款', '新しい約款'],
  inputs: { on: { label: 'いつのこと' } },
} as const satisfies LookupWords;

export const textHeldWords = (on: CivilDate, today: CivilDate): AnswerWords => ({
  headline: `${longDate(on, today)}は手元の約款（本文2016年）`,
  reason: '本文は2016年7月1日、別紙は2015年のものです。その後の改定を知らせる表は、約款にありません。',
  readAloud: '約款は、ホームページに載せているものが使われます。変わったときは、変わった後の内容になります。',
});

export const BETWEEN_ANNEX_AND_BODY: AnswerWords = {
  headline: '別紙はあるが本文がない時期 ― 要確認',
  reason: '別紙は2015年、本文は2016年7月1日からです。その間の本文は、この窓口にありません。',
  readAloud: '恐れ入りますが、その時期の約款を確認のうえ、改めてご連絡いたします。',
};

export const BEFORE_ALL: AnswerWords = {
  headline: '手元の約款より前 ― 要確認',
  reason: '手元の約款と別紙は、どちらもこの日より後のものです。',
  readAloud: '恐れ入りますが、その時期の約款を確認のうえ、改めてご連絡いたします。',
};

export const dateSteps = (on: CivilDate, today: CivilDate): readonly WorkingStep[] => [
  ...TEXT_DATES_OF_HIKARI_PHONE.map(({ part, event, day }) => {
    const date = parseIsoDate(day);
    return step(`${part}の${event}`, date === null ? day : shortDate(date, today));
  }),
  step('たずねた日', shortDate(on, today)),
];

/** Source: B 第4条 · B-007 */
export const MAY_HAVE_CHANGED =
  '約款は了承なしに変わることがあり、変わった後の内容が使われます。大事な点は、ホームページの今の約款と同じかを確かめてください。';
