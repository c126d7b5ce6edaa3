/**
 * Which values each policy can take. A value outside its shape reaches no rule: it can neither be signed nor read back. Where a reading has
 * one legal value the reason stands at `PolicyValues`.
 */
import { canonicalJson, type Json } from '../core/canonical-json.ts';
import { VERIFICATION_ITEMS } from '../verification/items.ts';
import {
  type LevelPolicy,
  type Limit,
  PERIOD_BASES,
  POLICY_IDS,
  type PolicyId,
  type PolicyValues,
  type VerificationPolicy,
} from './policy.ts';

/** The values of each policy that is a choice among words, the default first. */
export const POLICY_CHOICES = {
  'P-NOTICE-INSTANT': ['noticeElseAnswer'],
  'P-ONSITE-BOUNDARY': ['nextBusinessDay', 'sameDay'],
  'P-RECEPTION-CLOSE': ['inclusive', 'exclusive'],
  'P-OUT-OF-HOURS': ['nextOpening'],
  'P-NEXT-DAY': ['nextBusinessDay'],
  'P-SATURDAY-VISIT': ['asBusinessDay'],
  'P-SHIPPING': ['fromNextBusinessDay'],
  'P-DEVICE-COVERAGE': ['coveredUntilRuled', 'covered', 'definitionOnly'],
  'P-SERVICE-START': ['serviceStart', 'effective'],
  'P-SUSPENSION-COUNT': ['firstDayCounted'],
  'P-SUSPENSION-FEE': ['continues', 'referred'],
  'P-PRORATE': ['prorateThenTax', 'taxThenProrate'],
  'P-INTEREST-RATE': ['firstDayOfDefault'],
  'P-PHONE-CANCELLATION': ['ourReceipt'],
  'P-PHONE-ABOLITION': ['clearDays', 'thirtyDaysBefore'],
  'P-PHONE-UNREACHABLE': ['threeDays', 'twoDays', 'fiveDays'],
  'P-PHONE-PRORATE': ['floor'],
  'P-PHONE-LATE-CHARGE': ['paymentDayCounted', 'paymentDayNotCounted'],
  'P-PHONE-CAP-ROUNDING': ['onceAtTheEnd', 'eachDay'],
  'P-PHONE-CAP-MONTH': ['shown', 'applied'],
} as const satisfies { readonly [Id in ChoicePolicyId]: readonly PolicyValues[Id][] };

/** The policies whose value is one word. */
export type ChoicePolicyId = {
  readonly [Id in PolicyId]: PolicyValues[Id] extends string ? Id : never;
}[PolicyId];

export interface Range {
  readonly least: number;
  readonly most: number;
}

/** What the numbers of P-VERIFY may be. One item alone stands on any business card, so no level asks fewer than two. */
export const VERIFY_RANGES = {
  items: { least: 2, most: VERIFICATION_ITEMS.length },
  /** Beyond level A something must be said that cannot be looked up; only two of the items can be that. Source: decisions.md "Verification" */
  nonPublic: { A: { least: 0, most: 2 }, B: { least: 1, most: 2 }, C: { least: 1, most: 2 } },
  attempts: { least: 1, most: 10 },
  failures: { least: 1, most: 100 },
  hours: { least: 1, most: 168 },
} as const;

export const START_DAY_RANGE: Range = { least: 1, most: 28 };

/** Remaining days at which a warning of the maximum period begins: one to five of them, within the five years. Source: N-017 */
export const WARNING_RANGE: Range = { least: 1, most: 1826 };
export const WARNING_COUNT: Range = { least: 1, most: 5 };

export function isPolicyId(text: string): text is PolicyId {
  return POLICY_IDS.some((id) => id === text);
}

export function isChoicePolicy(id: PolicyId): id is ChoicePolicyId {
  return id in POLICY_CHOICES;
}

/** Whether the rules can follow this value. */
export function isPolicyValue<Id extends PolicyId>(id: Id, value: unknown): value is PolicyValues[Id] {
  return shapes[id](value);
}

/** The value that a JSON text holds, or null where it holds none that the rules can follow. */
export function readPolicyValue<Id extends PolicyId>(id: Id, text: string): PolicyValues[Id] | null {
  const value = jsonOrNull(text);
  return isPolicyValue(id, value) ? value : null;
}

/** The canonical JSON of a value: what is stored, compared and shown. */
export const policyValueText = <Id extends PolicyId>(value: PolicyValues[Id]): string => canonicalJson(value as Json);

function jsonOrNull(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}

type Check = (value: unknown) => boolean;

const within =
  ({ least, most }: Range): Check =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;

const isShapedAs =
  (members: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === Object.keys(members).length &&
    Object.entries(members).every(([key, check]) => check((value as Record<string, unknown>)[key]));

const isChoice = (id: ChoicePolicyId): Check => {
  const words: readonly string[] = POLICY_CHOICES[id];
  return (value) => words.includes(value as string);
};

const isLevel = (nonPublic: Range, stepUp: boolean): Check =>
  isShapedAs({ items: within(VERIFY_RANGES.items), nonPublic: within(nonPublic), stepUp: (value) => value === stepUp });

const isLimit = (count: Range): Check =>
  isShapedAs({ count: within(count), withinHours: within(VERIFY_RANGES.hours) } satisfies Record<keyof Limit, Check>);

const isVerificationShape = isShapedAs({
  levels: isShapedAs({
    A: isLevel(VERIFY_RANGES.nonPublic.A, false),
    B: isLevel(VERIFY_RANGES.nonPublic.B, false),
    // A change of settings or contacts always asks for a call-back or a second person.
    C: isLevel(VERIFY_RANGES.nonPublic.C, true),
  }),
  attemptsPerContract: isLimit(VERIFY_RANGES.attempts),
  failuresPerOperator: isLimit(VERIFY_RANGES.failures),
});

/** A riskier matter never asks for less. */
function isVerificationPolicy(value: unknown): boolean {
  if (!isVerificationShape(value)) return false;
  const { A, B, C } = (value as VerificationPolicy).levels;
  const asksNoLess = (higher: LevelPolicy, lower: LevelPolicy): boolean =>
    higher.items >= lower.items && higher.nonPublic >= lower.nonPublic;
  return asksNoLess(B, A) && asksNoLess(C, B) && [A, B, C].every(({ items, nonPublic }) => nonPublic <= items);
}

function isWarningList(value: unknown): boolean {
  if (!Array.isArray(value) || !within(WARNING_COUNT)(value.length)) return false;
  return value.every((day, index) => within(WARNING_RANGE)(day) && (index === 0 || day < value[index - 1]));
}

const shapes: { readonly [Id in PolicyId]: Check } = {
  'P-NOTICE-INSTANT': isChoice('P-NOTICE-INSTANT'),
  'P-ONSITE-BOUNDARY': isChoice('P-ONSITE-BOUNDARY'),
  'P-RECEPTION-CLOSE': isChoice('P-RECEPTION-CLOSE'),
  'P-OUT-OF-HOURS': isChoice('P-OUT-OF-HOURS'),
  'P-NEXT-DAY': isChoice('P-NEXT-DAY'),
  'P-SATURDAY-VISIT': isChoice('P-SATURDAY-VISIT'),
  'P-SHIPPING': isChoice('P-SHIPPING'),
  'P-VERIFY': isVerificationPolicy,
  'P-DEVICE-COVERAGE': isChoice('P-DEVICE-COVERAGE'),
  'P-MAX-PERIOD': isShapedAs({
    basis: (value) => PERIOD_BASES.some((basis) => basis === value),
    warnAtDays: isWarningList,
  }),
  'P-SERVICE-START': isChoice('P-SERVICE-START'),
  'P-SUSPENSION-COUNT': isChoice('P-SUSPENSION-COUNT'),
  'P-SUSPENSION-FEE': isChoice('P-SUSPENSION-FEE'),
  'P-FEE-MONTH': isShapedAs({ startDay: within(START_DAY_RANGE) }),
  'P-PRORATE': isChoice('P-PRORATE'),
  'P-INTEREST-RATE': isChoice('P-INTEREST-RATE'),
  'P-PHONE-CANCELLATION': isChoice('P-PHONE-CANCELLATION'),
  'P-PHONE-ABOLITION': isChoice('P-PHONE-ABOLITION'),
  'P-PHONE-UNREACHABLE': isChoice('P-PHONE-UNREACHABLE'),
  'P-PHONE-PRORATE': isChoice('P-PHONE-PRORATE'),
  'P-PHONE-LATE-CHARGE': isChoice('P-PHONE-LATE-CHARGE'),
  'P-PHONE-CAP-ROUNDING': isChoice('P-PHONE-CAP-ROUNDING'),
  'P-PHONE-CAP-MONTH': isChoice('P-PHONE-CAP-MONTH'),
};
