/** What the answer about an on-site visit says: the headline, the reason, the words for the caller, the promise and the warnings. */
import { type BusinessCalendar, nextBusinessDay } from '../../../calendar/business-calendar.ts';
import { type CivilDate, timeOfDay } from '../../../core/time.ts';
import type { OnSiteVisitFacts } from '../../../decisions/question-facts.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { distanceText, longDate, relation, shortDate, spokenDate } from '../../day-words.ts';
import { obstacleWords } from '../contract/standing-words.ts';
import type { AgreedVisit, VisitObstacle } from './agreed-visit.ts';
import { ON_SITE } from './reception-hours.ts';
import { straddlesDoor, type VisitPlan } from './visit-plan.ts';
import { countedText, stampNotes, stampsText } from './working-words.ts';

const TELL_ARRIVAL_LATER = '到着の時刻は、手配が済みしだい改めてご連絡いたします。';
const TELL_DATE_LATER = '日時が決まりしだい、改めてご連絡いたします。';

export function onSiteWords(agreed: AgreedVisit, plan: VisitPlan, calendar: BusinessCalendar): AnswerWords {
  switch (agreed.type) {
    case 'planned':
      return plannedWords(plan, calendar);
    case 'laterDay':
      return laterDayWords(agreed, plan.acceptance.countedOn);
    case 'blocked':
      return blockedWords(agreed.by, plan.acceptance.countedOn);
  }
}

function plannedWords({ acceptance, band, visitOn }: VisitPlan, calendar: BusinessCalendar): AnswerWords {
  const { countedOn, countedAt, acceptedOn } = acceptance;
  const day = `${relation(visitOn, countedOn, nextBusinessDay(calendar, countedOn))}${longDate(visitOn, countedOn)}`;
  const spoken = visitOn === countedOn ? '本日' : `翌営業日、${spokenDate(visitOn, countedOn)}`;
  const counted = countedText(acceptance);
  const likely = `${day}に訪問の見込み`;
  switch (band) {
    case 'inTime':
      return {
        headline: `${day}に訪問`,
        reason: `${counted} は 17:00:00 の受付内です。`,
        readAloud: `本日中に担当者がお伺いいたします。${TELL_ARRIVAL_LATER}`,
      };
    case 'boundary':
      return {
        headline: likely,
        reason: `${counted} は 17:00:00 と 17:01:00 の間です。規約は秒までを定めていないため、責任者が判断できます。`,
        readAloud: `17時の締め切りと前後しておりますので、本日の訪問ができるかどうかを責任者に確認いたします。ただいまのところは、${spoken}にお伺いする見込みでございます。${TELL_DATE_LATER}`,
      };
    case 'afterDoor':
      return {
        headline: likely,
        reason: `${counted} は 17:00:00 の締切を ${distanceText(ON_SITE.closes, timeOfDay(countedAt))} 過ぎています。`,
        readAloud: `恐れ入りますが、本日の訪問の受付は17時で締め切らせていただきました。${spoken}にお伺いする見込みでございます。${TELL_DATE_LATER}`,
      };
    case 'outOfHours':
      return acceptedOn === countedOn
        ? {
            headline: likely,
            reason: `${counted} は受付開始前のため、本日 9:00 の受付として扱います。`,
            readAloud: `受付は9時からでございますので、9時にお受けしたものとして手配いたします。本日お伺いする見込みでございます。${TELL_DATE_LATER}`,
          }
        : {
            headline: likely,
            reason: `${counted} は受付時間外のため、${shortDate(acceptedOn, countedOn)}9:00 の受付として扱います。`,
            readAloud: `ただいまは受付時間外でございますので、次の営業日、${spokenDate(acceptedOn, countedOn)}の9時にお受けしたものとして手配いたします。同じ日にお伺いする見込みでございます。${TELL_DATE_LATER}`,
          };
  }
}

function laterDayWords(
  { on, tentative }: Extract<AgreedVisit, { readonly type: 'laterDay' }>,
  callDate: CivilDate,
): AnswerWords {
  const spoken = spokenDate(on, callDate);
  return {
    headline: `${longDate(on, callDate)}に訪問${tentative ? 'の見込み' : ''}（後日の承諾あり）`,
    reason: '後日の訪問について、ご契約者の指定と承諾を得ています。',
    readAloud: tentative
      ? `ご了承をいただきましたとおり、${spoken}に担当者がお伺いする見込みでございます。${TELL_DATE_LATER}`
      : `ご了承をいただきましたとおり、${spoken}に担当者がお伺いいたします。${TELL_ARRIVAL_LATER}`,
  };
}

function blockedWords(obstacle: VisitObstacle, callDate: CivilDate): AnswerWords {
  switch (obstacle.type) {
    case 'contractNotInService':
    case 'deviceNotCovered':
      return obstacleWords(obstacle);
    case 'laterDayNotAsked':
      return {
        headline: `遠隔地 ― ${shortDate(obstacle.earliest, callDate)}以降の承諾が必要`,
        reason: '当日の訪問が難しい地域です。後日の訪問には、日を決めてご承諾を得ます。',
        readAloud: `設置場所が、当日の訪問が難しい地域でございます。恐れ入りますが、${spokenDate(obstacle.earliest, callDate)}以降で、ご都合のよい日をお聞かせいただけますでしょうか。日曜、祝日と年末年始は訪問を承っておりません。`,
      };
    case 'laterDayRefused':
      return {
        headline: '遠隔地 ― 責任者の判断が必要',
        reason: '当日の訪問が難しい地域ですが、後日の訪問の承諾を得られていません。',
        readAloud:
          'かしこまりました。訪問の日程を責任者に確認いたします。恐れ入りますが、このまま少々お待ちいただけますでしょうか。',
      };
    case 'laterDayUnusable':
      return {
        headline: `${shortDate(obstacle.asked, callDate)}には訪問できません`,
        reason:
          obstacle.problem === 'notBusinessDay'
            ? `ご希望の日は営業日ではありません。${shortDate(obstacle.earliest, callDate)}以降の営業日を伺います。`
            : `ご希望の日は早すぎます。${shortDate(obstacle.earliest, callDate)}以降の営業日を伺います。`,
        readAloud: `申し訳ございません。${spokenDate(obstacle.asked, callDate)}は訪問を承ることができません。${spokenDate(obstacle.earliest, callDate)}以降で、ご都合のよい日をお聞かせいただけますでしょうか。`,
      };
  }
}

/** What the promise ledger shows. */
export function visitPromiseText(
  visitOn: CivilDate,
  callDate: CivilDate,
  { tentative, agreed }: { readonly tentative: boolean; readonly agreed: boolean },
): string {
  return `${longDate(visitOn, callDate)}に訪問${tentative ? 'の見込み' : ''}${agreed ? '（後日の承諾あり）' : ''}`;
}

/** What the operator must know besides: which instant counts where that matters, and what nobody has said yet. */
export function onSiteWarnings({ remoteArea }: OnSiteVisitFacts, { acceptance }: VisitPlan): readonly string[] {
  return [
    ...stampNotes(acceptance),
    ...(straddlesDoor(acceptance)
      ? [`${stampsText(acceptance)} は 17:00 の締切をまたいでいます。故障通知の時刻で判断しています。`]
      : []),
    ...(remoteArea === null ? ['設置場所が遠隔地かどうかは、まだ確認していません。'] : []),
  ];
}
