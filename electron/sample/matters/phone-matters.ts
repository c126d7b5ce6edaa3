/** Matters under B: the optical telephone. Notes say nothing of who was called, or what was spoken: that is secrecy of communications. */
import { ending, type Matter } from './matter.ts';

const service = 'hikariPhone' as const;

export const PHONE_MATTERS: readonly Matter[] = [
  {
    service,
    category: 'fault',
    weight: 9,
    level: 'B',
    stamp: 'notice',
    said: [
      '電話がつながらない',
      '{when}から発信できない',
      '着信だけ鳴らない',
      '相手の声が聞こえない',
      '通話中に雑音が入る',
      'FAXだけ送れない',
    ],
    details: [
      '{count}回線とも同じ',
      'インターネットは使える',
      '{event}のあとから',
      '受話器を替えても同じ',
      '{pc}の内線は使える',
    ],
    found: [
      'ゲートウェイのVoIPランプ{led}',
      '光ランプは点灯',
      '電源の入れ直しをお願い',
      '配線はビジネスホンの主装置まで正常',
      '回線側の障害情報はなし',
      '番号ごとの切り分けを実施',
    ],
    endings: [
      ending('resolved', 5, {
        did: ['ゲートウェイの再起動をご案内', '配線の差し直しをご案内', '主装置の再起動で回復'],
        result: ['発着信とも確認、復旧', '試験呼で正常を確認', '様子見で了承'],
      }),
      ending('escalated', 3, {
        did: ['通信事業者へ調査を依頼', '回線区間の異常を疑い手配元へ'],
        result: ['事業者からの回答待ち', '障害受付済。経過を連絡予定'],
      }),
      ending('callBackPromised', 2, {
        did: ['切り分けの結果待ち'],
        result: ['{back}中に折り返し', '復旧次第ご連絡をお約束'],
      }),
      ending('informationOnly', 1, { did: ['ビジネスホン側の故障と切り分け'], result: ['保守業者へ連絡いただく'] }),
    ],
    tags: ['発着信', '雑音', 'ゲートウェイ'],
  },
  {
    service,
    category: 'technical',
    weight: 4,
    level: 'A',
    stamp: null,
    said: ['転送の設定方法を知りたい', '番号通知を止めたい', '留守番電話にならない', '内線の鳴り分けをしたい'],
    details: ['設定画面は開けている', '手順書が見当たらない', '{dept}だけ変えたい', '連休前に済ませたい'],
    found: [
      '設定画面の場所をご案内',
      '現在の設定を画面で確認',
      '主装置側の設定が優先とご説明',
      'オプションの契約有無を確認',
    ],
    endings: [
      ending('resolved', 5, { did: ['手順をご案内', '一緒に操作'], result: ['設定できた', '意図どおり動作を確認'] }),
      ending('informationOnly', 3, {
        did: ['主装置の業者の範囲とご案内', '手順書をご案内'],
        result: ['ご理解いただいた'],
      }),
    ],
    tags: ['転送', '設定'],
  },
  {
    service,
    category: 'contract',
    weight: 4,
    level: 'B',
    stamp: null,
    said: [
      '番号を増やしたい',
      '移転で番号を持っていけるか',
      'プランを変えたい',
      '名義を変更したい',
      '解約を検討している',
    ],
    details: ['{month}に開店予定', '{count}番号ほしい', '移転先は同じ市内', 'インターネットの契約も一緒に変わる'],
    found: [
      '所定の手続きをご案内',
      '工事日で効力の日が決まる場合ありとお伝え',
      '光サービスの契約が前提とご説明',
      '番号の継続可否は調査が必要',
    ],
    endings: [
      ending('informationOnly', 5, {
        did: ['申込書の送付をご案内', '手続きの順序をご説明'],
        result: ['書類の到着を待つ', '社内で検討'],
      }),
      ending('callBackPromised', 3, { did: ['番号の継続可否を照会'], result: ['{back}中に折り返し'] }),
    ],
    tags: ['番号', 'プラン', '移転'],
  },
  {
    service,
    category: 'billing',
    weight: 4,
    level: 'A',
    stamp: null,
    said: [
      '請求額が先月より高い',
      '引き落とし日を知りたい',
      '明細の見方がわからない',
      '口座を変更したい',
      '振替できなかったと通知が来た',
    ],
    details: ['{yen}円ほど違う', '通話料が増えた覚えはない', '経理担当から', '{month}分について'],
    found: [
      '基本料と通話料に分けてご説明',
      '振替は利用月の翌月27日、休日なら翌銀行営業日とお伝え',
      '口座変更の用紙をご案内',
      '内訳は請求書が正とお伝え',
    ],
    endings: [
      ending('informationOnly', 7, {
        did: ['内訳の見方をご案内', '振替日のきまりをご説明'],
        result: ['ご理解いただいた', '納得のうえ終話'],
      }),
      ending('escalated', 1, { did: ['通話料の確認を料金部門へ'], result: ['調査依頼済'] }),
    ],
    tags: ['料金', '口座振替', '明細'],
  },
];
