/** How the question about the means of payment is asked, and what its answer says. */
import type { CivilDate } from '../../../core/time.ts';
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { longDate, shortDate, spokenDate } from '../../day-words.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';
import type { ExpiringMeans } from './payment-expiry.ts';

export const PAYMENT_EXPIRY_WORDS = {
  ask: '光電話の支払いのカードや書類の期限は？',
  aliases: ['カードの期限', '有効期限', 'ゆうこうきげん', '更新', '登録申込書', '返送', 'へんそう', '支払手段'],
  inputs: {
    means: { label: '支払いの登録', options: { card: 'カード', form: '決済の登録申込書' } },
    until: { label: 'カードの期限の月・書類の返送期限', hint: 'カードは、その月の日ならどの日でもかまいません' },
    arrivedOn: { label: '書類が届いた日', hint: 'まだのときは空のままにします' },
  },
} as const satisfies LookupWords;

interface Watched {
  readonly means: ExpiringMeans;
  readonly last: CivilDate;
  readonly today: CivilDate;
}

const NAMES: { readonly [Means in ExpiringMeans]: string } = { card: 'カードの期限', form: '書類の返送期限' };

export const validWords = ({ means, last, today }: Watched): AnswerWords => ({
  headline: `${longDate(last, today)}まで（あと${last - today}日）`,
  reason: `${NAMES[means]}まで、まだ日があります。`,
  readAloud: `${NAMES[means]}は、${spokenDate(last, today)}でございます。`,
});

export const expiringWords = ({ means, last, today }: Watched): AnswerWords => ({
  headline: last === today ? '期限は本日' : `期限が近い（あと${last - today}日）`,
  reason: `${NAMES[means]}は ${longDate(last, today)}です。過ぎると、利用を止める理由になることがあります。`,
  readAloud:
    means === 'card'
      ? `ご登録のカードの期限は、${spokenDate(last, today)}でございます。新しいカードの登録をお願いいたします。`
      : `書類は、${spokenDate(last, today)}までに届くようにご返送をお願いいたします。`,
});

export const EXPIRED_WORDS: { readonly [Means in ExpiringMeans]: AnswerWords } = {
  card: {
    headline: 'カードの期限切れ ― 責任者が判断',
    reason: 'カードの期限が過ぎています。使えることを確かめられないときは、利用を止める理由になります。',
    readAloud: 'ご登録のカードの期限が過ぎております。恐れ入りますが、新しいカードの登録をお願いいたします。',
  },
  form: {
    headline: '返送期限を過ぎた ― 責任者が判断',
    reason: '書類が期限までに届いていません。利用を止める理由になることがあります。',
    readAloud: '書類の到着を確認いたします。恐れ入りますが、まだでしたら、至急ご返送をお願いいたします。',
  },
};

export const FORM_HERE: AnswerWords = {
  headline: '書類は期限までに届いています',
  reason: '返送期限の日までに届いているので、停止の理由には当たりません。',
  readAloud: '書類は、期限までに届いております。ありがとうございます。',
};

interface Expiry extends Watched {
  readonly arrivedOn: CivilDate | null;
}

export const expirySteps = ({ means, last, arrivedOn, today }: Expiry): readonly WorkingStep[] => [
  step(NAMES[means], `${shortDate(last, today)}まで${means === 'card' ? '（その月の末日）' : ''}`),
  ...(means === 'form'
    ? [step('書類', arrivedOn === null ? '届いていません' : `${shortDate(arrivedOn, today)}に届いた`)]
    : []),
  step('残り', last < today ? '過ぎています' : `${last - today}日`),
];

export const NEVER_THE_NUMBER = 'カードの番号は聞かず、書き込まないでください。登録は、当社所定の手続きで行います。';
