/** The words of drafts: put back, offered, and waiting from before. */
import type { DraftKind } from '../../shared/desk/draft-places.ts';

export const draftText = {
  restored: '下書きを復元しました',
  undo: '復元を取り消す',
  offered: (time: string) => `書きかけの下書きがあります（${time}）`,
  putBack: '入れる',
  discard: '消す',
  waiting: (count: number) => `前回の書きかけが${count}件残っています。`,
  show: '見る',
  title: '前回の書きかけ',
  lead: '保存する前に残った下書きです。元の場所を開くと、続きから書けます。',
  open: '開く',
  close: '閉じる',
  damaged: '下書きの一部を読み出せませんでした。壊れたファイルは消さずに残してあります。',
} as const;

export const draftKindWords = {
  callNote: '通話のメモ',
  wrapUpReason: '後処理の理由',
  stampReason: '時刻の訂正の理由',
  caseNote: '案件のメモ',
  stateReason: '状態を変える理由',
  unmaskReason: '表示する理由',
  exportReason: '書き出しの理由',
  settleReason: 'お約束の結果の理由',
  procedureText: '手続きの項目',
  procedureReason: '手続きの理由',
  noticeText: '通知の項目',
  noticeReason: '通知の理由',
  outageText: '障害の範囲',
  outageReason: '障害の理由',
  policyReason: '運用ルールを変える理由',
  closureReason: '臨時休業の理由',
} as const satisfies Record<DraftKind, string>;
