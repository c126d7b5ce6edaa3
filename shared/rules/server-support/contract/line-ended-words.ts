/** How the question about the end of the line is asked, and what its answer says. */
import { type CivilDate, formatIsoDate } from '../../../core/time.ts';
import type { Alternative, WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { longDate, shortDate, spokenAfter, spokenDate } from '../../day-words.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';
import type { LineEvent, LineKept } from './line-ended.ts';

export const LINE_ENDED_WORDS = {
  ask: '回線をやめるとサポートはどうなる？',
  aliases: [
    '回線の解約',
    'かいせん',
    'フレッツ 解約',
    '転用',
    'てんよう',
    '移転',
    'いてん',
    '引っ越し',
    '事業者変更',
    '光コラボ',
  ],
  inputs: {
    event: {
      label: '回線に起きたこと',
      options: {
        cancelled: '解約',
        moved: '移転（引っ越し）',
        converted: '転用（光コラボへ）',
        operatorChanged: '事業者変更',
        serviceEnded: '当社によるサービスの終了',
      },
    },
    completedOn: { label: '回線の解約が完了した日', hint: 'まだのときは空のままにします。' },
    collaboration: { label: '光コラボの回線' },
  },
} as const satisfies LookupWords;

const EVENT_NAMES = LINE_ENDED_WORDS.inputs.event.options satisfies { readonly [Event in LineEvent]: string };

export function endedWords({ on, lastBilled, today }: Ended): AnswerWords {
  const likely = on > today ? 'の見込み' : '';
  return {
    headline: `${longDate(on, today)}に自動で解約${likely}`,
    reason: '利用回線の解約が完了すると、この契約も同じ時に自動で解約されます。',
    readAloud: `回線の解約が完了いたしますと、サポートのご契約も同時に解約となります。解約日は${spokenDate(on, today)}${likely}で、料金は前日の${spokenAfter(on, lastBilled, today)}までの分でございます。`,
  };
}

interface Ended {
  readonly on: CivilDate;
  readonly lastBilled: CivilDate;
  readonly today: CivilDate;
}

export const endedPromise = ({ on, today }: Ended): string =>
  `${longDate(on, today)}に自動で解約${on > today ? 'の見込み' : ''}`;

export const ENDS_ON_COMPLETION: AnswerWords = {
  headline: '回線の解約が完了した時に自動で解約',
  reason: '利用回線の解約が完了すると、この契約も同じ時に自動で解約されます。',
  readAloud:
    '回線の解約が完了いたしますと、サポートのご契約も同時に解約となります。料金は、その前日までの分をご請求いたします。',
};

export const keptWords = (event: LineKept): AnswerWords => ({
  headline: '自動では解約されません',
  reason: `${KEPT_NAMES[event]}に伴う回線の解約は、自動で解約になる場合から除かれています。`,
  readAloud: `${KEPT_NAMES[event]}では、サポートのご契約は自動では終わりません。新しい回線で続けてご利用いただけるかどうかを確認いたします。`,
});

const KEPT_NAMES = {
  moved: '回線の移転',
  converted: '光コラボへの転用',
  operatorChanged: '事業者変更',
} as const satisfies { readonly [Event in LineKept]: string };

export const CHECK_NEW_LINE =
  '回線の種類、設置場所、契約者が変わるときは、対象の回線と契約者かどうかを確かめます。回線の番号が変わるときの手続きは、規約に定めがありません。';

export const COLLABORATION_LINE: AnswerWords = {
  headline: '光コラボの回線 ― 責任者の判断',
  reason: '自動で解約になるのはフレッツの契約の解約で、光コラボの回線のことは書かれていません。',
  readAloud: 'サポートのご契約がどうなるかを、責任者に確認いたします。恐れ入りますが、改めてご連絡いたします。',
};

export const SERVICE_ENDED: AnswerWords = {
  headline: '自動では解約しません ― 責任者の判断',
  reason: 'サービスの終了では自動の解約とせず、理由と終了の日をあらかじめ通知して解約します。',
  readAloud: 'サービスの終了については、責任者に確認いたします。恐れ入りますが、改めてご連絡いたします。',
};

export const COLLABORATION_NOT_ASKED =
  '光コラボの回線かどうかを、まだ確認していません。光コラボなら責任者が判断します。';
export const ITEM_MIXED =
  '第22条2号にサービスの終了の一文が混ざっています。号の区切りが抜けたものと推測しますが、推測では自動の解約にしません。';

export const lineSteps = (
  {
    event,
    completedOn,
    collaboration,
  }: { readonly event: LineEvent; readonly completedOn: CivilDate | null; readonly collaboration: boolean | null },
  today: CivilDate,
): readonly WorkingStep[] => [
  step('回線', `${EVENT_NAMES[event]}${collaboration === true ? ' ・ 光コラボの回線' : ''}`),
  ...(event === 'cancelled'
    ? [step('回線の解約の完了', completedOn === null ? 'まだ完了していません' : shortDate(completedOn, today))]
    : []),
];

/** The lead of N 22 speaks of the contract of the line in use, its item 2 of the FLET'S contract. Source: D-N13 */
export const byLeadText = (completedOn: CivilDate | null, today: CivilDate): Alternative => ({
  kind: 'otherReading',
  label: '本文の「利用回線契約」で読むと',
  headline: completedOn === null ? '回線の解約の完了で自動解約' : `${shortDate(completedOn, today)}に自動解約`,
  note: '2号の「フレッツ」の語によらない読み方',
  date: completedOn === null ? null : formatIsoDate(completedOn),
});

/** Read literally, the stray clause would end the contract by itself. Source: D-N11 */
export const BY_STRAY_CLAUSE: Alternative = {
  kind: 'otherReading',
  label: '2号の一文を文字どおり読むと',
  headline: '自動で解約',
  note: 'いつ解約になるかは書かれていません',
  date: null,
};
