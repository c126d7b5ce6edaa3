/** Identifiers of stored things. An id is an opaque UUID string; the main process makes them, nothing here does. */

declare const idOf: unique symbol;
export type Id<Noun extends string> = string & { readonly [idOf]: Noun };

export type UserId = Id<'user'>;
export type ContractorId = Id<'contractor'>;
export type ContractId = Id<'contract'>;
export type ContactId = Id<'contact'>;
export type CaseId = Id<'case'>;
export type EntryId = Id<'timelineEntry'>;
export type DecisionId = Id<'decision'>;
export type PromiseId = Id<'promise'>;
export type ProcedureId = Id<'procedure'>;
export type OutageId = Id<'outage'>;
export type PreparationId = Id<'preparation'>;
export type NoticeId = Id<'notice'>;
export type AttemptId = Id<'verificationAttempt'>;

export const ID_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
