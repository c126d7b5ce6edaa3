/** The words of 規約アンサー around the questions, which bring their own. */
import type { CallQuestion } from '../../shared/decisions/questions.ts';
import type { QuestionGroup } from '../../shared/rules/lookup.ts';
import { count } from './dates.ts';

/** The questions that a call answers by itself, as a caller asks them, with the readings they are found by. */
export const callQuestionWords = {
  reception: { ask: 'いま受け付けてもらえる？', aliases: ['うけつけ', 'じかん', '受付時間', '何時まで', 'なんじまで'] },
  onSiteVisit: {
    ask: 'いつ来てもらえる？',
    aliases: ['ほうもん', 'くる', 'いつくる', 'オンサイト', '修理', 'しゅうり', '訪問'],
  },
  urgentDispatch: {
    ask: '今すぐ来てもらえる？',
    aliases: ['しきゅう', 'きんきゅう', 'はけん', '至急', '緊急', 'いますぐ'],
  },
  sendBack: {
    ask: '代わりの機器はいつ送ってもらえる？',
    aliases: ['センドバック', 'こうかん', 'はっそう', '交換', '発送', 'かわり'],
  },
} as const satisfies Record<CallQuestion, { readonly ask: string; readonly aliases: readonly string[] }>;

export const lookupText = {
  title: '規約アンサー',
  action: '規約アンサー',
  actionAliases: ['きやくアンサー', 'きやく', 'しつもん', '質問', 'FAQ', 'いくら', 'いつ', '規約'],
  field: '質問',
  placeholder: '聞かれたことを入力（漢字・かな・ローマ字）',
  list: '質問の一覧',
  none: 'あてはまる質問がありません。別の言葉で探してください。',
  count: (questions: number) => `${questions}件`,
  groups: {
    recent: '最近の質問',
    call: 'この応対で答える質問',
    contract: '契約',
    money: '料金',
    checks: '対象・条件・確認',
    procedures: '手続き',
  } satisfies Record<QuestionGroup | 'recent' | 'call', string>,
  phoneTerms: 'この用件は光電話です。Serverサポートの規約の質問は出しません。',
  noPhoneTerms: 'この用件は光電話です。Serverサポートの規約の質問は出しません。',
  move: '選ぶ',
  take: '決める',
  close: '閉じる',
  questions: 'ほかの質問',
  inputs: '答えに要ること',
  noInputs: '入力はいりません。',
  from: { contract: '契約より', desk: '本日' },
  optional: '任意',
  debt: {
    due: (place: number) => `${place}件目の期日`,
    amount: (place: number) => `${place}件目の金額`,
    dueHint: '期日',
    amountHint: '金額',
  },
  halfDebt: '期日と金額を、両方そろえてください。',
  noDebt: '0円の行は消してください。',
  tooLong: (excess: number) => `あと${count(excess)}文字減らしてください。`,
  answer: '答え',
  incomplete: 'あと、これが分かれば答えられます。',
  unread: '読み取れない欄があります。',
  asking: '答えを求めています',
  working: '計算の経過',
  accept: { plain: '案件に書き込む', promise: '案件に書き込み、約束として残す' },
  accepting: '書き込んでいます',
  recorded: 'この応対に記録済',
  written: (question: string) => `「${question}」の答えを案件に書き込みました。`,
  cannotAccept: '案件には書き込めません。',
  otherMatter: 'この用件の契約の答えではありません。用件の契約の質問を開いてください。',
  withoutCall: '応対中は、答えを案件に書き込めます。',
} as const;
