/** How the question about the reception number is asked, and what its answer says. No number is ever part of it: the terms hold none. */
import type { Alternative } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';

const CHANNELS = {
  receptionNumber: '専用受付番号への電話',
  oldNumber: '変更前の番号への電話',
  otherNumber: 'ほかの部署や番号への電話',
  mailOrVisit: 'メール・手紙・来訪',
  willChange: 'これから番号を変える',
} as const;

export type ReceptionChannel = keyof typeof CHANNELS;

export const RECEPTION_CHANNEL_WORDS = {
  ask: 'この窓口で受けていい？',
  aliases: [
    '受付番号',
    'うけつけばんごう',
    '電話番号',
    '窓口',
    'まどぐち',
    '番号変更',
    'ばんごうへんこう',
    '専用',
    '転送',
  ],
  inputs: { channel: { label: 'どこに来た問い合わせか', options: CHANNELS } },
} as const satisfies LookupWords;

export const RECEPTION_CHANNEL_ANSWERS = {
  receptionNumber: {
    headline: '受けられます ― 専用受付番号です',
    reason: 'サポートは、指定の専用受付番号で受けるものです。',
    readAloud: 'こちらで承ります。ご用件をお聞かせいただけますでしょうか。',
  },
  oldNumber: {
    headline: '新しい番号をご案内する',
    reason: '番号が変わった後は、お知らせが届いていなくても新しい番号で受けます。この電話は記録に残します。',
    readAloud: '受付の番号が変わっております。新しい番号をご案内いたしますので、控えていただけますでしょうか。',
  },
  otherNumber: {
    headline: '記録して、専用受付番号をご案内する',
    reason: 'サポートは専用受付番号で受けます。黙ってお断りせず、記録してからご案内します。',
    readAloud: 'サポートは専用の受付番号で承っております。ご用件を記録いたしましたので、番号をご案内いたします。',
  },
  mailOrVisit: {
    headline: '記録して、専用受付番号をご案内する',
    reason: 'サポートは専用受付番号への電話で受けます。届いたものは記録に残します。',
    readAloud: 'サポートはお電話で承っております。専用の受付番号をご案内いたします。',
  },
  willChange: {
    headline: '変更の前に、ご契約者へ知らせる',
    reason: '知らせれば足り、届かなくてもよいとも読めますが、文の切れ端に「あらかじめ」とあるため、先に知らせます。',
    readAloud: '受付の番号を変更する際は、前もってお知らせいたします。',
  },
} as const satisfies Record<ReceptionChannel, AnswerWords>;

export const ASK_FOR_NUMBER = '今の番号は規約に書かれていません。社内の案内で確かめて伝えてください。';

export const NOTICE_AT_CHANGE: Alternative = {
  kind: 'otherReading',
  label: '前もっての通知は要らないと読むと',
  headline: '変更と同時の通知でも足ります',
  note: '届かなくても新しい番号になります。念のため、先に知らせるのが既定です',
  date: null,
};
