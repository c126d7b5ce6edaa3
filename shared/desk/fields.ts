/** The bricks of every schema that crosses the door: bounded, well-formed text, ids, dates, and the class of each sensitive field. */
import { z } from 'zod';
import {
  type CaseId,
  type ContactId,
  type ContractId,
  type DecisionId,
  ID_PATTERN,
  type NoticeId,
  type OutageId,
  type PreparationId,
  type ProcedureId,
  type PromiseId,
  type UserId,
} from '../core/ids.ts';
import { parseIsoDate } from '../core/time.ts';

/**
 * `open` handles, states, dates · `masked` a name mask · `personal` names, addresses, phones, mail · `note` free text ·
 * `secrecy` dialled numbers and content of communications · `credential` never leaves main · `audit` the log.
 * A field without a class is `open`.
 */
export const FIELD_CLASSES = ['open', 'masked', 'personal', 'note', 'secrecy', 'credential', 'audit'] as const;
export type FieldClass = (typeof FIELD_CLASSES)[number];

/** Which class each classed schema carries; the door's field filter reads it while it walks a reply. */
export const fieldClasses = z.registry<{ readonly fieldClass: FieldClass }>();

/** Text of at most `max` UTF-16 units that can be stored and read back unchanged: a lone surrogate is refused. */
export const text = (max: number) =>
  z
    .string()
    .max(max, 'tooLong')
    .refine((value) => value.isWellFormed(), 'loneSurrogate');

/** One line: as `text`, without line breaks and control characters. */
export const line = (max: number) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse
  text(max).regex(/^[^\u0000-\u001f\u007f\u2028\u2029]*$/u, 'controlCharacter');

const id = <T extends string>() =>
  z
    .string()
    .regex(ID_PATTERN, 'notAnId')
    .transform((value) => value as T);
export const userId = id<UserId>();
export const contractId = id<ContractId>();
export const contactId = id<ContactId>();
export const caseId = id<CaseId>();
export const decisionId = id<DecisionId>();
export const noticeId = id<NoticeId>();
export const outageId = id<OutageId>();
export const preparationId = id<PreparationId>();
export const procedureId = id<ProcedureId>();
export const promiseId = id<PromiseId>();

/** UTC epoch milliseconds. */
export const at = z.int().min(0).max(8_640_000_000_000_000);
/** `YYYY-MM-DD`, a day that exists. */
export const date = z.string().refine((value) => parseIsoDate(value) !== null, 'notADate');

/** Null on arrival means: the reader's role or the state of the contact does not allow this field. */
export const masked = () => z.string().nullable().register(fieldClasses, { fieldClass: 'masked' });
export const personal = () => z.string().nullable().register(fieldClasses, { fieldClass: 'personal' });
export const note = () => z.string().nullable().register(fieldClasses, { fieldClass: 'note' });
/** Left out where there is nothing of that kind; null where there is, and the reader may not see it. */
export const secrecy = () => z.string().nullable().optional().register(fieldClasses, { fieldClass: 'secrecy' });
export const audit = () => z.string().nullable().register(fieldClasses, { fieldClass: 'audit' });
