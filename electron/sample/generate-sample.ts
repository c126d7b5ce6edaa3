/**
 * The fictional desk of the sample: contractors, contracts and a year of cases, laid before the instant it is made at. One seed, one
 * instant and one list of people always give the same desk, whatever the size of the batches.
 */
import { assert } from '../../shared/core/assert.ts';
import type { CaseId } from '../../shared/core/ids.ts';
import { dateOf, type InstantMs, milliseconds, plus } from '../../shared/core/time.ts';
import type { CaseBundle } from '../store/bulk-insert.ts';
import { formatCaseNumber, monthOf } from '../store/case-number.ts';
import type { CallFacts } from './call-record.ts';
import { tellCase } from './case-story.ts';
import { callersOn, drawSubject } from './case-subject.ts';
import { FEATURED, sampleContractors } from './contractors.ts';
import { sampleContracts } from './contracts.ts';
import { callTimes, LONGEST_CALL, type PlannedDay, planDays } from './day-plan.ts';
import { UNDER_INQUIRY } from './matters/server-faults.ts';
import { MISSED, STRAY_MATTERS } from './matters/stray-matters.ts';
import { chance, pickWeighted, type Random, seededRandom, uuid } from './random.ts';
import { Rota } from './rota.ts';
import type { Sample, SampleContract, SampleOptions } from './sample-records.ts';
import { Slips } from './verification-story.ts';

export const DEFAULT_CONTRACTORS = 300;
/** With the later calls on them these are 5,000 contacts. */
export const DEFAULT_CASES = 4_060;

/** Streams of chance that do not disturb one another: more cases leave the contractors as they are. */
const STREAM = { contractors: 1, contracts: 2, days: 3, cases: 4 } as const;

export function generateSample(options: SampleOptions): Sample {
  const stream = (which: number): Random =>
    seededRandom(Math.imul(options.seed ^ Math.imul(which, 0x9e37_79b1), 0x85eb_ca6b));
  const contractors = sampleContractors(stream(STREAM.contractors), options.contractors ?? DEFAULT_CONTRACTORS);
  const today = dateOf(options.now);
  const { blindDigest } = options;
  const contracts = sampleContracts(contractors, { random: stream(STREAM.contracts), today, blindDigest });
  const facts = { now: options.now, calendar: options.tables.calendar, cases: options.cases ?? DEFAULT_CASES };
  return {
    contractors,
    contracts,
    *caseBatches(size) {
      const days = planDays(stream(STREAM.days), facts);
      let batch: CaseBundle[] = [];
      for (const bundle of casesOf(stream(STREAM.cases), { options, contracts, days })) {
        batch.push(bundle);
        if (batch.length < size) continue;
        yield batch;
        batch = [];
      }
      if (batch.length > 0) yield batch;
    },
  };
}

interface Desk {
  readonly options: SampleOptions;
  readonly contracts: readonly SampleContract[];
  readonly days: readonly PlannedDay[];
}

function* casesOf(random: Random, { options, contracts, days }: Desk): Generator<CaseBundle> {
  const today = dateOf(options.now);
  const lastDay = days.at(-1)?.date;
  const rota = new Rota(options.operators);
  const slips = new Slips();
  const numbers = new CaseNumbers();
  for (const day of days) {
    const callers = callersOn(contracts, day.date, today);
    const rings = callTimes(random, day, options.now);
    for (const [index, ring] of rings.entries()) {
      const opening = { ring, rota, slips, callers, options };
      const isLast = day.date === lastDay && index === rings.length - 1;
      const first = isLast ? featuredCall(random, opening, contracts) : firstCall(random, opening);
      yield tellCase(random, { first, number: numbers.next(first.ring), rota });
    }
  }
}

class CaseNumbers {
  readonly #ordinals = new Map<number, number>();

  next(openedAt: InstantMs): string {
    const month = monthOf(openedAt);
    const ordinal = (this.#ordinals.get(month) ?? 0) + 1;
    this.#ordinals.set(month, ordinal);
    return formatCaseNumber({ month, ordinal });
  }
}

interface Opening {
  readonly ring: InstantMs;
  readonly rota: Rota;
  readonly slips: Slips;
  readonly callers: ReturnType<typeof callersOn>;
  readonly options: SampleOptions;
}

function commonOf(random: Random, { ring, rota, slips, options }: Opening) {
  const latest = plus(options.now, milliseconds(-LONGEST_CALL));
  const { seat, at } = rota.take(random, { at: ring, latest, lasts: LONGEST_CALL });
  return { caseId: uuid<CaseId>(random), seat, ring: at, leaves: null, callBackIn: null, slips, options };
}

/** Most callers have a contract; a few have none, and some ring off before anybody answers. */
function firstCall(random: Random, opening: Opening): CallFacts {
  const common = commonOf(random, opening);
  if (opening.callers.length === 0 || chance(random, 0.04)) {
    const answered = !chance(random, 0.3);
    const matter = answered ? pickWeighted(random, STRAY_MATTERS) : MISSED;
    return { ...common, matter, subject: null, strayReason: matter.reason, answered };
  }
  const { matter, ...subject } = drawSubject(random, opening.callers);
  return { ...common, matter, subject, strayReason: null, answered: true };
}

/** The newest case is the featured contractor's, who waits for a call-back: so there is always something to show. */
function featuredCall(random: Random, opening: Opening, contracts: readonly SampleContract[]): CallFacts {
  const contract = contracts.find(({ contract: { handle } }) => handle === FEATURED.handle);
  assert(contract !== undefined, 'the sample has its featured contract');
  const subject = { contract, state: 'inService' } as const;
  return {
    ...commonOf(random, opening),
    matter: UNDER_INQUIRY,
    subject,
    strayReason: null,
    answered: true,
    callBackIn: 2,
  };
}
