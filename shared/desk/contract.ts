/**
 * The contract between screen and main process: every request the screen may make and every event it may hear. One channel is
 * one `noun:verb`, with the roles that may call it, the strict schema of its input and the strict schema of its value.
 * The door (electron/ipc) serves exactly this list, for every host.
 */
import { z } from 'zod';
import { CASE_STATES, CATEGORIES, CHECK_ITEMS, DISPOSITIONS, NOTE_LIMIT, TAG_LIMIT } from '../cases/case-words.ts';
import { MANUAL_STAMPS, STAMPS } from '../contacts/stamps.ts';
import { SERVICES } from '../terms/service.ts';
import { ROLES } from '../users/user.ts';
import { RISK_LEVELS, VERIFICATION_ITEMS, VERIFICATION_RESULTS } from '../verification/items.ts';
import { auditChannels } from './audit-channels.ts';
import { auditProgress } from './audit-views.ts';
import { backupChannels, backupEvents } from './backup-channels.ts';
import {
  type Access,
  command,
  everyone,
  floor,
  type Kind,
  managers,
  none,
  nothing,
  query,
  readers,
  reason,
} from './channel.ts';
import { draftChannels } from './draft-channels.ts';
import type { DeskError } from './errors.ts';
import { at, caseId, contactId, contractId, date, line, personal, promiseId, text, userId } from './fields.ts';
import { guideChannels } from './guide-channels.ts';
import { noticeChannels } from './notice-channels.ts';
import { outageChannels } from './outage-channels.ts';
import { policyChannels } from './policy-channels.ts';
import { procedureChannels } from './procedure-channels.ts';
import { lookup, question } from './question-schema.ts';
import { repairChannels, repairEvents } from './repair-channels.ts';
import * as view from './views.ts';

const userName = line(40).trim().min(1, 'empty');
const password = text(128);
const onContact = { contactId };

const caseFilter = z.strictObject({
  states: z.array(z.enum(CASE_STATES)).max(3),
  services: z.array(z.enum(SERVICES)).max(2),
  categories: z.array(z.enum(CATEGORIES)).max(6),
  operatorId: userId.nullable(),
  /** Opened on these days, both counted. */
  from: date.nullable(),
  to: date.nullable(),
  text: text(200),
});
export type CaseFilter = z.infer<typeof caseFilter>;

export const channels = {
  'desk:status': query('anyone', none, view.statusView),
  'clock:now': query('anyone', none, view.clockView),
  /** A supervisor has looked at date and time and stands for them: ends a doubt about the clock. */
  'clock:confirm': command(['supervisor'], none, nothing),
  'desk:health': query(everyone, none, view.healthView),

  'vault:create': command(
    'anyone',
    z.strictObject({ name: userName, password }),
    z.strictObject({ recoveryKey: z.string() }),
  ),
  /** Turns this run of the desk to the fictional sample store, made on the first use; its sign-ins are then in `desk:status`. */
  'sample:open': command('anyone', none, nothing),
  'vault:recover': command('anyone', z.strictObject({ recoveryKey: line(200), name: userName, password }), nothing),
  'session:signIn': command('anyone', z.strictObject({ name: userName, password }), view.userView),
  'session:lock': command(everyone, none, nothing),
  /** Tells main that a person is at work, so that the idle lock waits. */
  'session:touch': query(everyone, none, nothing),

  'users:list': query(readers, none, z.array(view.deskUserView)),
  'users:create': command(managers, z.strictObject({ name: userName, password, role: z.enum(ROLES) }), view.userView),
  'users:setDisabled': command(managers, z.strictObject({ userId, disabled: z.boolean() }), nothing),
  /** Somebody leaves for good: shut out, and the data key changed. A second person approves with the own password. */
  'users:leave': command(managers, z.strictObject({ userId, approver: userName, password }), nothing),
  'users:changePassword': command(everyone, z.strictObject({ current: password, next: password }), nothing),

  'contracts:search': query(
    floor,
    z.strictObject({ text: text(200) }),
    z.strictObject({ rows: z.array(view.searchRow).max(20), more: z.boolean() }),
  ),

  'call:current': query(floor, none, view.callView.nullable()),
  'call:start': command(
    floor,
    z.strictObject({
      source: z.enum(['key', 'link', 'paste']),
      callerNumber: line(40).nullable(),
      /** False while it rings; the answer key follows. */
      answered: z.boolean(),
    }),
    view.callView,
  ),
  'call:answer': command(floor, z.strictObject(onContact), view.callView),
  'call:stamp': command(floor, z.strictObject({ ...onContact, stamp: z.enum(MANUAL_STAMPS) }), view.callView),
  'call:correctStamp': command(
    floor,
    z.strictObject({ ...onContact, stamp: z.enum(STAMPS), at, reason }),
    view.callView,
  ),
  'call:hold': command(floor, z.strictObject({ ...onContact, holding: z.boolean() }), view.callView),
  'call:chooseContract': command(
    floor,
    z.strictObject({ ...onContact, contractId: contractId.nullable() }),
    view.callView,
  ),
  'call:setMatter': command(
    floor,
    z.strictObject({
      ...onContact,
      service: z.enum(SERVICES).nullable(),
      category: z.enum(CATEGORIES).nullable(),
      tags: z.array(line(40).trim().min(1, 'empty')).max(TAG_LIMIT),
    }),
    view.callView,
  ),
  'call:saveNote': command(
    floor,
    z.strictObject({ ...onContact, text: text(NOTE_LIMIT), revision: z.int().min(0) }),
    z.strictObject({ revision: z.int(), savedAt: at }),
  ),
  'call:check': command(
    floor,
    z.strictObject({ ...onContact, item: z.enum(CHECK_ITEMS), answer: z.enum(['yes', 'no']).nullable() }),
    view.callView,
  ),
  'call:end': command(floor, z.strictObject(onContact), view.callView),
  'call:wrapUp': command(
    floor,
    z.strictObject({
      ...onContact,
      disposition: z.enum(DISPOSITIONS),
      caseState: z.enum(CASE_STATES),
      /** Why no contract was chosen, or why the request was declined (N 44 · N-112). */
      reason: text(500).nullable(),
    }),
    z.strictObject({ caseId, number: z.string(), savedAt: at }),
  ),

  'verification:attempt': command(
    floor,
    z.strictObject({
      ...onContact,
      level: z.enum(RISK_LEVELS),
      items: z
        .array(z.strictObject({ item: z.enum(VERIFICATION_ITEMS), value: line(200) }))
        .min(1)
        .max(VERIFICATION_ITEMS.length),
    }),
    z.strictObject({ result: z.enum(VERIFICATION_RESULTS) }),
  ),
  /** Level C after B: the number on file was called back and the contractor answered. */
  'verification:callBack': command(
    floor,
    z.strictObject(onContact),
    z.strictObject({ result: z.enum(VERIFICATION_RESULTS) }),
  ),
  /** Level C after B: a second person at the desk, a supervisor, confirms with the own password. */
  'verification:secondPerson': command(
    floor,
    z.strictObject({ ...onContact, name: userName, password }),
    z.strictObject({ result: z.enum(VERIFICATION_RESULTS) }),
  ),
  /** One stored field of the identified caller's contract, for a purpose that is written down. */
  'contract:reveal': command(
    floor,
    z.strictObject({
      ...onContact,
      field: z.enum(['name', 'address', 'contactPhone', 'contactPerson', 'email']),
      purpose: z.enum(['dispatch', 'callBack', 'correction', 'spelling']),
    }),
    z.strictObject({ value: personal() }),
  ),

  'decision:preview': query(
    floor,
    z.strictObject({ ...onContact, question }),
    z.strictObject({ answer: view.answer, digest: z.string() }),
  ),
  /** Freezes the answer that was on screen; refused as `answerChanged` when it would now be another one. */
  'decision:accept': command(
    floor,
    z.strictObject({ ...onContact, question, digest: z.string().max(64) }),
    view.callView,
  ),

  /** The answer to a look-up question without a call; nothing is kept. */
  'answer:lookUp': query(everyone, z.strictObject({ asked: lookup }), z.strictObject({ answer: view.answer })),

  'cases:page': query(
    readers,
    z.strictObject({
      filter: caseFilter,
      sort: z.enum(['openedAt', 'updatedAt', 'number', 'state', 'service', 'category', 'operator', 'nextDue']),
      descending: z.boolean(),
      offset: z.int().min(0).max(10_000_000),
      limit: z.int().min(1).max(200),
    }),
    z.strictObject({ rows: z.array(view.caseRow).max(200), total: z.int(), totalIsCapped: z.boolean() }),
  ),
  'case:get': command(
    ['operator', 'supervisor', 'administrator', 'auditor'],
    /** With a reason a supervisor sees names and notes; without one they stay masked. */
    z.strictObject({ caseId, reason: reason.nullable() }),
    view.caseView,
  ),
  'case:addNote': command(floor, z.strictObject({ caseId, text: text(NOTE_LIMIT).trim().min(1, 'empty') }), nothing),
  'case:setState': command(floor, z.strictObject({ caseId, state: z.enum(CASE_STATES), reason }), nothing),
  'promise:settle': command(
    floor,
    z.strictObject({ promiseId, state: z.enum(['kept', 'broken', 'withdrawn']), reason }),
    nothing,
  ),

  'report:export': command(
    ['operator', 'supervisor'],
    z.strictObject({
      caseId,
      format: z.enum(['pdf', 'csv', 'json']),
      disclosure: z.enum(['masked', 'full']),
      purpose: z.enum(['service', 'quality', 'dispute', 'request']),
      reason: reason.nullable(),
    }),
    z.strictObject({ fileName: z.string(), folder: z.string(), sha256: z.string() }),
  ),

  'calendar:closures': query(everyone, none, z.array(view.closureView)),
  'calendar:addClosure': command(managers, z.strictObject({ date, reason: line(100).trim().min(1, 'empty') }), nothing),
  ...auditChannels,
  ...draftChannels,
  ...backupChannels,
  ...guideChannels,
  ...noticeChannels,
  ...outageChannels,
  ...policyChannels,
  ...repairChannels,
  ...procedureChannels,
} as const satisfies Record<string, { kind: Kind; roles: Access; input: z.ZodType; output: z.ZodType }>;

export const events = {
  /** Once a second while a window listens. */
  'clock:ticked': view.clockView,
  /** Signed in, locked or signed out: ask `desk:status`. */
  'session:changed': none,
  /** A `madoguchi:` link of the phone system arrived. */
  'link:opened': z.strictObject({ phone: z.string().nullable(), search: z.string().nullable() }),
  /** How far a long work on the audit chain is. */
  'audit:progress': auditProgress,
  'cases:changed': none,
  /** Other drafts than before wait for whoever is signed in. */
  'drafts:changed': none,
  /** Something of the outage register is no longer what the screens hold. */
  'outages:changed': none,
  ...backupEvents,
  ...repairEvents,
} as const satisfies Record<string, z.ZodType>;

export type Channel = keyof typeof channels;
export type CommandChannel = { [C in Channel]: (typeof channels)[C]['kind'] extends 'command' ? C : never }[Channel];
export type Input<C extends Channel> = z.input<(typeof channels)[C]['input']>;
export type Parsed<C extends Channel> = z.output<(typeof channels)[C]['input']>;
export type Value<C extends Channel> = z.output<(typeof channels)[C]['output']>;
export type EventName = keyof typeof events;
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>;

/** The envelope of every reply, the same in both hosts. */
export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: DeskError };

/** What a host puts before the screen (`window.desk` in Electron): raw, untyped, tiny. */
export interface DeskBridge {
  /** `requestId` is a random UUID of this request; asked again with the same one, a command happens once. */
  call(channel: string, input: unknown, requestId: string): Promise<Reply>;
  on(listener: (event: string, payload: unknown) => void): () => void;
}
