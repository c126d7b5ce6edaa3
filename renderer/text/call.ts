/** The words of the call screen: what stands on it, what each key does, and what the operator says to the caller in each step. */
import type { CheckItem } from '../../shared/cases/case-words.ts';
import type { CallQuestion } from '../../shared/decisions/questions.ts';
import type { GateItem } from '../../shared/desk/errors.ts';
import type { PeriodBasis } from '../../shared/policies/policy.ts';
import type { DeviceCoverage } from '../../shared/rules/server-support/contract/device-coverage.ts';
import type { RiskLevel, VerificationResult } from '../../shared/verification/items.ts';
import { checkWords } from '../../shared/words/check-words.ts';
import { count } from './dates.ts';
import { gateItemWords } from './words.ts';

export const callText = {
  screen: '通話',
  loading: '応対を確かめています',
  retry: 'もう一度試す',
  putAway: '閉じる',
  waitingCall: (number: string) => `別の着信があります：${number}。今の応対を保存すると出られます。`,
  unknownNumber: '番号不明',
} as const;

export const chipText = {
  label: '通話の状態',
  talk: (time: string) => `通話 ${time}`,
} as const;

export const idleText = {
  title: '待機中',
  howTo: '電話が鳴ったら、このキーひとつで応対と時刻の記録が始まります。',
  paste: '電話番号を貼り付けると、その番号で検索した着信になります。',
  link: '電話システムの madoguchi: リンクからも始められます。',
  saved: (number: string) => `保存しました　${number}`,
  waiting: (number: string) => `着信 ${number}`,
  waitingHint: '応対中に届いた着信です。出ると、この番号で検索します。',
  promises: '期日の近いお約束',
  noPromises: '期日の決まったお約束はありません。',
  columns: { due: '期日', number: '案件', name: '契約者', category: '分類' },
} as const;

export const searchText = {
  title: '契約者',
  label: '契約者を検索',
  placeholder: '電話・会社名・住所・回線番号',
  hint: '申込書管理番号は、全桁を入力したときだけ見つかります。',
  results: '検索結果',
  none: '見つかりません。読みや番号の一部を変えて、もう一度お試しください。',
  more: 'ほかにもあります。続けて入力すると絞り込めます。',
  ringing: '着信番号で検索しています。番号だけでは本人確認になりません。',
} as const;

export const contractText = {
  verified: '確認済',
  unverified: '未確認',
  failedToday: (times: number) => `本日の確認失敗 ${times}`,
  contract: '契約',
  handle: '番号',
  device: '機器',
  noDevice: '登録なし',
  coverage: { covered: null, needsRuling: '対象機種の裁定が必要', notCovered: '対象外（裁定済み）' } satisfies Record<
    DeviceCoverage,
    string | null
  >,
  used: (period: string) => `利用 ${period}`,
  maximum: '期限',
  remaining: (days: number) => (days < 0 ? `${count(-days)}日経過` : `残り ${count(days)}日`),
  basis: { introduced: '導入日', effective: '効力の日', serviceStart: '利用開始日' } satisfies Record<
    PeriodBasis,
    string
  >,
  counted: (day: string, basis: string) => `${basis}から ${day}`,
  otherCounts: (days: readonly string[]) => `ほか ${days.join(' ・ ')}`,
  line: '回線',
  plan: 'プラン',
  area: '地域',
  remoteArea: '遠隔地',
  open: '未完了',
  openCases: (cases: number) => `案件 ${cases}`,
  openPromises: (promises: number) => `お約束 ${promises}`,
  nextDue: '次は',
  others: 'ほかの契約',
} as const;

export const revealText = {
  title: '登録内容の表示',
  purpose: '目的',
  purposes: { dispatch: '訪問・発送', callBack: '折り返し', correction: '変更の受付', spelling: '表記の確認' },
  fields: {
    name: '契約者名',
    address: '住所',
    contactPhone: '連絡先電話',
    contactPerson: 'ご担当者',
    email: 'メール',
  },
  hide: '隠す',
  absent: '登録なし',
  recorded: '表示したことは記録に残り、60秒で隠れます。',
} as const;

export const verificationText = {
  title: '本人確認',
  level: '確認レベル',
  levels: {
    A: 'A ご案内',
    B: 'B 訪問・送付',
    C: 'C 変更',
  } satisfies Record<RiskLevel, string>,
  /** What has to be heard for each level. */
  needs: {
    A: '2項目',
    B: '3項目（1つは管理番号など非公開のもの）',
    C: 'Bに加えて、折り返しか2人目の確認',
  } satisfies Record<RiskLevel, string>,
  allows: {
    A: '一般的なご案内ができます。',
    B: '登録住所への訪問・機器送付の受付ができます。',
    C: '設定・連絡先の変更や、登録外の住所への手配も受付できます。',
  } satisfies Record<RiskLevel, string>,
  placeholder: '聞いた内容',
  check: '照合する',
  checking: '照合しています',
  said: '「ご契約者さまと確認いたしました。ありがとうございます。」',
  results: {
    oneMore: { title: 'もう1項目必要', say: '恐れ入ります。もう1点、ご登録の内容をおうかがいできますでしょうか。' },
    cannotConfirm: {
      title: '確認できません',
      say: '恐れ入りますが、ご登録内容の確認がとれませんでした。ご契約の書類をお手元にご用意いただけますでしょうか。',
    },
  } satisfies Record<Exclude<VerificationResult, 'confirmed'>, { title: string; say: string }>,
  attemptsLeft: (left: number) => (left === 0 ? '本日はこれ以上照合できません' : `残り ${left}回`),
  noAttemptsLeft: '登録番号へ折り返すか、責任者に引き継いでください。',
  confirmedAs: (level: RiskLevel) => `レベル${level}で確認済`,
  attempts: (times: number) => `${times}回目`,
  leaveStepUp: '今のレベルで続ける',
  callBackHint: '一度電話を切り、登録されている番号へかけ直して、ご本人が出たことを確かめてから押してください。',
  callBackDone: '折り返しで確認した',
  secondHint: '責任者がこの席で名前とパスワードを入力します。',
  secondName: '責任者の名前',
  secondPassword: 'パスワード',
  secondDone: '2人目として確認する',
  cite: { serverSupport: 'N 35(12)', hikariPhone: '運用 P-VERIFY' },
} as const;

export const checksText = {
  conditions: 'ご利用の条件',
  conditionsCite: 'N 37(1)',
  sayings: 'お伝えすること',
  tally: (done: number, all: number) => `${done}/${all}`,
  settled: 'すべて確認しました。',
} as const;

export const caseText = {
  title: (number: string) => `案件 ${number}`,
  category: '分類',
  service: '用件のサービス',
  stamps: '時刻',
  corrected: '訂正済',
  recent: 'この契約の最近',
  recentAfterVerification: '本人確認のあとに表示します。',
  nothingRecent: 'これまでの応対はありません。',
  openCase: '未完了',
  openPromise: (kind: string) => `お約束 ${kind}`,
  tentative: '見込み',
} as const;

export const noteText = {
  label: 'メモ',
  placeholder: '症状・経過・切り分け・ご希望',
  saved: (time: string) => `保存済 ${time}`,
  empty: '入力すると自動で保存します',
  saving: '保存しています',
  failed: '保存できません',
  failedBecause: (reason: string) => `保存できません：${reason}`,
  notSaved: {
    diskFull: '保存できません：ディスクの空きがありません。空きを作ると、自動で保存します。入力は画面に残っています。',
    io: '保存できません：ディスクに書き込めません。書けるようになると、自動で保存します。入力は画面に残っています。',
  },
  failedHint: '入力は画面に残っています。自動で保存し直しています。',
  tooLong: (excess: number) => `保存できません。20,000字を${count(excess)}字超えています。短くすると保存します。`,
  loneSurrogate: (position: number) => `保存できません。${count(position)}文字目に壊れた文字があります。`,
  removeBroken: '壊れた文字を取り除く',
  conflict: 'このメモは、ほかの画面でも書き換えられています。',
  theirs: 'ほかの画面の内容',
  keepBoth: '両方を残す',
  keepMine: 'この画面の内容で保存',
  remaining: (characters: number) => `残り ${count(characters)}字`,
} as const;

export const tagsText = {
  label: 'タグ',
  placeholder: 'タグを追加',
  remove: (tag: string) => `タグ「${tag}」を外す`,
  limit: 'タグは10個までです。',
} as const;

/** Note templates: what is heard and tried in the usual calls, ready to fill in. */
export const templateWords: ReadonlyArray<{ readonly name: string; readonly text: string }> = [
  { name: '故障の聞き取り', text: '症状：\nいつから：\nランプの状態：\n変えたこと：\nご希望：' },
  { name: '切り分け', text: '電源・配線の確認：\n再起動：　回、変化：\n他の端末：\n管理画面：\n判断：' },
  { name: '再起動のご案内', text: '再起動の手順をご案内。起動まで約5分とお伝え。復旧：' },
  { name: '訪問のご希望', text: 'ご希望の日：\n在席の時間：\n現地のご担当：\n入館の手続き：' },
  { name: 'センドバック', text: '機器側の故障と判断した理由：\n送付先：登録の設置場所\nお受け取りの方：' },
  { name: '折り返し', text: '折り返し先：登録番号\n都合のよい時間：\n用件：' },
  { name: '料金のお問い合わせ', text: '対象の月：\n項目：\nご案内した内容：' },
  { name: 'お断り', text: 'お断りする依頼：\n理由：\nお伝えした時刻：' },
  { name: '第三者からの電話', text: 'お名前・ご関係：\n契約者ご本人からのお電話をお願いした。' },
];

export const templatesText = {
  title: '定型文',
  hint: '番号、または ↑↓ と ⏎ で選びます。',
} as const;

export const correctionText = {
  title: '時刻の訂正',
  stamp: '訂正する時刻',
  time: '正しい時刻',
  timeHint: '16:46:58 のように入力します。前の記録は消えず、訂正として残ります。',
  badTime: '時刻として読めません。「16:46:58」のように入力してください。',
  reason: '理由',
  noReason: '理由を入力してください。',
  save: '訂正を記録',
  cancel: 'やめる',
  current: (time: string) => `いまの記録 ${time}`,
} as const;

export const decisionText = {
  title: (question: string) => `判断：${question}`,
  question: '何を判断しますか',
  /** Short, for the row of choices; the heading says the whole. */
  questions: {
    reception: '受付時間',
    onSiteVisit: '訪問',
    urgentDispatch: '至急',
    sendBack: 'センドバック',
  } satisfies Record<CallQuestion, string>,
  remoteArea: '遠隔地',
  remoteAreas: { asContract: '契約どおり', yes: 'はい', no: 'いいえ' },
  laterDayConsent: '後日の訪問への同意',
  laterDayConsents: { notAsked: '未確認', given: '同意', refused: '同意なし' },
  laterDay: '同意された日',
  laterDayHint: '11/24 のように入力します。',
  notLater: '明日以降の日を入力してください。',
  urgent: '緊急の派遣（すべて必要です）',
  companyJudgesUrgent: '当社が緊急と判断した',
  callerAgrees: 'お客さまも緊急とお考え',
  costExplained: '実費がかかることをお伝えした',
  judgedFaulty: '機器の故障と判断した',
  waiting: {
    ringing: '電話に出ると、ここに答えが出ます。',
    noService: '契約者を選ぶと、ここに答えが出ます。',
    asking: '答えを求めています',
  },
  before: '記録の前に必要です',
  accept: { promise: '手配して約束を記録', plain: '判断を記録' },
  accepting: '記録しています',
  recorded: '記録済',
  recordedAt: (time: string) => `記録済 ${time}`,
  recordedList: 'この応対で記録した判断',
  promise: (kind: string) => `お約束 ${kind}`,
} as const;

/** What stands in the way, and what the key beside it does. */
export const needText = {
  notVerified: (level: RiskLevel) => `本人確認（レベル${level}）`,
  checksMissing: (items: readonly CheckItem[]) => `確認事項 あと${items.length}件`,
  checkRefused: (items: readonly CheckItem[]) =>
    `「いいえ」の確認：${items.map((item) => checkWords[item].label).join('、')}`,
  noticeMissing: '故障通知の時刻',
  contractNotChosen: '契約者の選択',
  serviceMismatch: '用件に合うサービスの契約',
  answerChanged: '答えが変わりました。新しい答えを確かめて、もう一度記録してください。',
  notAcceptable: {
    notProvided: '規約に定めのない答えは、約束として記録できません。',
    needsApproval: '項目を確かめるか、責任者の承認を得てください。',
    external: '手元にない資料が要ります。確かめてから折り返します。',
    notUrgent: '緊急の派遣には、双方の判断と実費の説明がそろう必要があります。',
    incomplete: 'まだ足りないものがあります。項目を確かめてください。',
  },
  goThere: 'ここへ',
  gate: gateItemWords satisfies Record<GateItem, string>,
} as const;

export const wrapUpText = {
  title: '後処理',
  disposition: '対応結果',
  caseState: '案件の状態',
  reason: { declined: 'お断りの理由（お客さまに伝えた内容）', noContract: '契約者を選べない理由' },
  missing: '保存の前に必要です',
  back: '判断に戻る',
  saving: '保存しています',
  notes: 'メモは後処理のあいだも書けます。',
} as const;
