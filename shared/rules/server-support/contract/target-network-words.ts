/** How the question about somebody else's network is asked, and what its answer says. */
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';
import type { Administrator, Requester } from './target-network.ts';

export const TARGET_NETWORK_WORDS = {
  ask: '他社が管理するネットワークでも頼める？',
  aliases: [
    'ネットワーク',
    '対象ネットワーク',
    '管理者',
    'かんりしゃ',
    '管理会社',
    '保守会社',
    '代理',
    'だいり',
    '第三者',
  ],
  inputs: {
    administrator: {
      label: 'ネットワークの管理者',
      options: { contractor: 'ご契約者', thirdParty: 'ご契約者でない会社や人' },
    },
    requester: {
      label: '作業を頼んでいる方',
      hint: '作業のご依頼のときだけ選びます。',
      options: { contractor: 'ご契約者', administrator: 'ネットワークの管理者', other: 'そのほかの方' },
    },
  },
} as const satisfies LookupWords;

const ADMINISTRATORS: { readonly [Who in Administrator]: string } = TARGET_NETWORK_WORDS.inputs.administrator.options;
const REQUESTERS: { readonly [Who in Requester]: string } = TARGET_NETWORK_WORDS.inputs.requester.options;

export const NETWORK_RECORDED: AnswerWords = {
  headline: '管理者がだれでも対象になります',
  reason: '対象のネットワークは、サーバを置く場所としてご契約者が示したもので、管理者は問いません。',
  readAloud: 'ほかの会社が管理するネットワークでも、ご契約者が指定されたものであれば、サポートの対象になります。',
};

export const CONTRACTOR_ASKS: AnswerWords = {
  headline: 'ご契約者の依頼として承れます',
  reason: 'サポートの依頼は、ご契約者ご自身からのものに限ります。管理者がだれかは問いません。',
  readAloud: 'ご契約者からのご依頼として承ります。お手数ですが、はじめにご契約の確認をさせていただけますでしょうか。',
};

export const CONTRACTOR_MUST_ASK: AnswerWords = {
  headline: 'ご契約者からの依頼が必要',
  reason: 'サポートの依頼は、ご契約者ご自身からのものに限ります。管理者の依頼では作業をしません。',
  readAloud: '恐れ入りますが、ご依頼は、ご契約者から承っております。ご契約者からご連絡をいただけますでしょうか。',
};

export const RECORD_THE_ADMINISTRATOR = '第三者が管理するネットワークです。契約の記録に、管理者がいることを残します。';

export const networkSteps = (administrator: Administrator, requester: Requester | null): readonly WorkingStep[] => [
  step('ネットワークの管理者', ADMINISTRATORS[administrator]),
  ...(requester === null ? [] : [step('頼んでいる方', REQUESTERS[requester])]),
];
