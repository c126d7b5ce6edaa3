/**
 * The procedures of a contract in words: kinds, stages, steps, and what is asked, each with the place in the terms it rests on. A value without
 * its word does not compile.
 */
import type { ITEMS, ProcedureItem } from '../procedures/items.ts';
import type { ProcedureKind, ProcedureStage, ProcedureStep } from '../procedures/procedure.ts';
import { phoneItemWords } from './phone-item-words.ts';

export const procedureKindWords = {
  application: '申込',
  itemChange: '契約内容の変更',
  transfer: '譲渡（名義変更）',
  succession: '承継（相続・合併・分割）',
  cancellation: '解約の申出',
  contactChange: '氏名・連絡先の変更',
  suspension: '利用停止',
  termination: '当社からの解約',
  phoneRegistration: '光電話 登録情報の変更',
  phoneSuspension: '光電話 利用停止',
  phoneTermination: '光電話 当社からの解約',
  phoneInquiry: '光電話 公的機関からの照会',
  phoneDeletion: '光電話 情報の削除',
} as const satisfies Record<ProcedureKind, string>;

export const procedureStageWords = {
  drafting: '準備中',
  submitted: '承認待ち',
  firstApproved: '2人目の承認待ち',
  approved: '承認済み',
  noticed: '通知済み',
  refusalProposed: 'お断りの承認待ち',
  refused: 'お断り',
  withdrawalProposed: '取消の承認待ち',
  withdrawn: '承諾を取消',
  accepted: '承諾',
  formed: '契約成立',
  inService: '利用開始',
  completed: '完了',
  newApplication: '新しい申込へ',
  withholdingProposed: '提供見合わせの承認待ち',
  withheld: '提供見合わせ中',
  requested: '書面を受領',
  confirmed: '解約日が確定',
  suspended: '停止中',
  lifted: '停止を解除',
  expired: '停止期間が満了',
  legalProposed: '法務への引き継ぎ待ち',
  handedToLegal: '法務へ引き継ぎ',
  terminated: '解約',
  dropped: '取りやめ',
} as const satisfies Record<ProcedureStage, string>;

/** Where a kind of procedure calls a stage by a word of its own. */
const ownStageWords: { readonly [Kind in ProcedureKind]?: { readonly [Stage in ProcedureStage]?: string } } = {
  cancellation: { drafting: '意向を記録', completed: '解約', withdrawn: '取り下げ' },
  contactChange: { completed: '登録を更新' },
  itemChange: { completed: '変更を承諾' },
  transfer: { completed: '譲渡を承認' },
  succession: { completed: '承継を登録' },
  phoneRegistration: { completed: '登録を更新' },
  phoneInquiry: { completed: '法務から回答済み', refused: '応じない' },
  phoneDeletion: { completed: '削除済み', withholdingProposed: '保存継続の承認待ち', withheld: '保存を継続中' },
};

export const procedureStageWord = (kind: ProcedureKind, stage: ProcedureStage): string =>
  ownStageWords[kind]?.[stage] ?? procedureStageWords[stage];

const stepWords = {
  submit: '承認を依頼する',
  deem: '回線の届出により承認を依頼する',
  redirect: '新しい申込としてご案内する',
  receive: '解約の書面を受領した',
  confirm: '確認が完了した（解約日を計算）',
  proposeRefusal: 'お断りの承認を依頼する',
  proposeWithdrawal: '承諾の取消の承認を依頼する',
  proposeWithholding: '提供見合わせの承認を依頼する',
  proposeLegal: '法務への引き継ぎの承認を依頼する',
  approve: '承認する',
  return: '差し戻す',
  issue: '承諾の書面を発行した',
  completeWork: '初期工事が完了した',
  notify: '通知を発送した',
  start: '利用停止を始める',
  startAtOnce: '緊急のため通知なしで停止する',
  lift: '停止を解除する',
  expire: '期間の満了で終える',
  release: '提供見合わせを解く',
  terminate: '解約を登録する',
  terminateAtOnce: 'やむを得ないため通知なしで解約する',
  end: '解約を登録する',
  register: '登録の更新を終えた',
  close: 'ファイルを閉じる',
  revise: '準備からやり直す',
  drop: '取りやめる',
} as const satisfies Record<ProcedureStep, string>;

const ownStepWords: { readonly [Kind in ProcedureKind]?: { readonly [Step in ProcedureStep]?: string } } = {
  application: { submit: '審査へ回す' },
  cancellation: { drop: '申出の取り下げを受けた' },
  phoneSuspension: { startAtOnce: 'やむを得ないため通知なしで停止する' },
  phoneInquiry: { close: '法務からの回答を記録して閉じる', proposeRefusal: '応じないことの承認を依頼する' },
  phoneDeletion: {
    register: '削除を終えた',
    proposeWithholding: '保存を続ける承認を依頼する',
    release: '残す理由がなくなった',
  },
};

export const procedureStepWord = (kind: ProcedureKind, step: ProcedureStep): string =>
  ownStepWords[kind]?.[step] ?? stepWords[step];

type OptionsOf<Item extends ProcedureItem> = (typeof ITEMS)[Item] extends {
  readonly options: readonly (infer Option extends string)[];
}
  ? { readonly options: { readonly [O in Option]: string } }
  : { readonly options?: undefined };

type ItemWords = {
  readonly [Item in ProcedureItem]: {
    readonly label: string;
    /** What helps to judge it. */
    readonly hint?: string;
    readonly cite: string;
  } & OptionsOf<Item>;
};

const refusalGrounds = {
  technical: '技術的に著しく困難',
  notReal: '実在しない、またはそのおそれ',
  arrears: '料金などの滞納、またはそのおそれ',
  notLineContractor: '回線の契約者ではない',
  falseStatement: '届け出た内容に偽り',
  hindrance: '業務に著しい支障',
} as const;

export const procedureItemWords = {
  party: {
    label: '申込者',
    hint: '光コラボの回線は、回線の契約者が指定した人も申し込めます。',
    cite: 'N 第6条',
    options: { lineContractor: '回線の契約者', collaborationDesignee: '光コラボで指定された人', other: 'それ以外' },
  },
  lineNumberGiven: { label: '契約者回線等番号の記載', cite: 'N 第7条1項1号' },
  detailsGiven: { label: '申込みを特定する事項の記載', cite: 'N 第7条1項2号' },
  dataConsent: { label: '個人情報の記載について本人の同意', cite: 'N 第7条2項' },
  deviceIntroducedOn: { label: '対象機器の導入日', hint: '導入していない人は申し込めません。', cite: 'N 第7条4項' },
  documentOn: { label: '書面に記載された日付（効力の発生日）', cite: 'N 第9条1項' },
  issuedOn: { label: '書面を発行した日（契約の成立）', cite: 'N 第9条1項' },
  workCompletedOn: { label: '初期工事の完了日（利用開始日）', cite: 'N 第9条2項' },
  refusalGround: { label: 'お断り・取消の事由', cite: 'N 第9条3項', options: refusalGrounds },
  refusalEvidence: { label: '事由の裏付けを確認', cite: 'N 第9条3項' },
  groundFoundOn: { label: '事由が分かった日', cite: 'N 第9条4項' },
  changedItem: {
    label: '変更する事項',
    hint: '回線番号の変更は、この手続きの対象ではありません。',
    cite: 'N 第10条',
    options: { detail: '申込みを特定する事項', lineNumber: '契約者回線等番号' },
  },
  changeForm: { label: '変更の請求書を受領', cite: 'N 第10条' },
  transferForm: { label: '所定の譲渡書面を受領', cite: 'N 第11条2項' },
  jointSignature: { label: '双方の連署', hint: '譲渡を証明する書類でも代えられます。', cite: 'N 第11条2項' },
  proofOfTransfer: { label: '譲渡を証明する書類', hint: '連署に代わるものです。', cite: 'N 第11条2項' },
  lineTransfer: {
    label: '回線契約の譲渡',
    cite: 'N 第11条3項1号',
    options: { together: '同時に譲渡', apart: '譲渡しない', collaboration: '光コラボの回線' },
  },
  transferee: {
    label: '譲り受ける人',
    cite: 'N 第11条3項2号',
    options: { lineContractor: '回線の契約者になる', other: '回線の契約者にならない' },
  },
  transfereeArrears: {
    label: '譲り受ける人の滞納',
    cite: 'N 第11条3項3号',
    options: { none: 'なし', owed: 'あり', feared: 'おそれあり' },
  },
  debtsTold: { label: '未払いの債務も引き継ぐことを説明', cite: 'N 第11条4項' },
  collaborationChecked: {
    label: 'IP通信網約款の定めを確認',
    hint: '光コラボの回線は、この窓口にない約款によります。',
    cite: 'N 第11条・第13条 注',
  },
  cause: {
    label: '承継の原因',
    cite: 'N 第13条1項',
    options: { inheritance: '相続', merger: '合併', split: '会社分割' },
  },
  successionForm: { label: '所定の承継届を受領', cite: 'N 第13条1項' },
  proofOfSuccession: { label: '承継を証明する書類', cite: 'N 第13条1項' },
  successors: { label: '承継した人', cite: 'N 第13条2項', options: { one: '1人', several: '2人以上' } },
  representative: {
    label: '代表者',
    hint: '届出があるまでは、当社がそのうちの1人を代表者として扱います。誰かは責任者が決めます。',
    cite: 'N 第13条2項・3項',
    options: { filed: '届出あり', treatedAsOne: '当社が1人を代表者として扱う' },
  },
  lineKind: {
    label: '回線の種類',
    cite: 'N 第13条4項',
    options: { ordinary: '光コラボ以外', collaboration: '光コラボ' },
  },
  lineFiledOn: { label: '回線契約の承継届が出た日', hint: '届出がないときの、みなしの根拠です。', cite: 'N 第13条4項' },
  withholdingReason: { label: '提供を見合わせる理由', cite: 'N 第13条5項' },
  desiredOn: { label: '解約を希望する日', cite: 'N 第21条2項' },
  methodTold: { label: '所定の方法をご案内', hint: '電話だけでは解約になりません。', cite: 'N 第21条1項' },
  requestReceived: {
    label: '所定の方法による申出を受領',
    hint: 'この通話の中では記録できません。',
    cite: 'N 第21条1項',
  },
  cancelOn: { label: '解約日', cite: 'N 第21条2項' },
  changedData: {
    label: '変わった項目',
    cite: 'N 第15条1項',
    options: {
      name: '氏名',
      tradeName: '名称',
      address: '住所・居所',
      phone: '連絡先電話',
      email: 'メール',
      billAddress: '請求書の送付先',
    },
  },
  confirmedAtC: {
    label: '通話でレベルCの本人確認',
    hint: '登録番号への折り返し、または2人目の確認が済んだ通話の中で記録します。',
    cite: 'N 第15条1項 ・ 運用 P-VERIFY',
  },
  otherEvidence: {
    label: '別の手段による裏付け',
    hint: '申出のあった通話の中では記録できません。',
    cite: 'N 第15条3項',
    options: {
      proofDocument: '変更を証明する書類',
      callBackOnFile: '登録済みの番号への折り返し',
      letterFromContractor: '登録住所の契約者からの書面',
    },
  },
  registryUpdated: { label: '登録内容を更新', cite: 'N 第15条1項' },
  ground: {
    label: '停止の事由',
    hint: '重なるときは、狭いほうを選びます。頻繁な問い合わせ（5号）は、専用の記録で判断します。',
    cite: 'N 第18条1項',
    options: {
      unpaid: '1号 料金の未払い',
      unpaidElsewhere: '2号 他サービスの未払い',
      creditDamaged: '3号 名誉・信用の毀損',
      breach: '4号 第16条・第37条の違反',
      obstruction: '6号 業務・設備への支障',
      damage: '7号 当社への損害',
    },
  },
  groundEvidence: { label: '事由の裏付けを確認', cite: 'N 第18条1項' },
  dueOn: { label: '支払期日', hint: '延滞利息の15日の猶予は、停止には関係しません。', cite: 'N 第18条1項1号' },
  startOn: { label: '停止の開始日', cite: 'N 第18条2項' },
  lastOn: { label: '停止の最終日', hint: '6か月以内。開始日を1日目と数えます。', cite: 'N 第18条1項' },
  emergencyReason: {
    label: '緊急の理由（通知なしで停止するときだけ）',
    hint: '承認の前に書きます。承認のあとでは足せません。',
    cite: 'N 第18条2項',
  },
  noticeMeans: {
    label: '通知の方法',
    hint: '理由・日・期間のすべてを知らせます。',
    cite: 'N 第18条2項・第22条',
    options: { letter: '郵送', email: 'メール', phone: '電話' },
  },
  route: {
    label: '解約の根拠',
    hint: '予告なしの「4号」は規約に存在しません。',
    cite: 'N 第22条・第23条',
    options: {
      causeRemains: '22条1号 停止の事由が残る',
      lineEnded: '22条2号 回線契約の解約',
      insolvency: '22条3号ⅰ〜ⅳ 支払不能など',
      violentDemand: '22条3号ⅴ 暴力的な要求など',
      antisocial: '23条 反社会的勢力（法務へ）',
    },
  },
  suspendedBefore: { label: '利用停止の記録を確認', cite: 'N 第22条1号' },
  causeStands: { label: '事由が解消していないことを確認', cite: 'N 第22条1号' },
  lineEvent: {
    label: '回線に起きたこと',
    hint: '移転・転用・事業者変更は解約ではありません。',
    cite: 'N 第22条2号',
    options: { cancelled: '解約', moved: '移転', converted: '転用', operatorChanged: '事業者変更' },
  },
  lineEndedOn: { label: '回線の解約が完了した日', cite: 'N 第22条2号' },
  sourceDocument: { label: '根拠の書類を確認（うわさは不可）', cite: 'N 第22条3号' },
  contactEvidence: { label: '応対の記録を確認', cite: 'N 第22条3号ⅴ・第23条2項' },
  legalReviewed: { label: '法務の確認', cite: '運用' },
  endOn: { label: '解約する日', cite: 'N 第22条' },
  ...phoneItemWords,
} as const satisfies ItemWords;

interface PlainWords {
  readonly label: string;
  readonly hint?: string;
  readonly cite: string;
  readonly options?: Readonly<Record<string, string>>;
}

/** The words of an item whose name is only known at run time. */
export const itemWordsOf = (item: ProcedureItem): PlainWords => procedureItemWords[item];

/** The word for one option of an item; the code itself where it has none. */
export const optionWord = (item: ProcedureItem, option: string): string =>
  itemWordsOf(item).options?.[option] ?? option;
