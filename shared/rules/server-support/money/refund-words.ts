/** How the question about money back is asked, and what its answer says. */

import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';

export const REFUND_WORDS = {
  ask: '払ったお金は返ってくる？',
  aliases: ['返金', 'へんきん', '返して', '払いすぎ', 'はらいすぎ', '二重払い', '過払い', '払い戻し', 'はらいもどし'],
  inputs: {
    reason: {
      label: '返金を求める理由',
      options: {
        ourError: '請求の誤り',
        paidTwice: '二重に支払った',
        cancelledWithinMonth: '月の途中で解約した',
        other: 'そのほか',
      },
    },
  },
} as const satisfies LookupWords;

type Reason = keyof typeof REFUND_WORDS.inputs.reason.options;

const WHY = {
  ourError: '受け取った額は返さないのが決まりですが、当社の誤りのときにどうするかは書かれていません。',
  paidTwice: '受け取った額は返さないのが決まりですが、二重の支払いをどうするかは書かれていません。',
  cancelledWithinMonth: '途中で解約した月は日割りになります。先に全額を受け取ったときにどう戻すかは書かれていません。',
  other: '受け取った額は、特別な定めがない限り返さないのが決まりです。',
} as const satisfies Record<Reason, string>;

export const refundWords = (reason: Reason): AnswerWords => ({
  headline: '返金は責任者の判断',
  reason: WHY[reason],
  readAloud: 'お支払いの状況を確認いたします。返金の扱いは、担当の者から改めてご連絡いたします。',
});

export const NEITHER_PROMISE_NOR_DENY = '返金できるとも、できないとも言わないでください。責任者が判断します。';
