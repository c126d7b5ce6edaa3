/**
 * The business calendar against the same questions answered with date-fns 4 and with a naive loop.
 * No peer explains its answer, so the row "with its working" compares our explained answer with their bare one.
 *
 * Every contender has a loop of its own: a loop they shared would call them through a pointer, which takes as long as an answer.
 */
import { setImmediate } from 'node:timers/promises';
import {
  addBusinessDays,
  buildBusinessCalendar,
  countBusinessDays,
  nextBusinessDay,
} from '../../shared/calendar/business-calendar.ts';
import { businessMinutesBetween } from '../../shared/calendar/business-hours.ts';
import { explainAddBusinessDays } from '../../shared/calendar/day-working.ts';
import {
  addDays,
  type CivilDate,
  civilDate,
  hours,
  type InstantMs,
  instantAt,
  minutes,
} from '../../shared/core/time.ts';
import type { BenchRow } from './bench-row.ts';
import { civilOf, closedDays, localDate, makeDateFnsPeer, makeNaivePeer } from './calendar-peers.ts';
import { type AnswerAll, type Duel, fightDuel } from './duel.ts';
import { printRows } from './print-rows.ts';

interface Question {
  readonly name: string;
  readonly goal: number;
  readonly ours: AnswerAll;
  readonly dateFns: AnswerAll;
  readonly naive: AnswerAll;
  readonly answersDate: boolean;
}

const INPUTS = 1024;
const NEVER_SLOWER = 1;
const RECEPTION = { opens: hours(9), closes: hours(18) };
const CALENDAR = buildBusinessCalendar('company', []);

/** Days all over forty years, always the same ones, in no order; as day numbers and as date-fns wants them. */
const FIRST = civilDate(1990, 1, 1);
const SPAN_DAYS = 14_000;
const DAYS = Array.from({ length: INPUTS }, (_, i) => addDays(FIRST, (i * 9973) % SPAN_DAYS));
const DATES = DAYS.map(localDate);
const YEAR_LATER = DAYS.map((date) => addDays(date, 365));
const YEAR_LATER_DATES = YEAR_LATER.map(localDate);

/** Moments of those days, to the minute, and others some days later. */
const moments = (daysLater: number, step: number): readonly InstantMs[] =>
  DAYS.map((date, i) => instantAt(addDays(date, daysLater), minutes((i * step) % 1440)));
const FROM = moments(0, 101);
const FROM_DATES = FROM.map(localMoment);
const TO_5 = moments(5, 707);
const TO_5_DATES = TO_5.map(localMoment);
const TO_90 = moments(90, 707);
const TO_90_DATES = TO_90.map(localMoment);

const CLOSED = closedDays(FIRST, addDays(FIRST, SPAN_DAYS + 800));
const DATE_FNS = makeDateFnsPeer(CLOSED);
const NAIVE = makeNaivePeer(CLOSED);

/** Two rows a question: against date-fns with the goal of the specification, against the loop with the goal of never being slower. */
export async function calendarBench(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const duel of [...DAY_QUESTIONS, ...PERIOD_QUESTIONS].flatMap(duelsOf)) {
    rows.push(fightDuel(duel));
    await setImmediate();
  }
  return rows;
}

function duelsOf({ name, goal, ours, dateFns, naive, answersDate }: Question): readonly Duel[] {
  const common = { name, inputs: INPUTS, ours };
  return [
    { ...common, peerName: 'date-fns 4', goal, peer: dateFns, ...(answersDate ? { translate: civilOf } : {}) },
    { ...common, peerName: 'naive loop', goal: NEVER_SLOWER, peer: naive },
  ];
}

const DAY_QUESTIONS: readonly Question[] = [
  {
    name: 'next business day',
    goal: 20,
    answersDate: true,
    ours: (answers) => {
      for (let i = 0; i < INPUTS; i++) answers[i] = nextBusinessDay(CALENDAR, DAYS[i] as CivilDate);
    },
    dateFns: (answers) => {
      for (let i = 0; i < INPUTS; i++) answers[i] = DATE_FNS.addBusinessDays(DATES[i] as Date, 1).getTime();
    },
    naive: (answers) => {
      for (let i = 0; i < INPUTS; i++) answers[i] = NAIVE.addBusinessDays(DAYS[i] as CivilDate, 1);
    },
  },
  {
    name: 'add 10 business days',
    goal: 150,
    answersDate: true,
    ours: (answers) => {
      for (let i = 0; i < INPUTS; i++) answers[i] = addBusinessDays(CALENDAR, DAYS[i] as CivilDate, 10);
    },
    dateFns: (answers) => {
      for (let i = 0; i < INPUTS; i++) answers[i] = DATE_FNS.addBusinessDays(DATES[i] as Date, 10).getTime();
    },
    naive: (answers) => {
      for (let i = 0; i < INPUTS; i++) answers[i] = NAIVE.addBusinessDays(DAYS[i] as CivilDate, 10);
    },
  },
  {
    name: 'add 10 business days, with its working',
    goal: 60,
    answersDate: true,
    ours: (answers) => {
      for (let i = 0; i < INPUTS; i++) {
        const { answer, days } = explainAddBusinessDays(CALENDAR, DAYS[i] as CivilDate, 10);
        answers[i] = days.length >= 10 ? answer : Number.NaN;
      }
    },
    dateFns: (answers) => {
      for (let i = 0; i < INPUTS; i++) answers[i] = DATE_FNS.addBusinessDays(DATES[i] as Date, 10).getTime();
    },
    naive: (answers) => {
      for (let i = 0; i < INPUTS; i++) answers[i] = NAIVE.addBusinessDays(DAYS[i] as CivilDate, 10);
    },
  },
  {
    name: 'add 250 business days',
    goal: 3000,
    answersDate: true,
    ours: (answers) => {
      for (let i = 0; i < INPUTS; i++) answers[i] = addBusinessDays(CALENDAR, DAYS[i] as CivilDate, 250);
    },
    dateFns: (answers) => {
      for (let i = 0; i < INPUTS; i++) answers[i] = DATE_FNS.addBusinessDays(DATES[i] as Date, 250).getTime();
    },
    naive: (answers) => {
      for (let i = 0; i < INPUTS; i++) answers[i] = NAIVE.addBusinessDays(DAYS[i] as CivilDate, 250);
    },
  },
];

const PERIOD_QUESTIONS: readonly Question[] = [
  {
    name: 'count over 365 days',
    goal: 3000,
    answersDate: false,
    ours: (answers) => {
      for (let i = 0; i < INPUTS; i++) {
        answers[i] = countBusinessDays(CALENDAR, DAYS[i] as CivilDate, YEAR_LATER[i] as CivilDate);
      }
    },
    dateFns: (answers) => {
      for (let i = 0; i < INPUTS; i++) {
        answers[i] = DATE_FNS.countBusinessDays(DATES[i] as Date, YEAR_LATER_DATES[i] as Date);
      }
    },
    naive: (answers) => {
      for (let i = 0; i < INPUTS; i++) {
        answers[i] = NAIVE.countBusinessDays(DAYS[i] as CivilDate, YEAR_LATER[i] as CivilDate);
      }
    },
  },
  {
    name: 'business minutes over 5 days',
    goal: 150,
    answersDate: false,
    ours: (answers) => {
      for (let i = 0; i < INPUTS; i++) {
        answers[i] = businessMinutesBetween(CALENDAR, RECEPTION, FROM[i] as InstantMs, TO_5[i] as InstantMs);
      }
    },
    dateFns: (answers) => {
      for (let i = 0; i < INPUTS; i++) {
        answers[i] = DATE_FNS.businessMinutes(FROM_DATES[i] as Date, TO_5_DATES[i] as Date);
      }
    },
    naive: (answers) => {
      for (let i = 0; i < INPUTS; i++) {
        answers[i] = NAIVE.businessMinutes(FROM[i] as InstantMs, TO_5[i] as InstantMs);
      }
    },
  },
  {
    name: 'business minutes over 90 days',
    goal: 2000,
    answersDate: false,
    ours: (answers) => {
      for (let i = 0; i < INPUTS; i++) {
        answers[i] = businessMinutesBetween(CALENDAR, RECEPTION, FROM[i] as InstantMs, TO_90[i] as InstantMs);
      }
    },
    dateFns: (answers) => {
      for (let i = 0; i < INPUTS; i++) {
        answers[i] = DATE_FNS.businessMinutes(FROM_DATES[i] as Date, TO_90_DATES[i] as Date);
      }
    },
    naive: (answers) => {
      for (let i = 0; i < INPUTS; i++) {
        answers[i] = NAIVE.businessMinutes(FROM[i] as InstantMs, TO_90[i] as InstantMs);
      }
    },
  },
];

/** The same date and time of day on the clock of this machine. */
function localMoment(moment: InstantMs): Date {
  const japan = new Date(moment + hours(9));
  return new Date(
    japan.getUTCFullYear(),
    japan.getUTCMonth(),
    japan.getUTCDate(),
    japan.getUTCHours(),
    japan.getUTCMinutes(),
  );
}

if (import.meta.main) printRows(await calendarBench());
