/** How damages are asked for, and what is said of each cause. No answer admits a fault, and none denies one that a supervisor has to judge. */
import type { LookupWords } from '../../lookup.ts';
import type { SayingWords } from '../../saying.ts';
import { TO_SUPERVISOR } from '../../saying-words.ts';
import type { DamageCause } from './damage.ts';

export const DAMAGE_WORDS = {
  ask: '損害を補償してもらえる？',
  aliases: [
    '賠償',
    'ばいしょう',
    '補償',
    'ほしょう',
    '弁償',
    'べんしょう',
    '責任',
    'せきにん',
    '損害',
    'そんがい',
    'お詫び金',
    'データ',
    '返金',
    'へんきん',
    '仕事が止まった',
    '災害',
    'さいがい',
    '停電',
    'ていでん',
    '回線の障害',
    '他社の障害',
    '何とお伝えする',
  ],
  inputs: {
    cause: {
      label: '損害の原因',
      hint: 'お客さまのお話のままで選びます。判断が要るものは責任者に回ります。',
      options: {
        otherNetwork: '他社の回線・ほかの機器の障害',
        unclear: '原因が分からない・重なっている',
        ourEquipment: '当社の設備・サーバの障害',
        dataLost: 'データが消えた・壊れた',
        guidedWork: '案内された作業をした',
        wrongGuidance: '案内が間違っていた',
        ownChange: '連絡なしに通信環境を変えた',
        halted: 'サービスの中止・停止・制限・終了',
        disaster: '災害・サイバー攻撃・第三者の妨害',
        thirdParty: 'お客さまが他人に与えた損害',
        terminated: '予告なしの契約の解除',
      },
    },
  },
} as const satisfies LookupWords;

/** Said of any cause that the terms exclude, after it was named. */
const NOT_COVERED = '規約では補償の対象となっておりません。';
const SORRY = 'ご不便をおかけし、申し訳ございません。';

const ADMISSIONS = ['当社の責任です', '補償します'] as const;
const DENIALS = ['一切責任はありません', '補償はできません'] as const;

export const DAMAGE_ANSWERS: { readonly [Cause in DamageCause]: SayingWords } = {
  otherNetwork: {
    headline: '当社の設備・サーバ以外の障害は対象外',
    reason: '当社の設備と対象のサーバが原因でないネットワークの障害には、責任を負いません。',
    readAloud: `${SORRY}他社の回線や機器が原因の障害は、${NOT_COVERED}原因のある会社の窓口へご連絡をお願いいたします。`,
    offer: '切り分けの結果を伝え、原因のある会社の窓口を案内する。',
    never: ['当社には関係ありません', ...ADMISSIONS],
  },
  unclear: {
    headline: '原因が決まるまで答えません',
    reason: '責任を負わないのは、当社の設備とサーバのどちらも原因でない障害だけです。',
    readAloud: `${SORRY}まず原因をお調べいたします。補償のお話は、${TO_SUPERVISOR}`,
    offer: '切り分けを進め、損害の内容を書き留めて責任者に回す。',
    never: [...DENIALS, ...ADMISSIONS],
  },
  ourEquipment: {
    headline: '補償の定めはありません ― 責任者へ',
    reason: '当社の設備やサーバの障害による損害は、払うとも払わないとも書かれていません。',
    readAloud: `${SORRY}いただいたお話は、${TO_SUPERVISOR}`,
    offer: '復旧を優先し、損害の内容を書き留めて責任者に回す。',
    never: [...DENIALS, ...ADMISSIONS],
  },
  dataLost: {
    headline: 'データの損害 ― 責任者が判断',
    reason: 'データの無事は保証していませんが、失われた損害を払わないとまでは書かれていません。',
    readAloud: `${SORRY}まず、データの状態を確かめます。補償のお話は、${TO_SUPERVISOR}`,
    offer: 'お客さまの控えの有無と、いつ気づいたかを書き留め、責任者に回す。',
    never: ['データは元に戻せます', ...DENIALS, ...ADMISSIONS],
  },
  guidedWork: {
    headline: '案内した作業による損害は対象外',
    reason: 'ご案内に沿ってお客さまが行った作業による損害には、責任を負いません。',
    readAloud: `${SORRY}お客さまに行っていただいた作業による損害は、${NOT_COVERED}いまの状態を確かめ、次の対応をご相談させてください。`,
    offer: 'いまの状態を確かめる。案内が違っていたおそれがあれば、そちらを選び直す。',
    never: ['お客さまの操作が悪かったのです', ...ADMISSIONS],
  },
  wrongGuidance: {
    headline: '案内の誤り ― 責任者が判断',
    reason: '作業の損害は引き受けない決まりですが、案内の誤りにまで及ぶかは責任者が判断します。',
    readAloud: `${SORRY}ご案内の内容を確かめます。補償のお話は、${TO_SUPERVISOR}`,
    offer: '案内した内容と時刻を書き留め、責任者に回す。',
    never: [...DENIALS, ...ADMISSIONS],
  },
  ownChange: {
    headline: '許可のない環境の変更は対象外',
    reason: '先に連絡と許可のない変更が原因の停止には、責任を負いません。',
    readAloud: `通信環境を変えるときは、先にご連絡をお願いしております。ご連絡のない変更による停止は、${NOT_COVERED}元に戻せるか、いっしょに確かめます。`,
    offer: '変更の内容を聞き、元に戻せるか確かめる。許可の記録がないかも見る。',
    never: ['勝手に変えたお客さまの責任です', ...ADMISSIONS],
  },
  halted: {
    headline: '中止・停止・制限・終了は対象外',
    reason: 'サービスの中止、停止、制限、終了による損害には責任を負いません。補償の定めもありません。',
    readAloud: `${SORRY}サービスをお使いになれない間の損害は、${NOT_COVERED}分かっている理由と予定をご説明いたします。`,
    offer: '四つのどれかを確かめ、その理由を伝える。',
    never: ['あとで返金されます', ...ADMISSIONS],
  },
  disaster: {
    headline: '災害・攻撃などの不可抗力は対象外',
    reason: '自然災害、サイバーテロ、第三者の妨害など、防ぎようのない出来事の損害には責任を負いません。',
    readAloud: `大変な中、お電話をありがとうございます。災害などによる損害は、${NOT_COVERED}復旧に向けてできることをお調べいたします。`,
    offer: '安全を先に伺い、復旧の見通しを調べる。料金の臨時の減免が出ていないか確かめる。',
    never: ['災害なので何もできません', ...ADMISSIONS],
  },
  thirdParty: {
    headline: '第三者への損害はご契約者が解決',
    reason: 'ご利用で他の方に与えた損害は、ご契約者ご自身で解決していただく決まりです。',
    readAloud:
      'ご利用の中で他の方に損害があったときは、お客さまご自身での解決をお願いしております。技術的に確かめられることがあれば、お手伝いいたします。',
    offer: '機器の状態など、技術的に確かめられることだけを手伝う。',
    never: ['相手の方には当社から説明します', ...ADMISSIONS],
  },
  terminated: {
    headline: '解除の損害 ― 責任者が対応',
    reason: '予告なしに解除したときの損害は賠償しない定めですが、説明は責任者だけが行います。',
    readAloud: `ご契約については私ではお答えいたしかねます。お話は、${TO_SUPERVISOR}`,
    offer: '理由には触れず、責任者に回す。',
    never: ['解除の理由をご説明します', ...DENIALS],
  },
};
