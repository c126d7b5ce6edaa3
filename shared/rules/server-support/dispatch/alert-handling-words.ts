/** How the question about an alert is asked, and what its answer says. */
import type { CivilDate } from '../../../core/time.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { longDate, spokenDate } from '../../day-words.ts';
import type { LookupWords } from '../../lookup.ts';

export const ALERT_HANDLING_WORDS = {
  ask: 'アラートはいつ見てもらえる？',
  aliases: ['アラート', '警報', 'けいほう', '監視', 'かんし', '夜間', 'やかん', '深夜', '障害メール', '切り分け'],
  inputs: {
    on: { label: 'アラートの届いた日' },
    time: {
      label: '届いた時間帯',
      options: { beforeOpening: '9:00 より前', duringHours: '9:00 から 18:00 まで', afterClosing: '18:00 より後' },
    },
  },
} as const satisfies LookupWords;

interface Checked {
  readonly on: CivilDate;
  /** The alert waits for the desk to open. */
  readonly waits: boolean;
  readonly today: CivilDate;
}

const HELP_ASKED = '切り分けの際は、ご協力をお願いすることがございます。';

/** Told as likely: the content or the hour may put it off to a later business day. Source: N 別紙2 · N-116 */
export function alertWords({ on, waits, today }: Checked): AnswerWords {
  const spoken = spokenDate(on, today);
  return waits
    ? {
        headline: `${longDate(on, today)}9:00 から確認の見込み`,
        reason: '受付の時間外に届いたアラートは、次に受付が始まる時に受け付けたものとします。',
        readAloud: `アラートは、次に受付が始まる${spoken}の9時から確認する見込みでございます。${HELP_ASKED}`,
      }
    : {
        headline: `${longDate(on, today)}に確認の見込み`,
        reason: '受付の時間内に届いたアラートは、その日に受け付けます。',
        readAloud: `アラートは、${spoken}の受付の時間内に確認する見込みでございます。${HELP_ASKED}`,
      };
}

export const alertPromise = ({ on, waits, today }: Checked): string =>
  `${longDate(on, today)}${waits ? '9:00 から' : 'に'}アラートを確認の見込み`;

export const NOT_A_CONTACT = 'アラートはお問い合わせの回数に数えません。確認した時刻を記録します。';
export const ALERT_DAY = 'アラートの届いた日';
export const CHECKED_FROM_OPENING = '9:00 から確認';
