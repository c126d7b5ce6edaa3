/** The Japanese words of the prepared caps in a file. */

export const columns = [
  '障害',
  '契約番号',
  '契約者（伏せ字）',
  'プラン',
  '区分',
  '上限のない理由・確認すること',
  '24時間を1日とした日数',
  '月額基本料金（税抜・円）',
  '損害賠償の上限（円・支払額ではありません）',
  '1か月分の料金（参考・円）',
  '通信事業者からの受取額による按分（円）',
  '契約の終了',
  '知った時刻',
  '復旧した時刻',
  '程度',
  '原因',
  '計算の規則と運用ルールの版',
  '準備した時刻',
  '目的',
  '作成者',
  '書き出した時刻',
  '出力番号',
] as const;

export const purposes = {
  service: '応対のため',
  quality: '品質の確認',
  dispute: '争いへの備え',
  request: 'ご本人等の請求',
} as const;

export const version = (number: string): string => `第${number}版`;
export const notReceived = '通信事業者からの受取額が分かるまで、上限は決まりません';
export const ended = '終了（以後の料金はありません）';
