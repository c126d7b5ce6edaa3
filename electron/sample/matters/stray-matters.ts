/** Calls that belong to no contract: wrong numbers, sellers, silence. The gate wants a reason instead of a contract. */
import { ending, type Matter } from './matter.ts';

export interface StrayMatter extends Matter {
  /** Why no contract was chosen. */
  readonly reason: string;
}

const stray = {
  service: 'serverSupport',
  category: 'other',
  level: null,
  stamp: null,
  details: [],
  found: [],
  tags: [],
} as const;

export const STRAY_MATTERS: readonly StrayMatter[] = [
  {
    ...stray,
    weight: 5,
    reason: '間違い電話',
    said: ['別の窓口とお間違い', '他社の修理窓口あてのお電話', '番号違い'],
    endings: [
      ending('informationOnly', 1, {
        did: ['窓口名をお伝え', '正しい番号をご確認いただくようお願い'],
        result: ['お詫びがあり終話', '間違いに気づかれ切断'],
      }),
    ],
  },
  {
    ...stray,
    weight: 3,
    reason: '契約のない会社からの問い合わせ',
    said: ['導入を検討中とのことで料金を聞かれた', '新規に申し込みたいとのこと', '知人の紹介で保守内容を知りたい'],
    details: ['社員{count}名の事務所', '回線は別の事業者', '来月から新事務所'],
    endings: [
      ending('informationOnly', 1, {
        did: ['販売窓口をご案内', '概要のみご説明し申込窓口へ'],
        result: ['窓口の番号を控えられた', '資料請求をご案内'],
      }),
    ],
  },
  {
    ...stray,
    weight: 2,
    reason: '営業の電話',
    said: ['広告掲載の営業', '機器販売の売り込み', '人材紹介の案内'],
    endings: [ending('declined', 1, { did: ['業務用の受付である旨お伝え'], result: ['お断りして終話'] })],
  },
  {
    ...stray,
    weight: 2,
    reason: '名乗らず切断',
    said: ['無言', '呼びかけに応答なし', '「もしもし」のみで切断'],
    endings: [
      ending('disconnected', 1, {
        did: ['{times}回呼びかけ'],
        result: ['先方より切断', '応答がないためこちらから終話'],
      }),
    ],
  },
];

/** A ring that stopped before anybody could answer. */
export const MISSED: StrayMatter = {
  ...stray,
  weight: 1,
  reason: '応答前に切断',
  said: ['応答前に切断', '呼出中に切れた', '呼出{count}回で切断'],
  endings: [ending('disconnected', 1, { did: ['着信履歴のみ'], result: ['再着信なし', '折り返し先不明'] })],
};
