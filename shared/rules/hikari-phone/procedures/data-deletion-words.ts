/** How a deletion is asked for, and what is said to it. */
import type { Alternative } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import type { DeletionFinding, DeletionHold } from './data-deletion.ts';

const HOLDS = {
  legalDuty: '法令で残す義務がある',
  unpaidDebt: '未払いの料金がある',
  openDispute: '争いや訴えが続いている',
  openCompensation: '賠償や返金が終わっていない',
  authorityOrder: '公的機関の照会や命令に関わる',
} as const satisfies { readonly [H in DeletionHold]: string };

export const DATA_DELETION_WORDS = {
  ask: '光電話の情報を消してほしいと言われたら？',
  aliases: [
    '削除',
    'さくじょ',
    '消す',
    'けす',
    '消去',
    'しょうきょ',
    '異議',
    'いぎ',
    '個人情報',
    'こじんじょうほう',
    '退会',
  ],
  inputs: {
    ended: { label: '契約が終わっている' },
    objection: {
      label: '残すことへの異議',
      options: { express: 'はっきり断られた', unclear: 'はっきりしない', none: 'ない' },
    },
    holdsChecked: { label: '残す理由の一覧を確かめた' },
    holds: { label: '残す理由', options: HOLDS },
  },
} as const satisfies LookupWords;

export const HOLD_LABEL = '残す理由';
export const holdText = (hold: DeletionHold): string => HOLDS[hold];

const CHECKING = 'お申し出は確かに承りました。確認のうえ、責任者からご連絡いたします。';

export const DELETION_ANSWERS: { readonly [F in DeletionFinding]: AnswerWords } = {
  noObjection: {
    headline: '異議がないので残ります',
    reason: '残すことへのはっきりした異議があるときに消す、とあります。',
    readAloud: '契約の後も、必要な間は情報を保存しております。残すことを望まれない場合は、お申し付けください。',
  },
  askExpressly: {
    headline: '残すことへの異議かを確認',
    reason: '消すのは、残すことへの異議がはっきりしているときです。',
    readAloud: '当社に情報を残すことを望まれない、というお申し出でよろしいでしょうか。',
  },
  stillUnderContract: {
    headline: '契約中の異議 ― 責任者へ',
    reason: '契約の後の決まりです。契約中はサービスに必要な情報があるため、責任者が確認します。',
    readAloud: CHECKING,
  },
  holdsUnchecked: {
    headline: '残す理由の確認がまだ',
    reason: '異議ははっきりしています。残す理由の一覧を確かめてから、消すかどうかを決めます。',
    readAloud: CHECKING,
  },
  deletionForSupervisor: {
    headline: '残す理由なし ― 責任者が削除を承認',
    reason: '異議がはっきりしていて、残す理由がありません。別の人の承認で消します。',
    readAloud: CHECKING,
  },
};

export const holdWords = (byLaw: boolean): AnswerWords => ({
  headline: byLaw ? '法令で残すもの ― 責任者が判断' : '残す理由あり ― 責任者が判断',
  reason: byLaw
    ? '法令で残さなければならない情報は、消さないことができるとあります。その範囲は責任者が判断します。'
    : '異議があれば消すとありますが、未払いなどとの関係は書かれていません。責任者が判断します。',
  readAloud: byLaw
    ? 'お申し出は承りました。法令で保存が必要なものは、その間お預かりいたします。そのほかは、責任者が確認いたします。'
    : CHECKING,
});

export const LITERAL_READING: Alternative = {
  kind: 'otherReading',
  label: '書かれたとおりなら',
  headline: '異議だけで削除',
  note: '例外は書かれていません。法令で残すもののほかは、異議があれば消すと読めます',
  date: null,
};

export const HOLDS_NOT_CHECKED = '残す理由の一覧（法令、未払い、争い、賠償、照会）を先に確かめます。';
export const NEVER_DONE_YET = ['いま消しました', '消せません'] as const;
