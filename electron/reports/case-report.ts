/**
 * A case report (案件報告書): one case as it leaves the desk, with the stamp that says who took it out, when and for what. The three
 * formats — PDF, CSV, JSON — print this value and nothing else, so what a masked report must not tell is taken out here, once.
 */

import type { InstantMs } from '../../shared/core/time.ts';
import type { CaseView, TimelineEntry } from '../../shared/desk/views.ts';
import { type AskedLine, askedLines } from '../../shared/rules/asked-words.ts';
import { maskedAnswer } from './masked-answer.ts';

export const REPORT_FORMATS = ['pdf', 'csv', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export const DISCLOSURES = ['masked', 'full'] as const;
export type Disclosure = (typeof DISCLOSURES)[number];

export const PURPOSES = ['service', 'quality', 'dispute', 'request'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Ties the paper to the audit record of its export. */
export interface ExportStamp {
  readonly exportId: string;
  readonly purpose: Purpose;
  /** As the person gave it; null where the purpose needs none. */
  readonly reason: string | null;
  readonly disclosure: Disclosure;
  /** The name of the user, not of the contractor. */
  readonly exportedBy: string;
  readonly exportedAt: InstantMs;
  /** The short form of the audit chain's head at the export, to compare with the desk's own record. */
  readonly headCode: string;
  readonly appVersion: string;
}

export interface ReportEntry extends TimelineEntry {
  /** There is a text, and this report does not tell it. */
  readonly withheld: boolean;
}

export type AskedById = { readonly [decisionId: string]: readonly AskedLine[] };

export interface CaseReport {
  readonly case: Omit<CaseView, 'timeline'> & { readonly timeline: readonly ReportEntry[] };
  /** What was put in for each decision on a look-up question, in words. */
  readonly asked: AskedById;
  readonly stamp: ExportStamp;
}

/** Entries whose text the rulebook made; every other text was typed by a person and may hold anything. */
const TEXT_OF_RULES: ReadonlySet<TimelineEntry['kind']> = new Set(['decision']);

/** The report of a case as its reader may see it. A masked one holds no name, no caller's number, no typed text, whatever the view held. */
export function caseReport(view: CaseView, stamp: ExportStamp): CaseReport {
  const masked = stamp.disclosure === 'masked';
  const decisions = view.decisions.map((decision) =>
    masked ? { ...decision, answer: maskedAnswer(decision.answer) } : decision,
  );
  const changed = new Set(
    decisions
      .filter(({ answer }, index) => answer !== view.decisions[index]?.answer)
      .map(({ decisionId }) => `${decisionId}`),
  );
  const timeline = view.timeline.map((entry) => {
    const ofRules = TEXT_OF_RULES.has(entry.kind) && !changed.has(String(entry.facts['decisionId']));
    const withheld = (masked && entry.text !== null && !ofRules) || isSilentNote(entry);
    const { secret, ...told } = entry;
    return { ...told, text: withheld ? null : entry.text, withheld: withheld || secret !== undefined };
  });
  const asked = Object.fromEntries(decisions.map(({ decisionId, answer }) => [decisionId, askedLines(answer)]));
  if (!masked) return { case: { ...view, timeline }, asked, stamp };
  return {
    case: {
      ...view,
      contractorName: null,
      contacts: view.contacts.map((contact) => ({ ...contact, callerNumber: null })),
      verifications: view.verifications.map((record) => ({ ...record, perItem: null })),
      timeline,
      decisions,
    },
    asked,
    stamp,
  };
}

/** A note without its text was masked on the way here. */
const isSilentNote = (entry: TimelineEntry): boolean => entry.kind === 'note' && entry.text === null;
