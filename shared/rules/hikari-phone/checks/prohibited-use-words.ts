/** The sixteen prohibited uses in our own words, and what is said to a report of one. */
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';
import type { ProhibitedUse, UseEvidence } from './prohibited-use.ts';

const USES = {
  commercial: '1号 認められていない営利の利用',
  intellectualProperty: '2号 著作権や商標などの侵害',
  propertyOrPrivacy: '3号 財産・プライバシー・肖像の侵害',
  defamation: '4号 差別・中傷・名誉や信用の毀損',
  crime: '5号 詐欺などの犯罪につながる行為',
  obscene: '6号 わいせつ・児童ポルノなど',
  stalking: '7号 ストーカー行為',
  pyramid: '8号 ねずみ講とその勧誘',
  tampering: '9号 情報の改ざん・消去',
  impersonation: '10号 なりすまし',
  election: '11号 選挙運動など',
  hinderingFacilities: '12号 設備の利用や運営の妨げ',
  deceptiveCollection: '13号 だまして個人情報を集める',
  unlicensed: '14号 必要な届け出や許可のない行為',
  publicOrder: '15号 そのほか法令や公序良俗に反する',
  other: '16号 そのほか当社が不相当とするもの',
} as const satisfies { readonly [U in ProhibitedUse]: string };

export const PROHIBITED_USE_WORDS = {
  ask: '光電話が、してはいけないことに使われている？',
  aliases: [
    '禁止',
    'きんし',
    '禁止事項',
    'きんしじこう',
    '詐欺',
    'さぎ',
    'なりすまし',
    '違反',
    'いはん',
    '通報',
    'つうほう',
    '営業',
    'えいぎょう',
    '迷惑',
    'めいわく',
  ],
  inputs: {
    towardsDesk: { label: 'この窓口への電話のこと', hint: '窓口への言い方や回数のことなら「はい」。' },
    items: { label: 'お話に当たる項目', hint: 'お話にあったものだけ。違反かどうかは判断しません。', options: USES },
    evidence: {
      label: '裏付け',
      options: {
        document: '書類や画面の写し',
        authority: '公的機関からの連絡（書面）',
        equipmentRecord: '設備の記録',
        callersWordsOnly: 'お話だけ',
      },
    },
  },
} as const satisfies LookupWords;

export const EVIDENCE_LABEL = '裏付け';
export const EVIDENCE_TEXTS: { readonly [E in UseEvidence | 'none']: string } = {
  ...PROHIBITED_USE_WORDS.inputs.evidence.options,
  none: 'まだありません',
};

export const useStep = (use: ProhibitedUse, item: number): WorkingStep => step(`第27条${item}号`, USES[use]);

const HEARD = 'お話は確かに承りました。内容を確認いたしますが、確認の結果はお答えできないことがございます。';

export const toSupervisorWords = (items: readonly ProhibitedUse[]): AnswerWords => ({
  headline: `${items.length}項目の報告 ― 責任者へ`,
  reason: 'お話に当たる項目と裏付けがあります。当たるかどうかと、とる措置は責任者が決めます。',
  readAloud: HEARD,
});

export const noEvidenceWords = (items: readonly ProhibitedUse[]): AnswerWords => ({
  headline: `${items.length}項目の報告 ― 裏付けがまだ`,
  reason: 'お話だけでは判断できません。裏付けの有無を書き添えて、責任者に回します。',
  readAloud: `${HEARD}お手元に書類などがございましたら、お聞かせいただけますでしょうか。`,
});

export const OFFICE_USE_WORDS: AnswerWords = {
  headline: '仕事での利用は報告しません',
  reason: 'オフィス向けのプランがあるため、仕事で使うこと自体は問題として扱いません。',
  readAloud: 'お仕事でお使いのことにつきましては、承知いたしました。そのままご用件をお伺いいたします。',
};

export const NOTHING_TICKED_WORDS: AnswerWords = {
  headline: '当たる項目がありません',
  reason: 'お話に当たる項目が選ばれていないため、報告するものはありません。',
  readAloud: 'お話は承りました。ほかにお困りのことはございますでしょうか。',
};

export const ABOUT_THE_DESK_WORDS: AnswerWords = {
  headline: '窓口への電話は約款に定めなし',
  reason: '禁止されているのはサービスの使い方です。窓口への電話のことは書かれていません。',
  readAloud: 'ご意見は承りました。これからの進め方は、責任者が確認いたします。',
};

export const NEVER_A_VERDICT = '「違反です」とは言わない。判断と措置は責任者だけが行います。';
export const OFFICE_PLANS_EXIST =
  'オフィス向けのプランがあるため、1号（営利の利用）だけでは報告しません。疑わしい案件は法務が判断します。';
