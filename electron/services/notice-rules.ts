/**
 * What the ledger asks of the rules of the contracts: whether a notice that did not arrive counts, how long a suspension may be, and by when an
 * abolition must be told. The two contracts are asked apart; neither answers for the other.
 *
 * Source: N 第15条2項, 第18条1項 · N-033, N-039; B 第3条, 第19条3項 · B-006, B-031
 */
import { type CivilDate, formatIsoDate } from '../../shared/core/time.ts';
import type { InputValues } from '../../shared/decisions/question-inputs.ts';
import type { NoticeRules } from '../../shared/notices/guards.ts';
import { channelOf } from '../../shared/notices/items.ts';
import { NOTICE_SPECS } from '../../shared/notices/kinds.ts';
import type { Deemed, NoticeFile } from '../../shared/notices/notice.ts';
import type { AbolitionLimits } from '../../shared/notices/timeliness.ts';
import { noticeLimits } from '../../shared/rules/hikari-phone/dates/abolition-notice.ts';
import { phoneSentNotice } from '../../shared/rules/hikari-phone/dates/sent-notice.ts';
import { ATTEMPTS } from '../../shared/rules/hikari-phone/dates/undeliverable.ts';
import type { Lookup } from '../../shared/rules/lookup.ts';
import type { RuleTables } from '../../shared/rules/rule-tables.ts';
import { deemedNotice } from '../../shared/rules/server-support/contract/deemed-notice.ts';
import { PROCEDURE_DATES } from '../../shared/rules/server-support/procedures/procedure-dates.ts';
import type { Service } from '../../shared/terms/service.ts';

export interface DeskNoticeRules extends NoticeRules {
  readonly abolition: AbolitionLimits;
  /** Days of attempts in vain from which a contractor of B counts as out of reach; N says nothing of it. */
  daysAsked(service: Service): number | null;
}

export function noticeRules(tables: RuleTables, today: CivilDate): DeskNoticeRules {
  const ask = (lookup: Lookup, inputs: InputValues) => {
    const { service, question } = lookup;
    return lookup.answerTo({ service, question, askedOn: formatIsoDate(today), inputs }, tables);
  };
  return {
    longestSuspension: PROCEDURE_DATES.longestSuspension,
    abolition: (day) => {
      const limits = noticeLimits(day);
      return { taken: limits[tables.policies['P-PHONE-ABOLITION'].value], other: limits.thirtyDaysBefore };
    },
    daysAsked: (service) => (service === 'hikariPhone' ? ATTEMPTS[tables.policies['P-PHONE-UNREACHABLE'].value] : null),
    deems: (file) => (NOTICE_SPECS[file.kind].service === 'hikariPhone' ? deemedByB(file, ask) : deemedByN(file, ask)),
  };
}

type Ask = (
  lookup: Lookup,
  inputs: InputValues,
) => { readonly state: string; readonly outcome: { readonly [fact: string]: unknown } };

const MEANS_OF_N = { letter: 'mail', email: 'email', phone: 'phone' } as const;

function deemedByN({ values, sentOn }: NoticeFile, ask: Ask): Deemed | null {
  const channel = channelOf(values);
  if (sentOn === null || channel === null || channel === 'web' || values.unfiled === undefined) return null;
  const { unfiled, changedOn = null } = values;
  const { state, outcome } = ask(deemedNotice, { channel: MEANS_OF_N[channel], unfiled, sentOn, changedOn });
  const on = outcome['on'];
  return state === 'decided' && outcome['type'] === 'deemed' && typeof on === 'string' ? { on, rule: 'N-033' } : null;
}

const MEANS_OF_B = { letter: 'other', email: 'mail', phone: 'other', web: 'web' } as const;

function deemedByB({ values, sentOn, stage }: NoticeFile, ask: Ask): Deemed | null {
  const channel = channelOf(values);
  if (sentOn === null || channel === null) return null;
  const means = MEANS_OF_B[channel];
  const { state, outcome } = ask(phoneSentNotice, { means, sentOn, sentAt: null, returned: stage === 'returned' });
  const on = outcome['on'];
  const given = state === 'decided' && outcome['type'] === 'noticeGiven';
  return given && typeof on === 'string' ? { on, rule: 'B-006' } : null;
}
