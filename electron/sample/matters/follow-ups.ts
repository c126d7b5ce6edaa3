/** Later calls on the same case: the customer asks how it stands, complains, or is called back. */
import { ending, type Matter } from './matter.ts';

const base = { service: 'serverSupport', category: 'fault', weight: 1, level: 'A', stamp: null, tags: [] } as const;

/** The customer calls while something is promised or under way. */
export const ASKS_AGAIN: Matter = {
  ...base,
  said: [
    'その後の状況を知りたいとのこと',
    '訪問の時間の問い合わせ',
    '先日の件の進みぐあいの確認',
    '前回の続きのお電話',
    '連絡がまだないとのこと',
  ],
  details: [
    '{when}の電話の件',
    '担当者が替わってのお電話',
    '{pc}ではまだ同じ症状',
    '社内で報告が必要',
    '仮の方法で業務は回っている',
  ],
  found: [
    '経過を読み返してご説明',
    '担当からの連絡予定をお伝え',
    '症状に変化なし',
    '追加で{count}台にも出ている',
    '前回の案内は実施済',
  ],
  endings: [
    ending('informationOnly', 5, {
      did: ['経過をご説明', '予定をお伝え', '担当へ催促を記録'],
      result: ['お待ちいただく', '了承いただいた', '次の連絡を待つとのこと'],
    }),
    ending('escalated', 1, {
      did: ['お急ぎにつきSVへ共有', '担当へ即時連絡を依頼'],
      result: ['SV確認中', '担当から本日中に連絡'],
    }),
  ],
};

/** The promise was not kept, and the customer says so. */
export const COMPLAINS: Matter = {
  ...base,
  said: [
    '約束の日に来なかったとのお申し出',
    '折り返しがなかったとのこと',
    '届くはずの機器が届いていない',
    '連絡が遅いとのご指摘',
  ],
  details: ['仕事を止めて待っていた', '理由を知りたい', '今後は先に連絡がほしい', '責任者からの説明を希望'],
  found: ['お約束の記録を確認し、お詫び', '当社側の手配もれ', '前工程の遅れによる', 'お約束の経緯を時刻順にご説明'],
  endings: [
    ending('escalated', 3, {
      did: ['お詫びのうえSVへ引継ぎ', '改めて手配しSVから連絡'],
      result: ['SVが対応', 'SVから折り返し済'],
    }),
    ending('informationOnly', 2, {
      did: ['お詫びし、新しい予定をご案内'],
      result: ['ご了承いただいた', '今後は前日に連絡'],
    }),
  ],
};

/** The desk calls back, or looks whether it is well again. */
export const CALLED_BACK: Matter = {
  ...base,
  level: null,
  said: ['折り返しの発信', '確認結果のご連絡', '作業後の様子伺い', '二次の回答をお伝えする発信'],
  details: ['ご担当者が応答|一度目は不在、二度目で応答|会議中とのことで{minutes}分後に再架電|別の方が応答、お取り次ぎ'],
  found: ['調査結果をご説明', 'その後は再発なしとのこと', '設定の控えをお伝え', '原因の断定はできない旨ご説明'],
  endings: [
    ending('resolved', 6, {
      did: ['結果をご説明', '設定変更をその場で実施', '手順をご案内'],
      result: ['解決として終了', '問題なく動いているとのこと', 'ご納得いただき完了'],
    }),
    ending('informationOnly', 1, { did: ['回答をお伝え'], result: ['社内で検討とのこと'] }),
  ],
};
