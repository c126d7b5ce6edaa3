/** The words about a check of the store that found damage: what was wrong, what was done, and what is missing. */
import type { InstantMs } from '../../shared/core/time.ts';
import type { CheckStep, RepairView } from '../../shared/desk/repair-views.ts';
import type { Damage } from '../../shared/repairs/damage.ts';
import { count, fullDayAndTime } from './dates.ts';

export const repairText = {
  title: (lost: boolean) => (lost ? '戻せなかった記録があります' : 'データの異常を見つけて直しました'),
  lead: (lost: boolean) =>
    lost
      ? '保管庫を開くときの点検で異常が見つかり、直しましたが、一部の記録は戻せませんでした。'
      : '保管庫を開くときの点検で異常が見つかり、直しました。失われた記録はありません。',
  at: '見つけた日時',
  found: '見つかったこと',
  done: '行ったこと',
  lost: '失われた記録',
  lostNone: 'ありません',
  last: '最後に残っている記録',
  trace: '失われた記録の最後の形跡',
  known: '失われた操作のうち分かるもの',
  more: (rest: number) => `ほか ${count(rest)}件`,
  folder: '元のファイル',
  folderNote: '壊れていたファイルは消さずに、このフォルダに移してあります。',
  next: 'この時間に受けた内容をメモや着信の記録で確かめ、入れ直してください。',
  confirm: '読みました',
  later: 'あとで読む',
  close: '閉じる',
  untilRead: 'スーパーバイザーが「読みました」を押すまで、サインインのたびに表示します。',
  system: '窓口',
  several: (at: number, all: number) => `${at} / ${all}件`,
} as const;

export const damageWords: Readonly<Record<Damage, string>> = {
  databaseMissing: 'データファイルがなくなっていました。',
  databaseUnreadable: 'データファイルを開けませんでした。',
  databaseCorrupt: 'データファイルの一部が壊れていました。',
  databaseChanged: 'データファイルの中身が、控えと操作ジャーナルの記録と違っていました。',
  databaseBehind: '保存したはずの記録が、データファイルから抜けていました。',
  databaseTouched: 'データファイルが、前に閉じたときのものと違っていました。中身は同じです。',
  walForeign: '閉じたはずのデータファイルに、別の書き込みログが付いていました。',
  journalMissing: '操作ジャーナルがなくなっていました。',
  journalDamaged: '操作ジャーナルが壊れていました。',
  journalBehind: '操作ジャーナルが古いものになっていました。',
  journalIncomplete: '操作ジャーナルの前のほうがなくなっていました。',
  markMissing: '最高水位の記録がなくなっていました。',
  markDamaged: '最高水位の記録が壊れていました。',
  markBehind: '最高水位の記録が古いものになっていました。',
  markAhead: '最高水位の記録には、どこにも残っていない記録がありました。',
  markForked: '最高水位の記録が、保管庫と違う経過を示していました。',
  backupDamaged: '控えが壊れていました。',
  backupAhead: 'データ全体が、控えより古いものになっていました。',
  anchorAhead: '外に置いた監査の錨には、どこにも残っていない記録がありました。',
  headerMissing: '鍵のファイル（vault.json）がなくなっていました。',
  headerDamaged: '鍵のファイル（vault.json）が壊れていました。',
  headerCopyDamaged: '鍵のファイルの写し（vault.copy.json）が壊れていました。',
};

/** What was done about it, in whole sentences. */
export function doneLine({ outcome, backup, replayed, found, lost }: RepairView): string {
  if (outcome === 'rebuilt') {
    return backup === null
      ? `操作ジャーナルの操作 ${count(replayed)}件から、データを作り直しました。`
      : `${at(backup.madeAt)} の控えに操作ジャーナルの操作 ${count(replayed)}件を重ねて、データを作り直しました。`;
  }
  if (found.some((damage) => damage.startsWith('header'))) {
    return '同じ内容のもう1つのファイルから元に戻しました。パスワードと回復キーは変わりません。';
  }
  const kept =
    lost === null ? 'データはそのまま使えることを確かめました。' : '残っているデータは使えることを確かめました。';
  const beside = found.some((damage) => /^(journal|backup)/.test(damage));
  return beside ? `${kept}新しい控えを作り、操作ジャーナルを始め直しました。` : kept;
}

export function lostLine({ lost }: RepairView): string {
  if (lost === null) return repairText.lostNone;
  const { from, to } = lost;
  const rows = from === to ? `監査記録の通し番号 ${count(from)}` : `監査記録の通し番号 ${count(from)}〜${count(to)}`;
  return `${rows}（${count(to - from + 1)}件）`;
}

export const momentLine = (moment: number | null): string => (moment === null ? '分かりません' : at(moment));

const at = (moment: number): string => fullDayAndTime(moment as InstantMs);

const steps: Readonly<Record<CheckStep, string>> = {
  checking: '前回正しく閉じられなかったため、データを点検しています',
  copying: '控えを取り出しています',
  replaying: '操作ジャーナルを再現しています',
  comparing: '控えと操作ジャーナルに照らして確かめています',
  restoring: 'データを直しています',
  backingUp: '新しい控えを作っています',
};
export const stepLine = (step: CheckStep): string => steps[step];
export const openingText = {
  title: 'データの点検',
  note: '終わるまで、このままお待ちください。電源を切っても、次に続きから行います。',
} as const;
