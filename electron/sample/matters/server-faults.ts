/** Faults of a server that callers report under N. */
import { type Ending, ending, type Matter } from './matter.ts';

const visit = (weight: number): Ending =>
  ending('visitArranged', weight, {
    did: [
      '現地作業が必要と判断し、オンサイトをご案内',
      '遠隔では復旧見込みなし。訪問での対応に切替',
      '機器側の故障と判断。訪問の受付内容を復唱',
    ],
    result: [
      '訪問手配。到着時刻は手配後に改めて連絡とお伝え',
      '訪問をお約束。{stay}まで担当者在席',
      '訪問手配済。入館は{gate}で受付',
      '訪問日をお伝えし了承。データの無事は約束できない旨ご案内済',
    ],
  });

const sendBack = (weight: number): Ending =>
  ending('sendBackArranged', weight, {
    did: ['機器故障と判断。先出しセンドバックをご案内', '交換機の送付をご案内。設定復元の範囲を説明'],
    result: [
      '交換機の発送を手配。送付先は登録住所',
      '発送日をお伝えし了承。旧機の返送方法は同梱の案内のとおり',
      '機密データの消去をお願いし、承知いただいた',
    ],
  });

const fixed = (weight: number, did: readonly string[]): Ending =>
  ending('resolved', weight, {
    did,
    result: [
      '復旧を確認いただき終話',
      '正常に戻ったとのこと。様子見で了承',
      'その場で復旧。再発時は再度お電話いただく',
      '業務に支障なしを確認して終了',
    ],
  });

const remote = (weight: number, did: readonly string[]): Ending =>
  ending('remoteSupport', weight, {
    did,
    result: [
      '遠隔で設定を直し復旧',
      '遠隔操作の同意をいただき作業。正常化',
      '遠隔作業{minutes}分。再起動後の動作も確認',
    ],
  });

const callBack = (weight: number): Ending =>
  ending('callBackPromised', weight, {
    did: [
      'ログの解析に時間をいただく旨ご説明',
      '技術担当へ確認のうえ折り返しとした',
      '確認に時間がかかるためいったん終話',
    ],
    result: ['折り返しをお約束（登録の番号へ）', '{back}中に一報をお約束', '結果がわかり次第お電話'],
  });

const escalated = (weight: number): Ending =>
  ending('escalated', weight, {
    did: ['ログを採取し技術二次へ引継ぎ', '再現条件を整理して二次担当へ', '同様の申告が続くためSVへ報告'],
    result: ['二次からの連絡待ち', '調査継続。お客様へは途中経過を連絡予定', '引継ぎ済。次回は二次が対応'],
  });

const common = { service: 'serverSupport', category: 'fault', level: 'B', stamp: 'notice' } as const;

export const SERVER_FAULTS: readonly Matter[] = [
  {
    ...common,
    weight: 10,
    said: [
      '{when}から共有フォルダ「{share}」に入れない',
      '{pc}で共有フォルダが開けない',
      '「{share}」フォルダにアクセスするとエラーになる',
      '{when}、全員が共有に繋がらなくなった',
    ],
    details: [
      'エラーは{error}',
      '{pc}だけでなく{count}台とも同じ',
      '{when}に{event}があった',
      'パスワード入力画面が繰り返し出る',
      '昨日までは問題なし',
    ],
    found: [
      '電源ランプは{glow}',
      'LANランプ{lamp}',
      '再起動{times}回、変化なし',
      'ping応答{ping}',
      '管理画面は{console}',
      'ルーター配下の他の端末はインターネット可',
      'IPアドレスの重複はなし',
      'ハブのポートを差し替えても同じ',
    ],
    endings: [
      visit(5),
      remote(3, ['遠隔接続しサービスを再起動', '共有設定の権限が外れていたため再設定']),
      fixed(4, ['LANケーブルの差し直しをご案内', 'ハブの電源入れ直しをご案内', '端末側の資格情報を削除して再接続']),
      sendBack(1),
      callBack(1),
    ],
    tags: ['共有フォルダ', 'LAN', '復旧'],
  },
  {
    ...common,
    weight: 7,
    said: [
      'サーバーの電源が入らない',
      '{event}のあと、サーバーが起動してこない',
      '{when}見たらサーバーの電源が落ちていた',
      '電源ボタンを押してもランプがつかない',
    ],
    details: [
      'UPSは{ups}',
      'コンセントを替えても同じ',
      '落ちる前に焦げたようなにおいはなかった',
      '{room}に設置',
      '業務が止まっているので急いでほしい',
    ],
    found: [
      '電源ランプ{led}',
      'ファンが一瞬回って止まる',
      'ACアダプタの差し直し済',
      '別系統のコンセントでも起動せず',
      'ビープ音{count}回',
      '画面出力なし',
    ],
    endings: [
      visit(6),
      sendBack(4),
      fixed(2, ['UPSの過負荷を解除し、間をおいて起動', 'タップの不良と判明。壁から直接で起動']),
      escalated(1),
    ],
    tags: ['電源', '起動不可', '至急'],
  },
  {
    ...common,
    weight: 6,
    said: [
      'ディスクの警告が出ている',
      '{disk}に赤ランプが点いた',
      'RAIDが縮退していると通知メールが来た',
      'サーバーから警告音が鳴り続けている',
    ],
    details: [
      'データは今のところ見えている',
      'バックアップは{backup}',
      '警告は{when}から',
      '前にも同じ{disk}で交換している',
    ],
    found: [
      '{disk}が異常表示',
      'RAIDは縮退で動作中',
      '代替セクタ{count}件',
      '警告音は停止操作で止まる',
      'ログに読み取りエラー多数',
      '空き容量{percent}％',
    ],
    endings: [visit(6), sendBack(2), callBack(2), escalated(1)],
    tags: ['ディスク', 'RAID', '要注意'],
  },
  {
    ...common,
    weight: 5,
    said: [
      '外出先からのリモートアクセスがつながらない',
      'VPNが{when}から切れる',
      '在宅の社員だけファイルに届かない',
      'リモートアクセスで認証エラーになる',
    ],
    details: [
      '{count}名とも同じ',
      '社内からは使える',
      'ルーターを{when}に交換した',
      '回線事業者を変えたばかり',
      'スマートフォンのテザリングでも同じ',
    ],
    found: [
      '443番の外向きは通っている',
      '4631、4666が上位ルーターで閉じていた',
      '証明書の期限は問題なし',
      'DDNSの更新が{when}で止まっている',
      '管理VPNは正常',
      '接続ログに失敗が{many}件',
    ],
    endings: [
      remote(4, ['DDNSの再登録を遠隔で実施', '接続アカウントのロックを解除']),
      fixed(4, ['上位ルーターのポート開放をご案内', 'クライアントの再設定をご案内']),
      callBack(2),
      ending('declined', 1, {
        did: ['上位ルーターの設定代行を希望されたが、対象外とご説明'],
        result: ['理由をお伝えし、ルーターの保守業者へ相談いただく'],
        reason: '本サービスの対象外の機器・設定のため',
      }),
    ],
    tags: ['リモートアクセス', 'VPN', 'ポート'],
  },
  {
    ...common,
    weight: 5,
    said: [
      'バックアップが失敗していると通知が来た',
      '{since}以降バックアップが取れていない',
      'USBディスクへの控えがエラーで終わる',
    ],
    details: [
      'USBディスクは{count}年ほど使用',
      '通知メールは毎日{time}に届く',
      '容量は足りているはず',
      '担当が替わって設定がわからない',
    ],
    found: [
      '保存先の空き{percent}％使用',
      'エラー{error}',
      'USBディスクを認識していない',
      'スケジュールは毎日{time}',
      '手動実行では{gb}GBで中断',
      'ファイル名に機種依存文字あり',
    ],
    endings: [
      remote(4, ['ジョブを作り直し手動実行', '世代数を減らして再実行']),
      fixed(3, ['USBディスクの差し直しで認識', '古い世代の削除をご案内']),
      callBack(2),
      visit(1),
    ],
    tags: ['バックアップ', '通知メール'],
  },
  {
    ...common,
    weight: 4,
    said: ['管理画面に入れない', '管理画面が真っ白のまま', '管理画面の表示が異常に遅い'],
    details: ['ブラウザは{browser}', 'パスワードは合っているはず', '他の端末でも同じ', '{when}に更新の案内が出ていた'],
    found: [
      'ping応答{ping}',
      'CPU使用率{percent}％',
      'キャッシュ削除でも変化なし',
      'ファームウェアは{version}',
      '連続稼働{days}日',
      'プロキシ経由だった',
    ],
    endings: [
      remote(4, ['管理サービスを遠隔で再起動', 'ファームウェアを更新']),
      fixed(4, ['プロキシの例外設定をご案内', '再起動をご案内', '別のブラウザで表示できることを確認']),
      visit(1),
    ],
    tags: ['管理画面', '再起動'],
  },
  {
    ...common,
    weight: 3,
    said: ['サーバーから異音がする', 'サーバーがとても熱い', '{when}からファンの音が大きい'],
    details: ['{room}に設置', '室温は{temp}度くらい', '吸気口にほこりがたまっている', '動作には今のところ影響なし'],
    found: [
      '筐体温度の警告あり',
      'ファン回転数が上限',
      '清掃をご案内',
      '設置環境（温度・電源）を確認',
      'ディスク側の音ではない様子',
    ],
    endings: [
      visit(3),
      fixed(4, ['吸気口の清掃と設置場所の変更をご案内', '空調の設定を確認いただき温度低下']),
      sendBack(2),
      callBack(1),
    ],
    tags: ['異音', '温度'],
  },
  {
    ...common,
    weight: 3,
    said: [
      'ウイルス検知の通知が来た',
      'ファイルの拡張子が変わって開けない',
      '迷惑メールが自社名で出ていると取引先から言われた',
    ],
    details: [
      '{pc}で不審な添付を開いたかもしれない',
      '通知は{when}',
      'パターンファイルの更新日がわからない',
      '取引先{count}社から連絡あり',
    ],
    found: [
      '該当端末の切り離しをお願い',
      '検知ログ{count}件、隔離済',
      '定義ファイルは最新',
      '共有の更新日時に不審な点なし',
      '暗号化の痕跡は見当たらない',
    ],
    endings: [
      escalated(4),
      fixed(2, ['隔離の確認と全体検査をご案内']),
      callBack(3),
      remote(1, ['定義更新と全体検査を遠隔で開始']),
    ],
    tags: ['ウイルス', 'セキュリティ', '要注意'],
  },
];

/** The call of the featured contractor: its logs are being read, whoever calls. Without verification, so that it always ends so. */
export const UNDER_INQUIRY: Matter = {
  ...common,
  level: null,
  weight: 1,
  said: ['{when}から共有フォルダ「図面」の保存が遅い'],
  details: ['{pc}だけでなく{count}台とも同じ'],
  found: ['ログに読み取りの再試行が{many}件', 'RAIDは正常、空き容量{percent}％'],
  endings: [callBack(1)],
  tags: ['共有フォルダ', 'ディスク'],
};
