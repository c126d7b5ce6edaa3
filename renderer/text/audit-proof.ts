/** The words of the proof of the audit chain: what was verified how, the code of a printed report, the verification keys and the export. */
import { instant } from '../../shared/core/time.ts';
import type { AuditProgress, AuditVerdictView, EraVerdictView } from '../../shared/desk/audit-views.ts';
import type { Value } from '../../shared/desk/contract.ts';
import { count, fullDayAndTime, plainDayAndTime } from './dates.ts';

export const proofText = {
  title: '検証の結果',
  chain: '連鎖',
  seals: '封印',
  anchors: '照合点',
  eras: '封印の期間',
  stop: '中止',
  progress: { verify: '封印を検査しています', find: '台帳コードを探しています', export: '書き出しています' },
} as const;

/** How far a long work is. */
export const progressText = ({ done, total }: AuditProgress): string => `${count(done)} / ${count(total)}`;

const places = (from: number, to: number): string =>
  from === to ? `通し番号 ${count(from)}` : `通し番号 ${count(from)}〜${count(to)}`;

/** The finding in a word, as the record of a verification keeps it. */
export const verdictWords: Readonly<Record<AuditVerdictView['state'], string>> = {
  proved: '改ざんなし',
  partly: '改ざんなし（一部は未確認）',
  broken: '改ざんまたは欠け',
  stopped: '途中で中止',
};

/** The finding in one sentence, and what to do when it is bad. */
export function verdictText({ state, rows }: AuditVerdictView): string {
  switch (state) {
    case 'proved':
      return `${count(rows)}件すべてを確かめました。改ざんはありません。`;
    case 'partly':
      return `${count(rows)}件を確かめました。改ざんは見つかりませんが、確かめられない部分があります。`;
    case 'broken':
      return '記録に改ざん、または欠けがあります。端末をこのままにして、管理者に連絡してください。';
    case 'stopped':
      return `${count(rows)}件まで確かめて中止しました。そこまでに改ざんはありません。`;
  }
}

export function chainText({ rows, chainBrokenAt, erasBrokenAt, unsealed }: AuditVerdictView): string {
  const chain =
    chainBrokenAt === null
      ? `${count(rows)}件が順につながっています。`
      : `通し番号 ${count(chainBrokenAt)} で記録のつながりが切れています。`;
  const eras = erasBrokenAt === null ? '' : `通し番号 ${count(erasBrokenAt)} の記録が、封印の期間の表と合いません。`;
  return chain + eras + (unsealed === 0 ? '' : `初めの${count(unsealed)}件は、封印を始める前の記録です。`);
}

/** What the seals of one era say. */
export function eraText({ firstSequence, lastSequence, proof, brokenAt }: EraVerdictView): string {
  const where = lastSequence === null ? '記録はまだありません' : places(firstSequence, lastSequence);
  switch (proof) {
    case 'proved':
      return lastSequence === null ? where : `${where} の封印を検査しました。正しい封印です。`;
    case 'covered':
      return `${where} は、後の期間の封印で検査しました。その封印のときから変わっていません。`;
    case 'closed':
      return `${where} の封印は、この利用者の鍵では検査できません。`;
    case 'broken':
      return `通し番号 ${count(brokenAt ?? firstSequence)} から封印が合いません。`;
    case 'unread':
      return `${places(firstSequence, firstSequence)} からの封印は、検査していません。`;
  }
}

export const eraWhyWords: Readonly<Record<EraVerdictView['why'], string>> = {
  storeMade: '保管庫の作成',
  auditorsChanged: '監査担当の変更',
  keyLost: '封印の鍵の喪失',
  rowsLost: '記録の喪失',
  restored: '控えからの復元',
  rotated: '鍵の交換',
};

/** An era that begins anew where the key was lost hangs on nothing but the anchors. */
export const eraHead = ({ era, why, madeAt, linked }: EraVerdictView): string => {
  const tie = era > 1 && !linked ? '、前の期間の封印とは続いていません' : '';
  return `第${era}期（${plainDayAndTime(instant(madeAt))}、${eraWhyWords[why]}${tie}）`;
};

export function anchorsText({ anchors }: AuditVerdictView): string {
  const { count: all, compared, brokenAt, brokenLine, lost, lastSequence, readable } = anchors;
  if (!readable) return '照合点の保存先を読めません。保存先のディスクを確かめてください。';
  if (all === 0) return '照合点がありません。';
  const found =
    brokenAt === null
      ? `外に残した${count(compared)}件の照合点と一致しました（通し番号 ${count(lastSequence)} まで）。`
      : `通し番号 ${count(brokenAt)} で、外に残した照合点と合いません。記録が書き換えられたか、後ろが切り取られています。`;
  const line = brokenLine === null ? '' : `照合点のファイルは ${count(brokenLine)} 行目が壊れています。`;
  return found + line + (lost === 0 ? '' : `失われたと記録されている部分の照合点が${count(lost)}件あります。`);
}

export const codeText = {
  open: '台帳コードを照合',
  aliases: ['だいちょう', 'コード', 'しょうごう', 'code'],
  title: '台帳コードの照合',
  lead: '印刷した報告書の各ページの下にある8文字の台帳コードが、この監査記録にあるかを調べます。',
  label: '台帳コード',
  hint: '例: 7f3a91c2',
  malformed: '台帳コードは、0〜9とa〜fの8文字です。',
  submit: '照合する',
  close: '閉じる',
  none: 'この台帳コードの記録はありません。報告書がこの窓口のものか確かめ、そうであれば管理者に連絡してください。',
} as const;

export const foundText = ({ rows }: Value<'audit:findHead'>): string =>
  rows.length === 0
    ? codeText.none
    : rows
        .map(
          ({ sequence, at }) => `通し番号 ${count(sequence)}（${fullDayAndTime(instant(at))}）の記録と一致しました。`,
        )
        .join('');

export const keysText = {
  open: '検証キー',
  aliases: ['けんしょうキー', 'かぎ', 'key'],
  title: '封印の検証キー',
  lead: '書き出した監査記録を、Madoguchi なしで検証するときに使います。自分のパスワードを入れると表示します。',
  password: '自分のパスワード',
  missing: 'パスワードを入れてください。',
  submit: '表示する',
  close: '閉じる',
  cancel: 'やめる',
  secret:
    '今の期間の検証キーを知る人は、本物に見える封印を作れます。紙に写し、窓口の端末とは別の場所に保管してください。',
  era: (era: number, since: string) => `第${era}期（${since} から）`,
  closed: 'この期間の検証キーは、この利用者には開けません。回復キーで開けます。',
} as const;

export const exportText = {
  open: '書き出す',
  aliases: ['かきだし', 'エクスポート', 'export'],
  saved: (fileName: string, rows: number) => `${count(rows)}件を ${fileName} に書き出しました。`,
} as const;
