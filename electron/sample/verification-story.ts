/** What callers of the sample say to be identified: mostly enough and right, sometimes too little, sometimes wrong. */
import type { AttemptId, CaseId, ContactId, ContractId, UserId } from '../../shared/core/ids.ts';
import { hours, type InstantMs, plus, seconds } from '../../shared/core/time.ts';
import { comparisonKey } from '../../shared/verification/comparison.ts';
import type { RiskLevel, VerificationItem } from '../../shared/verification/items.ts';
import { NORMALISER_VERSION } from '../../shared/verification/normalise.ts';
import { type ComparedItem, evaluateAttempt, isNonPublic } from '../../shared/verification/policy.ts';
import type { AttemptItem, NewAttempt } from '../store/verifications-repository.ts';
import { chance, integer, pick, pickSome, type Random, uuid } from './random.ts';
import type { SampleContract, SampleOptions } from './sample-records.ts';

/** Where callers were wrong, so that none is wrong again before the desk has forgotten it: real ones would be shut out. */
export class Slips {
  readonly #instants = new Map<ContractId, InstantMs[]>();

  /** Whether somebody may be wrong on this contract then. Later calls of a case are told before the calls of other cases. */
  mayHappen(contractId: ContractId, at: InstantMs): boolean {
    return (this.#instants.get(contractId) ?? []).every((slip) => Math.abs(slip - at) > 2 * CONTRACT_WINDOW);
  }

  happened(contractId: ContractId, at: InstantMs): void {
    const known = this.#instants.get(contractId) ?? [];
    this.#instants.set(contractId, [...known.slice(-10), at]);
  }
}

const CONTRACT_WINDOW = hours(24);

export interface VerificationFacts extends Pick<SampleOptions, 'blindDigest' | 'supervisor'> {
  readonly contract: SampleContract;
  readonly level: RiskLevel;
  readonly place: { readonly caseId: CaseId; readonly contactId: ContactId; readonly operatorId: UserId };
  readonly slips: Slips;
  /** When the first item is asked. */
  readonly at: InstantMs;
}

export interface VerificationStory {
  readonly attempts: readonly NewAttempt[];
  readonly confirmed: RiskLevel | null;
}

interface Said {
  readonly item: VerificationItem;
  readonly value: string;
  readonly right: boolean;
  readonly published: boolean;
}

/** The attempts of one call. A caller who is wrong twice is not asked a third time. */
export function verifyCaller(random: Random, facts: VerificationFacts): VerificationStory {
  const attempts: NewAttempt[] = [];
  let at = facts.at;
  let confirmed: RiskLevel | null = null;
  for (const said of rounds(random, facts)) {
    at = plus(at, seconds(integer(random, 18, 45)));
    const attempt = attemptOf(random, facts, { said, at });
    attempts.push(attempt);
    if (attempt.result === 'confirmed') confirmed = attempt.level;
  }
  if (facts.level === 'C' && confirmed === 'B') {
    attempts.push(stepUp(random, facts, plus(at, seconds(integer(random, 40, 90)))));
    confirmed = 'C';
  }
  return { attempts, confirmed };
}

/** What is said in each round, the last of them usually right. */
function rounds(random: Random, facts: VerificationFacts): readonly (readonly Said[])[] {
  const right = sayings(random, facts);
  const drawn = random.next();
  if (drawn < 0.06) return [right.slice(0, -1), right];
  const { contract, slips, at } = facts;
  const contractId = contract.contract.id;
  if (drawn >= 0.14 || !slips.mayHappen(contractId, at)) return [right];
  slips.happened(contractId, at);
  if (drawn < 0.12) return [withSlip(random, right), right];
  return [withSlip(random, right), withSlip(random, right)];
}

function sayings(random: Random, { contract, level }: VerificationFacts): readonly Said[] {
  const { contractor } = contract.owner;
  const say = (item: VerificationItem, value: string, published = false): Said => ({
    item,
    value,
    right: true,
    published,
  });
  const number = say('applicationNumber', contract.applicationNumber);
  const unpublished = contractor.phones.find((phone) => !phone.published);
  const open = [
    say('name', contractor.name),
    say('address', contractor.address),
    ...(contractor.contactPerson === null ? [] : [say('contactPerson', contractor.contactPerson)]),
    ...(contractor.email === null ? [] : [say('email', contractor.email)]),
    ...contractor.phones.filter(({ published }) => published).map((phone) => say('contactPhone', phone.number, true)),
  ];
  if (level === 'A') return pickSome(random, open, 2);
  // Who has no paper at hand knows at least the number that was left with the desk.
  if (unpublished !== undefined && chance(random, 0.25)) {
    const others = open.filter(({ item }) => item !== 'contactPhone');
    return [say('contactPhone', unpublished.number), ...pickSome(random, others, 2)];
  }
  return [number, ...pickSome(random, open, 2)];
}

/** One of the items said wrong: two digits swapped, an old address, a colleague's name. */
function withSlip(random: Random, right: readonly Said[]): readonly Said[] {
  const slip = integer(random, 0, right.length - 1);
  return right.map((said, index) => (index === slip ? { ...said, right: false, value: slipOf(random, said) } : said));
}

function slipOf(random: Random, { item, value }: Said): string {
  switch (item) {
    case 'applicationNumber':
    case 'contactPhone':
      return value.replace(/[0-9０-９](?=[^0-9０-９]*$)/u, (last) =>
        pick(
          random,
          [...'123456789'].filter((digit) => digit !== last.normalize('NFKC')),
        ),
      );
    case 'address':
      return `${[...value].slice(0, 6).join('')}旧町${integer(random, 1, 9)}-${integer(random, 1, 30)}`;
    case 'email':
      return value.replace('@', `${integer(random, 1, 9)}@`);
    case 'name':
    case 'contactPerson':
      return `${[...value].slice(0, 2).join('')}${pick(random, ['企画', '次郎', '花子'])}`;
  }
}

function attemptOf(
  random: Random,
  { contract, level, place, blindDigest }: VerificationFacts,
  { said, at }: { readonly said: readonly Said[]; readonly at: InstantMs },
): NewAttempt {
  const compared = said.map(
    ({ item, right, published }): ComparedItem => ({ item, matches: right, nonPublic: isNonPublic(item, published) }),
  );
  const verdict = evaluateAttempt({ level, compared, stepUp: 'none' });
  const items = said.map(
    ({ item, value, right }): AttemptItem => ({
      item,
      outcome: right ? 'match' : 'mismatch',
      inputDigest: blindDigest(comparisonKey(item, value)),
      inputLength: [...value].length,
    }),
  );
  return {
    id: uuid<AttemptId>(random),
    ...place,
    contractId: contract.contract.id,
    at,
    level: verdict.level,
    method: 'items',
    result: verdict.result,
    items,
    normaliserVersion: NORMALISER_VERSION,
    secondPersonId: null,
  };
}

function stepUp(random: Random, { contract, place, supervisor }: VerificationFacts, at: InstantMs): NewAttempt {
  const bySupervisor = chance(random, 0.25) && supervisor !== place.operatorId;
  return {
    id: uuid<AttemptId>(random),
    ...place,
    contractId: contract.contract.id,
    at,
    level: 'C',
    method: bySupervisor ? 'secondPerson' : 'callBack',
    result: 'confirmed',
    items: [],
    normaliserVersion: NORMALISER_VERSION,
    secondPersonId: bySupervisor ? supervisor : null,
  };
}
