/** How the question about refusing an application is asked, and what its answer says. */
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import { checked } from '../checks/check-answer.ts';
import type { RefusalGround } from './refuse-application.ts';

export const REFUSAL_GROUNDS = {
  technical: '技術的に著しく困難',
  notReal: '実在しない、またはそのおそれ',
  arrears: '料金などの滞納、またはそのおそれ',
  notLineContractor: '回線のご契約者ではない',
  falseStatement: '届け出た内容に偽り',
  hindrance: '業務に著しい支障',
} as const satisfies Record<RefusalGround, string>;

export const REFUSE_APPLICATION_WORDS = {
  ask: '申込みを断れる？',
  aliases: ['お断り', 'おことわり', '審査', 'しんさ', '承諾しない', '承諾の取消', '取り消し', '滞納'],
  inputs: {
    ground: { label: '事由', options: REFUSAL_GROUNDS },
    evidence: { label: '裏付けがある' },
    accepted: { label: '承諾の書面を出した後' },
    designee: { label: '光コラボで指定された方', hint: '回線のご契約者でないときだけ答えます。' },
  },
} as const satisfies LookupWords;

export const NO_TIME_LIMIT = '取り消しの期限や予告は、規約に書かれていません。初期工事の後でも同じです。';

const EXAMINE = 'お申し込みの内容を確認しております。結果は、改めてご連絡いたします。';

export const EVIDENCE_FIRST: AnswerWords = {
  headline: '裏付けが先 ― 責任者が判断',
  reason: '事由に当たるかどうかは、裏付けを見て会社が判断します。',
  readAloud: EXAMINE,
};

export const mayRefuse = (ground: RefusalGround): AnswerWords => ({
  headline: '断る事由に当たり得る ― 責任者が判断',
  reason: `「${REFUSAL_GROUNDS[ground]}」は承諾しない事由です。断るかどうかは、提案した人とは別の責任者が決めます。`,
  readAloud: EXAMINE,
});

export const WITHDRAW: AnswerWords = {
  headline: '承諾を取り消し得る ― 責任者が判断',
  reason: '承諾の後に事由が分かったときは、承諾を取り消すことができます。決めるのは責任者です。',
  readAloud: 'ご契約の内容を確認しております。恐れ入りますが、改めてご連絡いたします。',
};

export const DESIGNEE_IS_NO_GROUND: AnswerWords = {
  headline: '指定された方なら断る事由になりません',
  reason: '光コラボの回線では、指定された方が契約者になれます。この特則が、断る事由に優先します。',
  readAloud: '回線のご契約者が指定された方として、お申し込みを承ります。',
};

export const groundSteps = (ground: RefusalGround, evidence: boolean): readonly WorkingStep[] => [
  checked('事由', REFUSAL_GROUNDS[ground]),
  checked('裏付け', evidence ? 'あり' : 'まだ'),
];
