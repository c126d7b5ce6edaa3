/**
 * The way of a notice (通知の進み方) as data: every step between two stages, who may take it and what it takes. All kinds walk the same graph;
 * one that needs an approval has no edge that leads past it, and only one that may be left out has a way to that.
 *
 * Source: N 第15条2項, 第18条2項, 第22条 · N-130; B 第15条3項, 第33条2項, 第35条2項 · B-025, B-069, B-073
 */
import type { Role } from '../users/user.ts';
import type { NoticeItem } from './items.ts';
import { NOTICE_SPECS, type NoticeSpec } from './kinds.ts';
import type { NoticeFile, NoticeStage, NoticeStep } from './notice.ts';

export interface NoticeEdge {
  readonly step: NoticeStep;
  readonly from: NoticeStage;
  readonly to: NoticeStage;
  readonly by: readonly Role[];
  /** Which kinds have it; all where it is not said. */
  readonly of?: 'approval' | 'noApproval' | 'exception';
  /** It must say all that it has to say, and by which way. */
  readonly complete?: true;
  /** It must still be in time where a late one is none. */
  readonly inTime?: true;
  /** What a procedure asks for is what it must say. */
  readonly asProcedure?: true;
  /** Taken by somebody who has had no hand in it: four eyes. */
  readonly approves?: true;
  /** Taken about the work of others: leaves no hand in it. */
  readonly judges?: true;
  readonly reason?: true;
  /** The approval so far stands no longer. */
  readonly clears?: true;
  /** How and when it came back. */
  readonly cameBack?: true;
  /** The rules of the contract must let it count. */
  readonly counts?: true;
}

const FLOOR = ['operator', 'supervisor'] as const satisfies readonly Role[];
const DECIDERS = ['supervisor'] as const satisfies readonly Role[];

const decided = { step: 'approve', by: DECIDERS, approves: true, judges: true, reason: true } as const;
const revised = { step: 'revise', to: 'drafting', by: DECIDERS, judges: true, reason: true, clears: true } as const;
const sent = { step: 'send', to: 'sent', by: DECIDERS, complete: true, inTime: true, asProcedure: true } as const;
const withdrawn = (from: NoticeStage, by: readonly Role[] = FLOOR): NoticeEdge => ({
  step: 'withdraw',
  from,
  to: 'withdrawn',
  by,
  reason: true,
});
const deemed = (from: NoticeStage): NoticeEdge => ({
  step: 'deem',
  from,
  to: 'deemed',
  by: DECIDERS,
  reason: true,
  counts: true,
});

export const NOTICE_EDGES: readonly NoticeEdge[] = [
  {
    step: 'submit',
    from: 'drafting',
    to: 'submitted',
    by: FLOOR,
    of: 'approval',
    complete: true,
    inTime: true,
    asProcedure: true,
  },
  { ...decided, from: 'submitted', to: 'approved', of: 'approval', complete: true },
  { ...revised, from: 'submitted' },
  { ...revised, from: 'approved' },
  { ...sent, from: 'approved' },
  { ...sent, from: 'drafting', of: 'noApproval' },
  { step: 'comeBack', from: 'sent', to: 'returned', by: FLOOR, cameBack: true },
  deemed('sent'),
  deemed('returned'),
  { step: 'proposeOmission', from: 'drafting', to: 'omissionProposed', by: FLOOR, of: 'exception', reason: true },
  { ...decided, from: 'omissionProposed', to: 'omitted' },
  { ...revised, from: 'omissionProposed' },
  withdrawn('drafting'),
  withdrawn('submitted'),
  withdrawn('omissionProposed'),
  withdrawn('approved', DECIDERS),
];

const has = ({ of }: NoticeEdge, spec: NoticeSpec): boolean => {
  if (of === undefined) return true;
  switch (of) {
    case 'approval':
      return spec.approval;
    case 'noApproval':
      return !spec.approval;
    case 'exception':
      return spec.exception !== null;
  }
};

/** The edges that lead away from where the notice stands. */
export const noticeEdgesFrom = ({ kind, stage }: NoticeFile): readonly NoticeEdge[] =>
  NOTICE_EDGES.filter((edge) => edge.from === stage && has(edge, NOTICE_SPECS[kind]));

const FINAL: readonly NoticeStage[] = ['deemed', 'omitted', 'withdrawn'];

export const isOver = ({ stage }: Pick<NoticeFile, 'stage'>): boolean => FINAL.includes(stage);

/** What may be written in where the notice stands: its content while it is drafted, and afterwards what decides whether it counts. */
export function openItems({ kind, stage, values }: NoticeFile): readonly NoticeItem[] {
  const { required, optional, service } = NOTICE_SPECS[kind];
  if (stage === 'drafting') return [...required, ...optional, 'channel', ...(values.channel === 'letter' ? PLACE : [])];
  const asks = service === 'serverSupport' && values.channel !== 'web' && (stage === 'sent' || stage === 'returned');
  return asks ? ['unfiled', 'changedOn'] : [];
}

const PLACE: readonly NoticeItem[] = ['place'];
