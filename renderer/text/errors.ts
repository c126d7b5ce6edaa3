/** What the desk could not do, told to the person at the screen: what happened in few words, then what to do next. */
import { CHECK_ITEMS, type CheckItem } from '../../shared/cases/case-words.ts';
import { type InstantMs, instant } from '../../shared/core/time.ts';
import type { DeskError, DeskErrorType } from '../../shared/desk/errors.ts';
import { checkWords } from '../../shared/words/check-words.ts';
import { caseStateWords, riskLevelWords, stampWords } from '../../shared/words/domain-words.ts';
import { failureWords } from './backups.ts';
import { clockTime, count, dayAndTime } from './dates.ts';
import { noticeRefusalText } from './notices.ts';
import { procedureRefusalText } from './procedures.ts';
import { gateItemWords, phaseWords } from './words.ts';

type Facts<T extends DeskErrorType> = Extract<DeskError, { readonly type: T }>;
type Texts = { readonly [T in DeskErrorType]: (facts: Facts<T>) => string };
type Reason<T extends DeskErrorType> = Facts<T> extends { readonly reason: infer R extends string } ? R : never;

const inputProblems: Readonly<Record<string, string>> = {
  empty: '必要な欄が空です。入力してください。',
  tooLong: '長すぎます。短くしてください。',
  loneSurrogate: '保存できない文字が含まれています。その文字を消して、もう一度お試しください。',
  controlCharacter: '改行などの使えない文字が含まれています。消してください。',
  notADate: '暦にない日付です。「2026-11-24」のように入力してください。',
  notAnId: '指定されたものが見つかりません。一覧から選び直してください。',
};

const stampReasons = {
  alreadySet: 'すでに記録されています。直すには「訂正」を使ってください。',
  notSet: 'まだ記録されていません。先に記録してください。',
  outOfOrder: '前後の時刻と順番が合いません。時刻を確かめてください。',
  inFuture: '今より先の時刻です。時刻を確かめてください。',
  notManual: 'この時刻は自動で記録されます。操作は要りません。',
} as const satisfies Record<Reason<'stampRefused'>, string>;

const storeReasons = {
  notOurFile: '窓口のデータではありません。管理者に連絡し、控えから戻してください。',
  wrongKey: '鍵が合わず、データを開けません。管理者に連絡し、控えから戻してください。',
  corrupt: 'データが壊れています。管理者に連絡し、控えから戻してください。',
  beyondRepair:
    'データが壊れていて、この端末にある控えと操作ジャーナルでは直せません。ファイルはそのまま残してあります。管理者に連絡し、別のディスクの控えから戻してください。',
} as const satisfies Record<Reason<'storeDamaged'>, string>;

const passwordReasons = {
  tooShort: ({ minimum }) => `パスワードが短すぎます。${minimum}文字以上にしてください。`,
  tooLong: () => 'パスワードが長すぎます。128文字以内にしてください。',
  common: () => 'よく使われるパスワードです。思いつかれにくい言葉を組み合わせてください。',
  containsName: () => '名前や会社名を含むパスワードは使えません。別のものにしてください。',
} as const satisfies Record<Reason<'weakPassword'>, (facts: Facts<'weakPassword'>) => string>;

const verificationInputs = {
  nothingTyped: 'お客さまが言われた内容を、1項目以上入力してください。',
  tooShort: '入力が短すぎます。聞いた内容を省かずに入力してください。',
  repeatedItem: '同じ項目が2回あります。1つにしてください。',
} as const satisfies Record<Reason<'verificationInput'>, string>;

const refusedAnswers = {
  notProvided: '規約に定めのない答えは記録できません。ほかの方法を選ぶか、折り返しをお約束してください。',
  needsApproval: '責任者の承認が必要です。保留して承認を得てください。',
  external: '手元にない資料が必要な答えです。確かめてから折り返すとお伝えください。',
  notUrgent: '双方が緊急と認めていません。通常の訪問をご案内してください。',
  incomplete: 'まだ足りないものがあります。答えに書かれたことを済ませてください。',
} as const satisfies Record<Reason<'answerNotAcceptable'>, string>;

const policyRefusals = {
  unusableValue: 'この値では判断できません。入力できる範囲を確かめて、入れ直してください。',
  pastDate: '過ぎた日からは変えられません。今日以降の日付を入れてください。',
  sameValue: '今の値と同じです。変えるときは、別の値を選んでください。',
  changedMeanwhile: 'ほかの人が先に署名しました。新しい版を確かめてから、やり直してください。',
} as const satisfies Record<Reason<'policyRefused'>, string>;

const outageRefusals = {
  inFuture: '今より先の時刻です。時刻を確かめてください。',
  outOfOrder: '障害を知った時刻より前です。先に、その時刻の申告を記録してください。',
  reasonMissing: '理由が必要です。理由を入力してください。',
  sameValue: '記録されている内容と同じです。違うときだけ記録してください。',
  carrierMissing: '通信事業者の名前が必要です。入力してください。',
  notCarrier: '原因が通信事業者ではありません。先に原因を記録してください。',
  notRestored: 'まだ復旧していません。状態を確かめてください。',
  sameSource: '同じ時刻の同じ申告が記録されています。時刻を確かめてください。',
  changedMeanwhile: '途中で内容が変わりました。もう一度、最初から準備してください。',
  unknownContracts: '対象にできない契約番号が含まれています。一覧を直してから、もう一度追加してください。',
  nothingChosen: '追加する契約がありません。選び方を確かめてください。',
  notAffected: 'この契約は障害の対象に入っていません。一覧を確かめてください。',
  alreadyTold: 'この応対ではお伝え済みです。続けてご用件を伺ってください。',
  unfinished: 'まだ復旧していません。復旧を記録してから準備してください。',
} as const satisfies Record<Reason<'outageRefused'>, string>;

const exportRefusals = {
  folder: 'その場所には保存できません。別のフォルダを選んでください。',
  role: 'すべて表示の書き出しは、責任者だけができます。伏せ字で書き出してください。',
  reasonMissing: 'すべて表示で書き出すには理由が必要です。理由を入力してください。',
} as const satisfies Record<Reason<'exportRefused'>, string>;

const unreadableTerms = {
  empty: 'ファイルに文字がありません。規約の本文の入ったファイルを選んでください。',
  tooLarge: 'ファイルが大きすぎます（128KBまで）。規約の本文だけのテキストにしてください。',
  binary:
    '文字のファイルではありません。PDFやWordの文書は、文字だけを「UTF-8」のテキストに保存してから選んでください。',
  encoding: '文字コードがUTF-8でもShift_JISでもありません。「UTF-8」で保存し直してから選んでください。',
  noArticles: '「第1条（…）」の形の見出しがありません。条の見出しを1行ずつに分けてから選んでください。',
} as const satisfies Record<Reason<'termsUnreadable'>, string>;

const missing = {
  contract: '契約',
  contact: '応対',
  case: '案件',
  user: '利用者',
  promise: 'お約束',
  procedure: '手続き',
  decision: '判断',
  terms: 'この版の規約の本文',
  outage: '障害',
  preparation: '準備した一覧',
  notice: '通知',
  backup: '控え',
  drill: '訓練の記録',
  repair: '修復の記録',
} as const satisfies Record<Facts<'notFound'>['what'], string>;

const DISK_FULL = 'ディスクの空きがありません。空きを作ってから、もう一度お試しください。';

const folderReasons = {
  relative: 'フォルダの場所は、先頭から（/ や E:\\ から）入力してください。',
  absent: 'そのフォルダが見つかりません。場所と、ディスクの接続を確かめてください。',
  readOnly: 'そのフォルダには書き込めません。書き込めるフォルダを選んでください。',
  dataFolder: 'データの置き場所そのもの、またはその中です。別のフォルダを選んでください。',
} as const satisfies Record<Facts<'folderRefused'>['reason'], string>;

const restoreReasons = {
  noBackup: '使える控えが見つかりません。場所を確かめるか、別の控えを選んでください。',
  occupied: 'この端末にはすでにデータがあります。上書きはしません。',
  backupDamaged: 'この控えは壊れています。別の控えを選んでください。',
  unproved: '戻したデータが確認に通りませんでした。別の控えを選んでください。',
  diskFull: 'ディスクの空きが足りません。空きを作ってから、もう一度お試しください。',
  io: 'ディスクに書けませんでした。ディスクの接続を確かめてから、もう一度お試しください。',
} as const satisfies Record<Facts<'restoreFailed'>['reason'], string>;

const leaveReasons = {
  self: '自分の退職・異動は自分では行えません。ほかの責任者か管理者に依頼してください。',
  approver: '承認できるのは、あなたと本人以外の責任者か管理者です。別の人に入力してもらってください。',
  hasLeft: 'この人の手続きは済んでいます。一覧を開き直してください。',
} as const satisfies Record<Facts<'leaveRefused'>['reason'], string>;

const keyReasons = {
  diskFull: DISK_FULL,
  io: 'ディスクに書き込めませんでした。ディスクの状態を確かめてから、もう一度行ってください。',
  store: 'データの傷みが見つかりました。開き直して修復してから、もう一度行ってください。',
  unproved: '新しいファイルの点検に通りませんでした。もう一度行ってください。',
} as const satisfies Record<Facts<'keysNotChanged'>['reason'], string>;

const isCheckItem = (item: string): item is CheckItem => CHECK_ITEMS.some((known) => known === item);
const listed = (items: readonly string[]): string =>
  items.map((item) => `「${isCheckItem(item) ? checkWords[item].label : item}」`).join('');
const laterAt = (retryAt: number): string => clockTime(instant(retryAt));

const texts = {
  unknownChannel: () => '画面と本体の版が合いません。窓口を終了して、開き直してください。',
  untrustedSender: () => 'この画面からの操作は受け付けられません。窓口を終了して、開き直してください。',
  tooManyRequests: () => '操作が集中しています。少し待ってから、もう一度お試しください。',
  signedOut: () => 'ロックされています。サインインしてください。書きかけの内容は残っています。',
  notPermitted: () => 'この操作の権限がありません。責任者に依頼してください。',
  badRequest: ({ problem }) => inputProblems[problem] ?? '入力に誤りがあります。内容を確かめてください。',
  internal: () => '思わぬ問題が起きました。保存済みの内容は失われていません。もう一度お試しください。',
  disconnected: () => '本体とつながっていません。そのままお待ちください。つながりしだい続けられます。',
  alreadyDone: () =>
    'この操作はすでに済んでいます。二重には行いません。画面を開き直して、いまの内容を確かめてください。',
  commandConflict: () => 'この操作は受け付けられません。画面を開き直してから、もう一度お試しください。',
  vaultExists: () => 'この端末はすでに準備されています。サインインしてください。',
  vaultAbsent: () => 'まだ準備されていません。最初の利用者を登録してください。',
  signInRefused: ({ retryAt }) =>
    retryAt === null
      ? '名前かパスワードが違います。もう一度入力してください。'
      : `名前かパスワードが違います。${laterAt(retryAt)}から、もう一度お試しください。`,
  weakPassword: (facts) => passwordReasons[facts.reason](facts),
  wrongRecoveryKey: () => '回復キーが違います。印刷した紙のとおりに入力してください。',
  userNameTaken: () => '同じ名前の利用者がいます。別の名前にしてください。',
  lastSupervisor: () => '最後の責任者は停止できません。先にもう1人登録してください。',
  leaveRefused: ({ reason }) => leaveReasons[reason],
  keysNotChanged: ({ reason }) => `サインインは止めましたが、鍵は替わっていません。${keyReasons[reason]}`,
  storeInUse: () => '窓口がもう1つ開いています。そちらを閉じてから、開き直してください。',
  storeOnNetwork: () =>
    'データの置き場所が共有フォルダです。2台から同時に書かれると失われるため、ここでは使えません。この端末のディスクへ移してください。',
  newerSchema: ({ found, known }) =>
    `データが新しい版（${found}）で作られています。この窓口（${known}）を更新してください。データは変更していません。`,
  storeDamaged: ({ reason }) => storeReasons[reason],
  notSaved: ({ reason }) =>
    reason === 'diskFull' ? DISK_FULL : '保存できませんでした。入力は画面に残っています。もう一度お試しください。',
  notFound: ({ what }) => `${missing[what]}が見つかりません。一覧から選び直してください。`,
  contactInProgress: () => '応対中です。今の応対の後処理を終えてください。',
  noContact: () => '応対が始まっていません。先に応対を始めてください。',
  wrongPhase: ({ phase }) => `${phaseWords[phase]}のため、この操作はできません。画面下の操作を確かめてください。`,
  stampRefused: ({ stamp, reason }) => `${stampWords[stamp]}：${stampReasons[reason]}`,
  contractNotChosen: () => '契約が選ばれていません。契約者を検索して選んでください。',
  serviceMismatch: () => '契約とサービスが合いません。この用件のサービスの契約を選んでください。',
  promiseStands: () => 'お約束が残っているため、契約を変えられません。先にお約束を取り下げてください。',
  noteStale: () => 'メモがほかで更新されています。最新の内容を読み込みます。書いた内容は残してあります。',
  caseState: ({ state }) => `案件は「${caseStateWords[state]}」です。状態を変えてから、もう一度お試しください。`,
  verificationBlocked: ({ reason, retryAt }) =>
    `${reason === 'contractLimit' ? 'この契約の' : ''}本人確認の回数が上限に達しました。${dayAndTime(instant(retryAt))}から再開できます。登録番号への折り返しをご案内してください。`,
  verificationInput: ({ reason }) => verificationInputs[reason],
  notVerified: ({ needed }) =>
    `本人確認（レベル${needed}：${riskLevelWords[needed]}）が済んでいません。先に確認してください。`,
  checksMissing: ({ items }) => `まだ済んでいない確認があります：${listed(items)}。お客さまに確かめてください。`,
  checkRefused: ({ items }) =>
    `「いいえ」の確認があるため、手配できません：${listed(items)}。ほかの方法をご案内してください。`,
  noticeMissing: () => '故障通知の時刻がありません。故障と聞いた時点で記録してください。',
  questionOfOtherService: () =>
    'この質問は、選んでいるサービスの規約のものではありません。サービスを確かめてください。',
  answerChanged: () => '表示していた答えが変わりました。新しい答えを確かめて、もう一度決めてください。',
  answerNotAcceptable: ({ reason }) => refusedAnswers[reason],
  clockDoubtful: () => '時計に異常があるため決められません。責任者に連絡してください。',
  outsideCalendar: ({ firstYear, lastYear }) =>
    `暦は${firstYear}年から${lastYear}年までです。その中の日付を指定してください。`,
  gateIncomplete: ({ missing: items }) =>
    `保存の前に必要です：${items.map((item) => gateItemWords[item]).join('、')}。`,
  termsUnreadable: ({ reason, line }) => `${line === null ? '' : `${count(line)}行目：`}${unreadableTerms[reason]}`,
  policyRefused: ({ reason }) => policyRefusals[reason],
  procedureRefused: procedureRefusalText,
  noticeRefused: noticeRefusalText,
  outageRefused: ({ reason }) => outageRefusals[reason],
  exportCancelled: () => '書き出しを取りやめました。',
  exportRefused: ({ reason }) => exportRefusals[reason],
  backupFailed: ({ reason }) => failureWords[reason],
  folderRefused: ({ reason }) => folderReasons[reason],
  restoreFailed: ({ reason }) => `戻していません。今のデータはそのままです。${restoreReasons[reason]}`,
  exportFailed: ({ reason }) =>
    reason === 'diskFull' ? DISK_FULL : 'ファイルを書き出せませんでした。別のフォルダを選んでください。',
} as const satisfies Texts;

/** The Japanese for an error: never empty, never an echo of what was typed, always with the next step. */
export function errorText(error: DeskError): string {
  const text = texts[error.type] as (facts: DeskError) => string;
  return text(error);
}

/** How long a person still has to wait, for a countdown; null where there is nothing to wait for. */
export function retryAtOf(error: DeskError): InstantMs | null {
  return 'retryAt' in error && error.retryAt !== null ? instant(error.retryAt) : null;
}
