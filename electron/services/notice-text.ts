/**
 * The text of a notice, to be read, copied or saved: from our own template, masked unless its reader may see the contractor. Who sees it in full
 * is written down before it is shown, and a file that leaves the desk before it exists.
 *
 * Source: N 第36条 · N-100, N-130; B 第31条 · B-062; security.md SEC-65
 */
import type { NoticeId } from '../../shared/core/ids.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { dateOf } from '../../shared/core/time.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import type { PreparedNotice } from '../../shared/desk/notice-views.ts';
import { missingContent } from '../../shared/notices/guards.ts';
import { channelOf, type NoticeChannel, placeOf } from '../../shared/notices/items.ts';
import { channelsFor } from '../../shared/notices/kinds.ts';
import { type PreparedText, prepareNotice } from '../../shared/notices/prepare.ts';
import { covers, LEVEL_NEEDED } from '../../shared/verification/policy.ts';
import { saveReport, sha256Of } from '../reports/save-report.ts';
import { findContract, type StoredContract } from '../store/contracts-repository.ts';
import { appendTimeline } from '../store/timeline-repository.ts';
import { type DeskWork, type Outcome, record } from './desk-work.ts';
import type { ReportDesk } from './export-report.ts';
import { levelOnLine } from './identified.ts';
import type { ReadNotice } from './notice-view.ts';
import { readNotice } from './notices.ts';

/** A prepared text, and whether its reader may see it in full. */
export interface ReadText {
  readonly view: PreparedNotice;
  readonly shown: boolean;
}

/** Errors: `notFound`. A supervisor's reason is written into the timeline of the case before anything is shown. */
export async function prepareNoticeText(work: DeskWork, input: Parsed<'notice:prepare'>): Outcome<ReadText> {
  const { noticeId, reason } = input;
  const found = await findText(work, noticeId);
  if (found === null) return err({ type: 'notFound', what: 'notice' });
  const { read, contract } = found;
  const byReason = reason !== null && work.user.role === 'supervisor';
  const level = await levelOnLine(work, read.brief.contractId);
  const shown = contract === null || byReason || covers(level, LEVEL_NEEDED.disclosure);
  const recorded = await work.store.write<undefined, DeskError>(async (db, audit) => {
    const detail = { noticeKind: read.file.kind, unmasked: shown, byReason };
    record(work, audit, { action: 'notice:prepare', entity: 'notice', entityId: noticeId, detail });
    const { caseId } = read.brief;
    if (!byReason || caseId === null) return ok();
    const entry = { caseId, contactId: null, at: work.clock.now(), actorId: work.user.id };
    await appendTimeline(db, { ...entry, kind: 'revealed', facts: { byReason }, text: reason });
    return ok();
  });
  return recorded.ok ? ok({ view: textViewOf(work, found), shown }) : recorded;
}

interface FoundText {
  readonly read: ReadNotice;
  readonly contract: StoredContract | null;
  readonly channel: NoticeChannel;
}

async function findText({ store: { read: db } }: DeskWork, id: NoticeId): Promise<FoundText | null> {
  const read = await readNotice(db, id);
  if (read === null) return null;
  const { contractId } = read.brief;
  const contract = contractId === null ? null : await findContract(db, contractId);
  const [first = 'letter'] = channelsFor(read.file.kind, read.file.reach);
  return { read, contract, channel: channelOf(read.file.values) ?? first };
}

function textOf(
  { clock }: DeskWork,
  { read, contract, channel }: FoundText,
  disclosure: 'masked' | 'full',
): PreparedText {
  const atAddress = placeOf(read.file.values) !== 'billAddress';
  const addressee =
    contract === null
      ? null
      : {
          kind: contract.contractor.kind,
          name: contract.contractor.name,
          handle: contract.handle,
          address: atAddress ? addressOf(contract) : null,
        };
  return prepareNotice(read.file, { channel, addressee, disclosure, today: dateOf(clock.now()) });
}

const addressOf = ({ contractor: { postalCode, address } }: StoredContract): string =>
  postalCode === null ? address : `〒${postalCode}\n${address}`;

function textViewOf(work: DeskWork, found: FoundText): PreparedNotice {
  const masked = textOf(work, found, 'masked');
  const { contract, channel, read } = found;
  return {
    channel,
    subject: masked.subject,
    masked: masked.text,
    full: textOf(work, found, 'full').text,
    to: channel === 'email' ? (contract?.contractor.email ?? null) : null,
    hasGaps: missingContent(read.file).some((item) => item !== 'channel' && item !== 'place'),
  };
}

/**
 * Saves the text as a file.
 *
 * Errors: `notFound`; `noticeRefused` (`contentMissing`) for a text with gaps; `exportRefused` for a full text without the role or the reason, and
 * for a folder that carries files away; `exportCancelled` when no file was chosen; `exportFailed` when the disk would not take it.
 */
export async function saveNoticeText(
  work: DeskWork,
  input: Parsed<'notice:save'>,
  desk: Pick<ReportDesk, 'chooseReportFile'>,
): Outcome<Value<'notice:save'>> {
  const { noticeId, disclosure, reason } = input;
  const found = await findText(work, noticeId);
  if (found === null) return err({ type: 'notFound', what: 'notice' });
  const allowed = maySave(work, found, input);
  if (!allowed.ok) return allowed;
  const { subject, text } = textOf(work, found, disclosure);
  const bytes = new TextEncoder().encode(`${found.channel === 'email' ? `${subject}\n\n` : ''}${text}\n`);
  const exportId = work.newId<'export'>();
  const path = await desk.chooseReportFile(`notice-${exportId.replaceAll('-', '').slice(0, 8)}.txt`);
  if (path === null) return err({ type: 'exportCancelled' });
  const recorded = await work.store.write<undefined, DeskError>(async (db, audit) => {
    const { caseId } = found.read.brief;
    const sha256 = sha256Of(bytes);
    const detail = { noticeKind: found.read.file.kind, exportId, disclosure, sha256 };
    record(work, audit, { action: 'notice:save', entity: 'notice', entityId: noticeId, detail });
    if (reason === null || caseId === null) return ok();
    const entry = { caseId, contactId: null, at: work.clock.now(), actorId: work.user.id };
    await appendTimeline(db, { ...entry, kind: 'revealed', facts: { byReason: true }, text: reason });
    return ok();
  });
  return recorded.ok ? saveReport(path, bytes) : recorded;
}

/** A text to everybody names nobody, so that it is never more than masked. */
function maySave(
  { user }: DeskWork,
  { read, contract }: FoundText,
  { disclosure, reason }: Parsed<'notice:save'>,
): Result<undefined, DeskError> {
  const missing = missingContent(read.file);
  if (missing.length > 0) return err({ type: 'noticeRefused', reason: 'contentMissing', items: [...missing] });
  if (disclosure === 'masked' || contract === null) return ok();
  if (user.role !== 'supervisor') return err({ type: 'exportRefused', reason: 'role' });
  return reason === null ? err({ type: 'exportRefused', reason: 'reasonMissing' }) : ok();
}
