/**
 * The defect register (規約の不備) as far as answers show it: where the texts contradict themselves or say nothing, and what the desk does
 * about it, in our own words.
 *
 * Source: terms.md 4.1, 4.2
 */
import type { DefectId } from './citation.ts';

export type Defect = {
  readonly place: string;
  /** What is missing or contradictory. */
  readonly gap: string;
  /** What the desk does by default. */
  readonly treatment: string;
};

export const DEFECTS = {
  'D-N01': {
    place: '第3条 / 別紙3',
    gap: '定義は3機種だけを挙げ、別紙3は6機種を挙げています。',
    treatment:
      '第7条4項と第8条が別紙3を指すため、6機種とも対象として扱います。OS Pro の最初の案件は責任者が判断し、以後はそれに従います。',
  },
  'D-N02': {
    place: '第8条',
    gap: '5年をいつから数えるかが書かれていません。',
    treatment:
      '導入日・書面の日付・利用開始日の3通りを示し、最も早い満了日に合わせてお知らせします。それだけを理由にお断りはしません。',
  },
  'D-N02b': {
    place: '別紙3',
    gap: '「5年」が一か所にしか印刷されていません。',
    treatment: '6機種すべてに共通の期間として扱います。',
  },
  'D-N03': {
    place: '第9条1項 / 2項 / 第25条1項',
    gap: '効力の発生日、利用開始日、提供の開始日が別の日になり得ます。',
    treatment: '利用開始日を基準とし、ほかの日も表示します。',
  },
  'D-N24': {
    place: '別紙1 2 / 表3-1',
    gap: '「平日」は定義だけで使われず、オンサイトの行には注意1の印がありません。',
    treatment: '平日は使わず、注意1のかっこ書き（17時まで）をオンサイトに適用します。',
  },
  'D-N25': {
    place: '別紙1 3.1.1(1)',
    gap: '営業日の語がなく、例外の要件（地域・指定・承諾）の関係がはっきりしません。',
    treatment:
      '営業日であることを求めます。後日の訪問は承諾の記録があるときだけとし、承諾のない遠隔地は責任者が判断します。',
  },
  'D-N26': {
    place: '別紙1 3.1.1(2)',
    gap: '「翌日」が暦の翌日か翌営業日かが書かれていません。',
    treatment: '翌営業日として案内し、両方の日付を表示します。',
  },
  'D-N26b': {
    place: '別紙1 3.1.1(2)',
    gap: '朝9時より前の依頼が「翌日」の作業になるのか、その日の作業になるのかが書かれていません。',
    treatment: '次に開く9時に受け付けたものとして扱い、文字どおりの日付も表示します。',
  },
  'D-N27': {
    place: '別紙1 注意1 / 3.1.1(1)',
    gap: '17時ちょうどを含むか、秒まで見るか、通知と受付のどちらで数えるかが書かれていません。',
    treatment:
      '17:00:00 までは当日、17:01:00 からは当日外とし、その間は境界として責任者が判断できます。時刻は故障通知で数えます。',
  },
  'D-N28': {
    place: '別紙1 注意1 / 別紙2',
    gap: '18時「まで」に18時ちょうどを含むか、始まっている通話をどうするかが書かれていません。',
    treatment: '18:00:00 の着信までを受け付け、始まった通話は最後まで対応します。',
  },
  'D-N29': {
    place: '別紙1 注意2',
    gap: '受付時間外に届いた依頼の「受付日」が書かれていません。',
    treatment: '受け付けた営業日を受付日とします。',
  },
  'D-N32': {
    place: '別紙1 注意2',
    gap: '元の機器を返す義務や期限が書かれていません。',
    treatment: '返送の予定だけを記録し、規約上の期限があるとは案内しません。',
  },
  'D-N33': {
    place: '別紙1 2 / 別紙2',
    gap: '「祝祭日」の定義がありません。',
    treatment: '祝日法の休日（振替休日・国民の休日を含む）として扱います。',
  },
  'D-N36': {
    place: '附則',
    gap: '2023年12月1日より前の規約の本文がありません。',
    treatment: 'その時期については計算せず、当時の規約の確認が必要とお答えします。',
  },
  'D-B17': {
    place: '約款全体',
    gap: '受付時間、本人確認、訪問、交換、過度な問い合わせの定めがありません。',
    treatment: '「定めなし」とお答えし、確認して折り返します。ほかの契約の決まりは使いません。',
  },
} as const satisfies { readonly [Id in DefectId]?: Defect };

export type ShownDefectId = keyof typeof DEFECTS;
