/** How the question about handling on another day is asked, and what its answer says. */
import type { CivilDate } from '../../../core/time.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { longDate, spokenDate } from '../../day-words.ts';
import type { LookupWords } from '../../lookup.ts';
import type { LaterGround } from './later-handling.ts';

export const LATER_HANDLING_WORDS = {
  ask: '今日中に対応してもらえる？',
  aliases: ['今日中', 'きょうじゅう', '翌営業日', 'よくえいぎょうび', '後日対応', '折り返し', 'あとで', '調査'],
  inputs: {
    on: { label: '受け付けた日' },
    ground: {
      label: '後日にする理由',
      hint: '理由のない先送りはできません。',
      options: { content: 'サポートの内容', timeOfDay: '受け付けた時間帯', both: '内容と時間帯の両方' },
    },
  },
} as const satisfies LookupWords;

const GROUND_TEXTS = {
  content: 'サポートの内容',
  timeOfDay: '受け付けた時間帯',
  both: 'サポートの内容と受け付けた時間帯',
} as const satisfies { readonly [Ground in LaterGround]: string };

const SPOKEN_GROUNDS = {
  content: 'お調べする内容により',
  timeOfDay: 'お受けした時間帯の都合により',
  both: 'お調べする内容と、お受けした時間帯の都合により',
} as const satisfies { readonly [Ground in LaterGround]: string };

export const laterHandlingWords = (from: CivilDate, ground: LaterGround, today: CivilDate): AnswerWords => ({
  headline: `${longDate(from, today)}以降に対応の見込み`,
  reason: `${GROUND_TEXTS[ground]}を理由に、翌営業日以降の対応とします。`,
  readAloud: `恐れ入りますが、${SPOKEN_GROUNDS[ground]}、${spokenDate(from, today)}以降の対応となる見込みでございます。`,
});

export const REASON_KEPT = '理由は、この回答とともに記録します。日付はいちばん早い場合の見込みで、約束ではありません。';
export const RECEPTION_DAY = '受け付けた日';
export const FROM_THIS_DAY = 'この日以降に対応';

export const laterHandlingPromise = (from: CivilDate, today: CivilDate): string =>
  `${longDate(from, today)}以降に対応の見込み`;
