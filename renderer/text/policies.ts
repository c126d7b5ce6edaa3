/** The policies in words: what each settles, what its values mean, and what can be entered. */
import type { Limit, PeriodBasis, PolicyId, PolicyValues, VerificationPolicy } from '../../shared/policies/policy.ts';
import {
  type ChoicePolicyId,
  isChoicePolicy,
  readPolicyValue,
  START_DAY_RANGE,
  VERIFY_RANGES,
  WARNING_COUNT,
  WARNING_RANGE,
} from '../../shared/policies/policy-shapes.ts';
import { count } from './dates.ts';

/** Groups as a supervisor looks for them. */
export const POLICY_GROUPS = ['reception', 'contract', 'money', 'identity'] as const;
export type PolicyGroup = (typeof POLICY_GROUPS)[number];

export const policyGroupWords = {
  reception: '受付・訪問・発送',
  contract: '契約と機器',
  money: '料金',
  identity: '本人確認',
} as const satisfies Record<PolicyGroup, string>;

interface PolicyWords {
  readonly group: PolicyGroup;
  readonly title: string;
  /** What was open in the terms and is settled by this. */
  readonly settles: string;
  /** Why there is no other value, where there is none. */
  readonly onlyOne?: string;
}

export const policyWords = {
  'P-NOTICE-INSTANT': {
    group: 'reception',
    title: '締切に数える時刻',
    settles: '通話のどの時刻を、17時や18時の締切に数えるかを決めます。',
    onlyOne:
      '応答の時刻だけで数えると、17時5分に応答して17時6分に通知を受けた方より、16時55分に応答して17時10分に通知を受けた方の訪問が先になります。あとから受けた通知が先の訪問になる値は選べません。',
  },
  'P-ONSITE-BOUNDARY': {
    group: 'reception',
    title: '17時0分台の故障通知',
    settles: '17時ちょうどを過ぎ、17時1分になる前の故障通知を、どちらの日の訪問としてお伝えするかを決めます。',
  },
  'P-RECEPTION-CLOSE': {
    group: 'reception',
    title: '18時ちょうどの着信',
    settles: '18時0分0秒に応答した通話を、受付時間内とするかを決めます。',
  },
  'P-OUT-OF-HOURS': {
    group: 'reception',
    title: '受付時間外の通知',
    settles: '受付時間外に受けた通知を、いつ受け付けたことにするかを決めます。',
    onlyOne: '通知の翌日から数えると、8時の通知が9時の通知より遅い訪問になります。',
  },
  'P-NEXT-DAY': {
    group: 'reception',
    title: '「翌日」の訪問',
    settles: '17時を過ぎた通知で「翌日」と書かれた訪問の日を、どう数えるかを決めます。',
    onlyOne: '暦の翌日は休業日のことがあり、だれも伺えない日をお約束することになります。',
  },
  'P-SATURDAY-VISIT': {
    group: 'reception',
    title: '土曜日の訪問',
    settles: '土曜日にも、ほかの営業日と同じように訪問するかを決めます。',
    onlyOne: '別紙は土曜日を営業日に数え、間に合った通知にはその日の訪問を定めています。',
  },
  'P-SHIPPING': {
    group: 'reception',
    title: '交換機の発送',
    settles: '先出しセンドバックの発送を、いつからとお伝えするかを決めます。',
    onlyOne: '早めると受付日の発送になり、遅らせる日や約束の日は、別紙のどこにもありません。',
  },
  'P-DEVICE-COVERAGE': {
    group: 'contract',
    title: 'OS Pro の扱い',
    settles: '定義にはなく別紙3だけにある OS Pro の機種を、サポートの対象とするかを裁定します。',
  },
  'P-MAX-PERIOD': {
    group: 'contract',
    title: '最長利用期間',
    settles: '5年をどの日から数え、終わりの何日前からお知らせするかを決めます。',
  },
  'P-SERVICE-START': {
    group: 'contract',
    title: '利用の開始日',
    settles: '料金が始まる「提供を開始した日」を、どの日とするかを決めます。',
  },
  'P-SUSPENSION-COUNT': {
    group: 'contract',
    title: '利用停止の6か月',
    settles: '利用停止の6か月の数え方を決めます。',
    onlyOne: '初日を除くと、6か月を超えて停止することがあります。',
  },
  'P-SUSPENSION-FEE': {
    group: 'contract',
    title: '停止中の料金',
    settles: '規約に定めのない、利用停止中の料金について何とお伝えするかを決めます。',
  },
  'P-FEE-MONTH': {
    group: 'money',
    title: '料金月の起算日',
    settles: '規約に定義のない「料金月」が、毎月何日から始まるかを決めます。',
  },
  'P-PRORATE': {
    group: 'money',
    title: '日割りと消費税の順',
    settles: '日割りと消費税を、どちらから計算するかを決めます。',
  },
  'P-INTEREST-RATE': {
    group: 'money',
    title: '延滞利息の利率',
    settles: '延滞利息に、いつの法定利率を使うかを決めます。',
    onlyOne: '民法が、遅れが始まった時点の利率と定めています。',
  },
  'P-PHONE-CANCELLATION': {
    group: 'contract',
    title: '光電話の解約の受付',
    settles: '20日までか21日からかを、どの時刻で見分けるかを決めます。',
    onlyOne: 'お客さまが出した時刻は窓口では確かめられません。境目で争いがあれば、責任者が判断します。',
  },
  'P-PHONE-ABOLITION': {
    group: 'contract',
    title: '光電話の廃止の通知',
    settles: '廃止する日の30日前までの通知を、どう数えるかを決めます。',
  },
  'P-PHONE-UNREACHABLE': {
    group: 'contract',
    title: '光電話の連絡が取れない方',
    settles: '何日続けて試したら、連絡が取れないとするかを決めます。',
  },
  'P-PHONE-PRORATE': {
    group: 'money',
    title: '光電話の日割りの端数',
    settles: '約款に定めのない、日割りの1円未満の扱いを決めます。',
    onlyOne: '切り上げると、使った日数の分より多くいただくことになります。',
  },
  'P-PHONE-LATE-CHARGE': {
    group: 'money',
    title: '光電話の遅延損害金の日数',
    settles: '支払った日を、遅れた日数に数えるかを決めます。',
  },
  'P-PHONE-CAP-ROUNDING': {
    group: 'money',
    title: '光電話の賠償の上限の端数',
    settles: '賠償の上限で、1円未満をいつ切り捨てるかを決めます。',
  },
  'P-PHONE-CAP-MONTH': {
    group: 'money',
    title: '光電話の1か月分の上限',
    settles: '長く使えなかったときの賠償の上限に、1か月分の料金の上限も重ねるかを決めます。',
  },
  'P-VERIFY': {
    group: 'identity',
    title: '本人確認の項目数',
    settles: '何項目が合えば本人と確認できるか、何回まで試せるかを決めます。',
  },
} as const satisfies { readonly [Id in PolicyId]: PolicyWords };

/** Null where a supervisor may choose among values. */
export const onlyOneReason = (id: PolicyId): string | null => {
  const words: PolicyWords = policyWords[id];
  return words.onlyOne ?? null;
};

const choiceWords = {
  'P-NOTICE-INSTANT': { noticeElseAnswer: '故障通知の時刻。押していなければ応答の時刻' },
  'P-ONSITE-BOUNDARY': { nextBusinessDay: '翌営業日の訪問', sameDay: '当日の訪問' },
  'P-RECEPTION-CLOSE': { inclusive: '受付時間内とする', exclusive: '受付時間外とする' },
  'P-OUT-OF-HOURS': { nextOpening: '次に開く時刻（9時）の受付' },
  'P-NEXT-DAY': { nextBusinessDay: '翌営業日。見込みとして伝える' },
  'P-SATURDAY-VISIT': { asBusinessDay: '営業日として訪問する' },
  'P-SHIPPING': { fromNextBusinessDay: '受付日の翌営業日から。それより早くはない、と伝える' },
  'P-DEVICE-COVERAGE': {
    coveredUntilRuled: '裁定があるまで対象とする',
    covered: '対象とする',
    definitionOnly: '対象外とする。定義の3機種だけ',
  },
  'P-SERVICE-START': { serviceStart: '利用開始日（初期工事の完了日）', effective: '書面の契約日' },
  'P-SUSPENSION-COUNT': { firstDayCounted: '初日を数える' },
  'P-SUSPENSION-FEE': { continues: '停止中も料金はかかる、と伝える', referred: '責任者に確かめて折り返す' },
  'P-PRORATE': { prorateThenTax: '税抜を日割りにしてから、税を足す', taxThenProrate: '税を足してから、日割りにする' },
  'P-INTEREST-RATE': { firstDayOfDefault: '遅れが始まった日の利率を、最後まで使う' },
  'P-PHONE-CANCELLATION': { ourReceipt: '当社が受け取った日本時間の時刻' },
  'P-PHONE-ABOLITION': {
    clearDays: '間に30日を置いて数える。早いほうの日',
    thirtyDaysBefore: '廃止する日から30日さかのぼる',
  },
  'P-PHONE-UNREACHABLE': {
    threeDays: '別の日に3回試した後',
    twoDays: '別の日に2回試した後',
    fiveDays: '別の日に5回試した後',
  },
  'P-PHONE-PRORATE': { floor: '1円未満を切り捨てる' },
  'P-PHONE-LATE-CHARGE': { paymentDayCounted: '支払った日も数える', paymentDayNotCounted: '支払った日は数えない' },
  'P-PHONE-CAP-ROUNDING': { onceAtTheEnd: '日数を掛けた後、最後に一度だけ', eachDay: '1日分を出したところで' },
  'P-PHONE-CAP-MONTH': { shown: '並べて示すだけで、当てはめない', applied: '当てはめる' },
} as const satisfies { readonly [Id in ChoicePolicyId]: Readonly<Record<PolicyValues[Id], string>> };

export const choiceWord = (id: ChoicePolicyId, value: string): string =>
  (choiceWords[id] as Readonly<Record<string, string>>)[value] ?? value;

export const periodBasisWords = {
  introduced: '機器の導入日から',
  effective: '書面の契約日から',
  serviceStart: '利用開始日から',
} as const satisfies Record<PeriodBasis, string>;

/** A value in one line, from its JSON; the text itself where this release cannot read it. */
export function policyValueWords(id: PolicyId, text: string): string {
  if (isChoicePolicy(id)) return choiceWord(id, readPolicyValue(id, text) ?? text);
  switch (id) {
    case 'P-VERIFY': {
      const value = readPolicyValue(id, text);
      return value === null ? text : verifyLine(value);
    }
    case 'P-MAX-PERIOD': {
      const value = readPolicyValue(id, text);
      return value === null
        ? text
        : `${periodBasisWords[value.basis]}数え、${value.warnAtDays.join('・')}日前からお知らせする`;
    }
    case 'P-FEE-MONTH': {
      const value = readPolicyValue(id, text);
      return value === null ? text : `毎月${value.startDay}日から`;
    }
    default:
      return text;
  }
}

/** Everything that can be changed stands in the line, so that no change of it is a change of nothing. */
function verifyLine({ levels, attemptsPerContract, failuresPerOperator }: VerificationPolicy): string {
  const needs = (['A', 'B', 'C'] as const).map((level) => {
    const { items, nonPublic } = levels[level];
    return `${level} ${items}項目${nonPublic === 0 ? '' : `（非公開${nonPublic}）`}`;
  });
  const limit = ({ count: times, withinHours }: Limit): string => `${withinHours}時間に${times}回`;
  return `${needs.join('・')}。誤りは契約ごとに${limit(attemptsPerContract)}、担当ごとに${limit(failuresPerOperator)}まで`;
}

export const verifyLevelWords = {
  A: 'A　案内のみ',
  B: 'B　案件・登録先への手配',
  C: 'C　設定や連絡先の変更',
} as const;

export const verifyText = {
  caption: '確認に要る項目数',
  level: '段階',
  items: '合う項目',
  nonPublic: 'うち非公開',
  stepUp: '折り返し・2人目',
  stepUpAlways: '必ず要る',
  stepUpNever: '要らない',
  attempts: '契約ごとの誤り',
  failures: 'オペレーターごとの誤り',
  times: '回まで',
  hours: '時間のうち',
  itemsOf: (level: string) => `レベル${level}の合う項目`,
  nonPublicOf: (level: string) => `レベル${level}のうち非公開`,
  countOf: (what: string) => `${what}の回数`,
  hoursOf: (what: string) => `${what}を数える時間`,
} as const;

const { items, nonPublic, attempts, failures, hours } = VERIFY_RANGES;

/** What can be entered, by the shape of the value. */
export const shapeHints = {
  choice: '',
  period: `お知らせは、${WARNING_RANGE.least}から${count(WARNING_RANGE.most)}までの日数を、大きい順に${WARNING_COUNT.most}つまで。「180 90 30」のように入力します。`,
  startDay: `${START_DAY_RANGE.least}日から${START_DAY_RANGE.most}日まで。どの月にもある日です。`,
  verify: `項目は${items.least}から${items.most}まで。B と C は、非公開を${nonPublic.B.least}つ以上。上の段階が下の段階より少なくなることはできません。誤りは契約ごとに${attempts.least}〜${attempts.most}回、オペレーターごとに${failures.least}〜${failures.most}回、${hours.least}〜${hours.most}時間。`,
} as const;
