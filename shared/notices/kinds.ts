/**
 * The kinds of notice of both contracts (通知の種類) as data: whom they may go to and how, what they must say, whose approval they need, by when
 * they must have left, and whether they may be left out.
 *
 * Source: N 第2条, 第17条2項, 第18条2項, 第20条2項, 第22条, 第28条4項, 第35条11項 · N-130, N-002, N-037, N-047, N-050, N-053, N-071, N-097, D-N20;
 * B 第4条, 第13条, 第15条, 第19条3項, 第29条1項, 第33条2項, 第35条2項 · B-007, B-019, B-023, B-025, B-031, B-053, B-069, B-073, D-B06, D-B18, D-B28
 */
import type { ProcedureKind } from '../procedures/procedure.ts';
import type { DefectId, RuleId } from '../terms/citation.ts';
import type { Service } from '../terms/service.ts';
import type { NoticeChannel, NoticeItem } from './items.ts';

export const NOTICE_KINDS = [
  'discontinuation',
  'suspension',
  'serviceEnd',
  'termination',
  'receptionNumber',
  'termsChange',
  'feeMonth',
  'phoneDiscontinuation',
  'phoneSuspension',
  'phoneCure',
  'phoneTermination',
  'phoneAbolition',
  'phoneFault',
  'phonePlanChange',
  'phoneTermsChange',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** The contractor of one contract, or everybody it concerns. */
export type NoticeReach = 'contract' | 'everyone';

/** What the terms ask of the time: before a day, thirty days before it, as soon as possible, or nothing. */
export type NoticeLead = 'before' | 'thirtyDays' | 'soon' | 'none';

export interface NoticeSpec {
  readonly service: Service;
  readonly reaches: readonly [NoticeReach, ...NoticeReach[]];
  readonly channels: readonly [NoticeChannel, ...NoticeChannel[]];
  readonly rules: readonly [RuleId, ...RuleId[]];
  readonly defects: readonly DefectId[];
  /** Without all of these it says too little to be sent. */
  readonly required: readonly [NoticeItem, ...NoticeItem[]];
  readonly optional: readonly NoticeItem[];
  /** Sent only after somebody else has approved it. */
  readonly approval: boolean;
  /** On which ground it may be left out, with a reason and the approval of somebody else; null where it never may. */
  readonly exception: 'emergency' | 'unavoidable' | null;
  readonly lead: NoticeLead;
  /** The day that the lead is counted from. */
  readonly day: NoticeItem | null;
  /** Whether one that does not leave in time is none at all, so that it cannot be sent. */
  readonly strict: boolean;
  /** Whether the contract lets what it says apply although it does not arrive. Source: N 第2条, 第35条11項 · N-002, N-097 */
  readonly bindsUnread: boolean;
  /** The procedure that waits for it. */
  readonly procedure: Extract<
    ProcedureKind,
    'suspension' | 'termination' | 'phoneSuspension' | 'phoneTermination'
  > | null;
}

const ONE = { reaches: ['contract'], channels: ['letter', 'email', 'phone'] } as const;
const ALL = { reaches: ['everyone'], channels: ['web', 'email', 'letter'] } as const;
const EITHER = { reaches: ['everyone', 'contract'], channels: ['web', 'email', 'letter', 'phone'] } as const;
const PLAIN = {
  defects: [],
  optional: [],
  approval: true,
  exception: null,
  bindsUnread: false,
  procedure: null,
} as const;
const BEFORE = { lead: 'before', strict: false } as const;
const STRICTLY = { lead: 'before', strict: true } as const;
const UNTIMED = { lead: 'none', day: null, strict: false } as const;

const SERVER_SUPPORT = {
  /** On the page that is named for it. */
  discontinuation: {
    ...PLAIN,
    ...BEFORE,
    reaches: ['everyone'],
    channels: ['web'],
    rules: ['N-037'],
    required: ['reason', 'extent', 'startOn', 'hours'],
    optional: ['lastOn'],
    approval: false,
    exception: 'emergency',
    day: 'startOn',
  },
  suspension: {
    ...PLAIN,
    ...ONE,
    ...STRICTLY,
    rules: ['N-047'],
    required: ['reason', 'startOn', 'lastOn'],
    exception: 'emergency',
    day: 'startOn',
    procedure: 'suspension',
  },
  serviceEnd: {
    ...PLAIN,
    ...EITHER,
    ...BEFORE,
    rules: ['N-050'],
    required: ['reason', 'extent', 'endOn'],
    exception: 'emergency',
    day: 'endOn',
  },
  /** Never left out: the item that would allow it does not exist. */
  termination: {
    ...PLAIN,
    ...ONE,
    ...STRICTLY,
    rules: ['N-053', 'N-058'],
    defects: ['D-N11'],
    required: ['reason', 'endOn'],
    day: 'endOn',
    procedure: 'termination',
  },
  receptionNumber: {
    ...PLAIN,
    ...ALL,
    ...BEFORE,
    rules: ['N-097'],
    defects: ['D-N20'],
    required: ['newNumber', 'effectiveOn'],
    optional: ['reason'],
    day: 'effectiveOn',
    bindsUnread: true,
  },
  termsChange: {
    ...PLAIN,
    ...ALL,
    ...UNTIMED,
    rules: ['N-002'],
    required: ['change', 'effectiveOn'],
    bindsUnread: true,
  },
  feeMonth: {
    ...PLAIN,
    ...ALL,
    ...UNTIMED,
    rules: ['N-071'],
    required: ['change', 'effectiveOn', 'reason'],
  },
} as const;

const HIKARI_PHONE = {
  phoneDiscontinuation: {
    ...PLAIN,
    ...EITHER,
    ...BEFORE,
    rules: ['B-069'],
    required: ['reason', 'extent', 'startOn'],
    optional: ['hours', 'lastOn'],
    approval: false,
    exception: 'unavoidable',
    day: 'startOn',
  },
  phoneSuspension: {
    ...PLAIN,
    ...ONE,
    ...STRICTLY,
    rules: ['B-073'],
    defects: ['D-B06'],
    required: ['reason', 'startOn'],
    exception: 'unavoidable',
    day: 'startOn',
    procedure: 'phoneSuspension',
  },
  phoneCure: {
    ...PLAIN,
    ...ONE,
    ...STRICTLY,
    rules: ['B-023', 'B-025'],
    required: ['demand', 'cureBy'],
    optional: ['reason'],
    day: 'cureBy',
  },
  phoneTermination: {
    ...PLAIN,
    ...ONE,
    ...STRICTLY,
    rules: ['B-025'],
    required: ['reason', 'endOn'],
    exception: 'unavoidable',
    day: 'endOn',
    procedure: 'phoneTermination',
  },
  phoneAbolition: {
    ...PLAIN,
    ...EITHER,
    lead: 'thirtyDays',
    strict: false,
    rules: ['B-031'],
    defects: ['D-B18', 'D-B28'],
    required: ['extent', 'endOn'],
    optional: ['reason'],
    exception: 'unavoidable',
    day: 'endOn',
  },
  phoneFault: {
    ...PLAIN,
    ...EITHER,
    lead: 'soon',
    strict: false,
    rules: ['B-053'],
    required: ['extent', 'knownOn'],
    optional: ['reason', 'outlook'],
    approval: false,
    day: 'knownOn',
  },
  /** The change takes effect when this leaves. */
  phonePlanChange: {
    ...PLAIN,
    ...ONE,
    ...UNTIMED,
    rules: ['B-019'],
    required: ['plan'],
    optional: ['effectiveOn'],
  },
  phoneTermsChange: {
    ...PLAIN,
    ...ALL,
    ...UNTIMED,
    rules: ['B-007'],
    required: ['change', 'effectiveOn'],
  },
} as const;

const of = <Kind extends string>(
  service: Service,
  kinds: { readonly [K in Kind]: Omit<NoticeSpec, 'service'> },
): { readonly [K in Kind]: NoticeSpec } =>
  Object.fromEntries(
    Object.entries<Omit<NoticeSpec, 'service'>>(kinds).map(([kind, spec]) => [kind, { ...spec, service }]),
  ) as { readonly [K in Kind]: NoticeSpec };

export const NOTICE_SPECS: { readonly [Kind in NoticeKind]: NoticeSpec } = {
  ...of('serverSupport', SERVER_SUPPORT),
  ...of('hikariPhone', HIKARI_PHONE),
};

/** The ways by which this kind may reach so many: no page is for one contractor, and nobody telephones all of them. */
export const channelsFor = (kind: NoticeKind, reach: NoticeReach): readonly NoticeChannel[] =>
  NOTICE_SPECS[kind].channels.filter((channel) => channel !== (reach === 'everyone' ? 'phone' : 'web'));

export const kindsOf = (service: Service, reach: NoticeReach): readonly NoticeKind[] =>
  NOTICE_KINDS.filter((kind) => NOTICE_SPECS[kind].service === service && NOTICE_SPECS[kind].reaches.includes(reach));
