/** The Japanese words of the report of a restore drill. */
import type { DRILL_CHECKS } from '../../shared/desk/backup-views.ts';

export const head = ['項目', '内容'] as const;

export const lines = {
  drill: '復元訓練の番号',
  at: '行った時刻',
  by: '行った人',
  verdict: '結果',
  failed: '合わなかった確認',
  backup: '使った控え',
  backupMadeAt: '控えの時刻',
  duration: '復元にかかった時間（秒）',
  transactions: '操作ジャーナルから戻した記録（件）',
  sequence: '動いている保管庫の最後の通し番号',
  restoredSequence: '復元した保管庫の最後の通し番号',
  lost: '失われる記録（件・RPO）',
  rows: '動いている保管庫の行数',
  restoredRows: '復元した保管庫の行数',
  exportId: '出力番号',
  exportedAt: '書き出した時刻',
  exportedBy: '書き出した人',
} as const;

export const verdicts = { passed: '復元できました', failed: '復元できません。確認が必要です' } as const;
export const none = 'なし';

export const checks = {
  backup: '控えのファイル',
  header: '鍵の控え',
  opens: '保管庫が開くこと',
  integrity: '保管庫の整合性',
  chain: '監査記録のつながり',
  counts: '表ごとの行数',
  head: '最後の記録',
} as const satisfies Record<(typeof DRILL_CHECKS)[number], string>;
