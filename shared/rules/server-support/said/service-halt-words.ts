/** How a caller asks why the service is not there, and what is said of each of the four reasons. */
import { type CivilDate, formatIsoDate } from '../../../core/time.ts';
import type { PromiseDraft } from '../../../decisions/answer.ts';
import { longDate, spokenDate } from '../../day-words.ts';
import type { LookupWords } from '../../lookup.ts';
import type { SayingWords } from '../../saying.ts';
import { TO_SUPERVISOR } from '../../saying-words.ts';
import type { Announcement } from './service-halt.ts';

export const SERVICE_HALT_WORDS = {
  ask: 'サービスが使えないのはなぜ？',
  aliases: [
    '止まっている',
    'とまっている',
    '使えない',
    'つかえない',
    '中止',
    'ちゅうし',
    '停止',
    'ていし',
    '制限',
    'せいげん',
    '終了',
    'しゅうりょう',
    '工事',
    'こうじ',
    'メンテナンス',
    '何とお伝えする',
  ],
  inputs: {
    halt: {
      label: 'どの状態か',
      hint: '中止・停止・制限・終了は別のものです。',
      options: {
        discontinued: '中止（保守・工事など）',
        suspended: '停止（そのご契約だけ）',
        restricted: '制限（災害・緊急の通信）',
        ended: '終了（サービスそのもの）',
        unknown: 'どれでもない・分からない',
      },
    },
    announced: {
      label: 'ホームページの案内',
      hint: '中止と終了のときに確かめます。',
      options: { before: '始まる前から出ている', after: '始まった後に出た', none: '出ていない' },
    },
    endsOn: { label: '終了の日', hint: '終了のとき、お知らせにある日。' },
  },
} as const satisfies LookupWords;

export const ANNOUNCEMENT_UNCHECKED = 'ホームページの案内を、まだ確かめていません。';
export const ANNOUNCED_LATE = '案内は始まった後に出ています。いつまでに出すかは、規約に書かれていません。';
export const UNANNOUNCED = '案内なしに行えるのは、緊急でやむを得ないときだけです。';

const SORRY = 'ご不便をおかけし、申し訳ございません。';

export function discontinuedWords(announced: Announcement | null): SayingWords {
  if (announced === 'none') {
    return {
      headline: '案内のない中止 ― 責任者に確認',
      reason: '中止はホームページなどで知らせる決まりで、例外は緊急のときだけです。',
      readAloud: `${SORRY}ただいま状況を確認しております。${TO_SUPERVISOR}`,
      offer: '責任者に知らせ、理由が分かるまで再開の時を言わない。',
      never: ['まもなく再開します', '工事のためです'],
    };
  }
  const more =
    announced === null ? '理由を確認し、ご案内いたします。' : '理由と期間は、ホームページでもお知らせしております。';
  return {
    headline: '中止中 ― 理由をお伝えします',
    reason: '保守や工事などで、サービスの利用を中止しています。補償の定めはありません。',
    readAloud: `${SORRY}ただいま、サービスの提供を中止しております。${more}`,
    offer: '案内にある理由と期間だけを伝える。',
    never: ['利用を停止しました', 'あとで補償されます', 'まもなく再開します'],
  };
}

export const SUSPENDED: SayingWords = {
  headline: '利用停止 ― 責任者が説明',
  reason: '停止はご契約ごとの措置で、理由と始まりの日と期間を先に知らせる決まりです。',
  readAloud: `ご契約の状況については、確認してからのご説明となります。${TO_SUPERVISOR}`,
  offer: '本人確認のあと、送ったお知らせの記録を責任者と確かめる。',
  never: ['料金の未払いが理由です', '工事で止まっています', '今日再開できます'],
};

export const RESTRICTED: SayingWords = {
  headline: '制限は回線の約款によります',
  reason: '災害や緊急の通信による制限は IP通信網の約款で決まり、その約款はこの窓口にありません。',
  readAloud: '災害などのため、通信が制限されていることがございます。状況を確認し、分かりしだいご連絡いたします。',
  offer: '回線の側で制限が出ているかを確かめ、結果を連絡する。',
  never: ['すぐに元に戻ります', 'あとで補償されます'],
};

export const NOT_A_HALT: SayingWords = {
  headline: '故障として承ります',
  reason: '中止・停止・制限・終了のどれでもなければ、故障の申告として受け付けます。',
  readAloud: 'ご不便をおかけしております。故障として承り、これから原因をお調べいたします。',
  offer: '故障通知の時刻を押し、切り分けに進む。',
  never: ['お客さまの側の問題です', '必ず直ります'],
};

const NEVER_OF_AN_END = ['続けて使えるようにします', 'あとで補償されます'] as const;

export const END_UNANNOUNCED: SayingWords = {
  headline: '案内のない終了 ― 責任者に確認',
  reason: '終了は理由と日を先に知らせる決まりで、例外は緊急のときだけです。',
  readAloud: `サービスの状況を確認いたします。${TO_SUPERVISOR}`,
  offer: 'お知らせの記録を責任者と確かめる。',
  never: NEVER_OF_AN_END,
};

export const END_WITHOUT_DAY: SayingWords = {
  headline: '終了の日が解約日になります',
  reason: 'サービスが終わるときは、その日が解約日です。日にちはお知らせのとおりです。',
  readAloud: 'サービスは、お知らせした日をもって終了いたします。ご契約も、その日に解約となります。',
  offer: 'お知らせの日を確かめて、この質問に入れ直す。',
  never: NEVER_OF_AN_END,
};

interface End {
  readonly endsOn: CivilDate;
  readonly lastBilled: CivilDate;
  readonly today: CivilDate;
}

export function endedWords({ endsOn, lastBilled, today }: End): SayingWords {
  const day = spokenDate(endsOn, today);
  const fee = '料金は前の日の分まででございます。';
  return {
    headline: `解約日は ${longDate(endsOn, today)}`,
    reason: `サービスの終了の日が解約日です。料金は前の日の ${longDate(lastBilled, today)} の分までです。`,
    readAloud:
      endsOn < today
        ? `サービスは${day}に終了しており、ご契約も同じ日に解約となっております。${fee}`
        : `サービスは${day}に終了いたします。ご契約も同じ日に解約となり、${fee}`,
    offer: '終了の理由は、お知らせにあるとおりに伝える。',
    never: NEVER_OF_AN_END,
  };
}

/** Held against what happens on the day. */
export const endPromise = (endsOn: CivilDate): PromiseDraft => ({
  kind: 'told',
  due: formatIsoDate(endsOn),
  text: 'サービスの終了と解約の日',
  tentative: false,
});
