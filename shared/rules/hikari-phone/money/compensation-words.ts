/** How the question about compensation for an outage is asked, and what its answer says: a cap (上限), never a payout. */
import { type CivilDate, dateOf, type InstantMs, plus } from '../../../core/time.ts';
import type { Yen } from '../../../core/yen.ts';
import type { Alternative } from '../../../decisions/answer.ts';
import type { PolicyValues } from '../../../policies/policy.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { clockText, shortDate } from '../../day-words.ts';
import type { LookupWords } from '../../lookup.ts';
import { yenText } from '../../yen-words.ts';
import type { OutageCause } from './compensation.ts';
import { type CompensationCap, LEAST_DURATION } from './compensation-cap.ts';
import { PLAN_NAMES } from './plan-words.ts';

export const COMPENSATION_WORDS = {
  ask: '光電話が使えなかった分の賠償は、いくらまで？',
  aliases: [
    '賠償',
    'ばいしょう',
    '補償',
    'ほしょう',
    '障害',
    'しょうがい',
    '48時間',
    '損害',
    'そんがい',
    'つながらない',
    '上限',
  ],
  inputs: {
    plan: { label: 'プラン', options: PLAN_NAMES },
    cause: {
      label: '原因はどちらにあるか',
      options: {
        ours: '当社',
        carrier: '回線の事業者',
        forceMajeure: '天災など',
        customer: 'お客さま側',
        unknown: 'まだ分からない',
      },
    },
    total: { label: 'まったく使えなかったか', hint: '一部でも使えたときは「いいえ」' },
    knownOn: { label: '当社が知った日', hint: '申告・警報・事業者の連絡のうち、記録の一番早いもの' },
    knownAt: { label: '当社が知った時刻', hint: '秒まで分かるときは「10:15:30」のように' },
    restoredOn: { label: '復旧した日', hint: 'まだのときは空のままにします' },
    restoredAt: { label: '復旧した時刻' },
    loss: { label: '実際に出た損害の額', hint: '書類などで示された額' },
    lossIncludes: {
      label: '損害の中に入っているもの',
      options: { special: '特別な事情による損害', lostProfit: '得られたはずの利益', indirect: 'ほかの間接の損害' },
    },
    monthFee: { label: '1か月分の利用料金（税抜）', hint: '通話料を含む額。空欄なら基本料金と比べます' },
    grossNegligence: { label: '当社の故意や重い過失という指摘があるか' },
  },
} as const satisfies LookupWords;

const CHECK_AND_CALL = '申し訳ございません。賠償については、責任者が確認のうえ、改めてご連絡いたします。';

export const NOT_OURS: { readonly [Cause in Extract<OutageCause, 'forceMajeure' | 'customer'>]: AnswerWords } = {
  forceMajeure: {
    headline: '天災などは賠償の対象外',
    reason: '天災など、当社のせいでない理由による損害は、賠償の対象になりません。',
    readAloud: 'ご不便をおかけしております。恐れ入りますが、天災などによるものは、賠償の対象となっておりません。',
  },
  customer: {
    headline: '当社が原因でなければ対象外',
    reason: '賠償は、当社のせいでまったく使えなくなったときに限られます。',
    readAloud: 'ご不便をおかけしております。恐れ入りますが、当社が原因の場合だけが、賠償の対象でございます。',
  },
};

export const CAUSE_UNKNOWN: AnswerWords = {
  headline: '原因を確認中 ― 責任者が判断',
  reason: '原因がどちらにあるかで、賠償の条件が変わります。',
  readAloud: CHECK_AND_CALL,
};

/** Source: B 第36条3項 · B-079, D-B08 */
export const LIMITS_MAY_FALL: AnswerWords = {
  headline: '上限が外れる場合か ― 法務が判断',
  reason:
    '故意や重い過失のときは上限の決まりが外れます。当たるかどうかは法務が判断します。間接の損害は、それでも対象外です。',
  readAloud: CHECK_AND_CALL,
};

/** Source: B 第37条1項 · B-081 */
export const PARTLY_USABLE: AnswerWords = {
  headline: '一部は使えた ― 責任者が判断',
  reason: '48時間の決まりは、まったく使えないときだけです。ほかの損害には、1か月分の料金までの別の上限があります。',
  readAloud: CHECK_AND_CALL,
};

export const TOO_SHORT: AnswerWords = {
  headline: '48時間未満 ― 賠償はありません',
  reason: '賠償があり得るのは、当社が知ってから48時間以上、まったく使えない状態が続いたときだけです。',
  readAloud:
    'ご不便をおかけいたしました。恐れ入りますが、当社が確認してから48時間以上続いた場合だけが、賠償の対象でございます。',
};

/** Source: B 第36条4項, 5項 · B-080 */
export const CARRIER_DECIDES: AnswerWords = {
  headline: '上限は事業者から受け取る額で決まる',
  reason: '回線の事業者が原因のときは、当社が事業者から受け取る賠償の額が上限です。その額は、まだ分かりません。',
  readAloud: CHECK_AND_CALL,
};

export function runningWords(knownAt: InstantMs, today: CivilDate): AnswerWords {
  const at = plus(knownAt, LEAST_DURATION);
  return {
    headline: `48時間の到達 ${shortDate(dateOf(at), today)} ${clockText(at)}`,
    reason: '当社が知ってから48時間以上続いたときだけ、賠償の条件に当たります。復旧の前には、上限は決まりません。',
    readAloud: 'ご不便をおかけして申し訳ございません。復旧を急いでおります。賠償については、復旧の後に確認いたします。',
  };
}

export const RESTORED_AT_UNKNOWN: AnswerWords = {
  headline: '復旧した時刻を確認',
  reason: '48時間に届いたかも日数も、復旧の時刻で変わります。記録で時刻を確かめて、入れてください。',
  readAloud: CHECK_AND_CALL,
};

interface Capped extends CompensationCap {
  readonly loss: Yen | null;
  readonly atMost: Yen;
}

/** Where two limits compete, neither is told before it is settled which one holds. Source: D-B09 */
export const cappedWords = ({ days, cap, oneMonth, loss, atMost }: Capped): AnswerWords => ({
  headline: `賠償の上限 ${yenText(cap)}（${days}日分）`,
  reason: `${
    loss === null
      ? `基本料金の30分の1に${days}日を掛けた額です。実際に出た損害を示していただいたときだけの話です。`
      : `上限は ${yenText(cap)}、示された損害は ${yenText(loss)}なので、多くても ${yenText(atMost)}までです。`
  }${oneMonth === null ? '' : '1か月分の料金の上限とどちらが優先するかは、書かれていません。'}`,
  readAloud:
    oneMonth === null
      ? `ご不便をおかけして申し訳ございません。約款では、実際に出た損害について、${yenText(cap)}を上限としております。お支払いをお約束するものではなく、損害の内容を確認したうえで、改めてご連絡いたします。`
      : CHECK_AND_CALL,
});

/** The reading of the two limits that is not in use. Source: D-B09 */
export const byOneMonth = (
  { specialRule, oneMonth }: CompensationCap,
  month: PolicyValues['P-PHONE-CAP-MONTH'],
): Alternative => ({
  kind: 'otherReading',
  label: month === 'shown' ? '1か月分の上限も重ねると' : '1か月分の上限を重ねないと',
  headline: `上限 ${yenText(month === 'shown' && oneMonth !== null ? oneMonth : specialRule)}`,
  note: '48時間の決まりと1か月分の上限のどちらが優先するかは書かれていません',
  date: null,
});

/** Source: D-B07 */
export const byOtherRounding = (cap: Yen, rounding: PolicyValues['P-PHONE-CAP-ROUNDING']): Alternative => ({
  kind: 'otherReading',
  label: rounding === 'onceAtTheEnd' ? '1日分で切り捨ててから掛けると' : '掛けた後に一度だけ切り捨てると',
  headline: `上限 ${yenText(cap)}`,
  note: '切り捨ての順番は書かれていません',
  date: null,
});

/** Source: D-B07 */
export const byTaxedFee = (cap: Yen): Alternative => ({
  kind: 'otherReading',
  label: '税込の基本料金で計算すると',
  headline: `上限 ${yenText(cap)}`,
  note: '税抜か税込かは書かれていません',
  date: null,
});

export const NEVER_A_PAYOUT =
  '「お返しします」「お支払いします」とは言わないでください。上限であって、支払う額ではありません。';

export const RESTORED_FIRST = '復旧が、当社の知った時刻より前になっています。入れた日と時刻を確かめてください。';

export const LOSS_TO_SHOW = '損害を示すものがあるかを、まだ伺っていません。示されなければ、支払いはありません。';

/** Source: B 第36条2項 · B-078 */
export const LOWER_FEE_OR_USE =
  '賠償は、後の料金を減らすか、使う権利を渡す形です。契約が終わっている方への現金は、責任者が判断します。';

/** Source: B 第36条1項 · B-076 */
export const EXCLUDED_LOSS =
  '特別な事情による損害、得られたはずの利益、間接の損害は対象外です。示された額から除いて、入れ直してください。';
