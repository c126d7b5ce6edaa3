/** The file names of reports: made from a number and an id, never from what somebody typed, and what a chosen name must not be. Source: SEC-67 */
import type { CaseReport, ReportFormat } from './case-report.ts';

/** `case-2026-11-0412-3f9a6c1e.pdf` */
export function reportFileName({ case: view, stamp }: CaseReport, format: ReportFormat): string {
  const number = view.number.replaceAll(/[^0-9a-z-]/gi, '');
  const id = stamp.exportId.replaceAll(/[^0-9a-z]/gi, '').slice(0, 8);
  return `case-${number}-${id}.${format}`;
}

/** Names that Windows gives to devices, with any ending. */
const DEVICE_NAME = /^(con|prn|aux|nul|clock\$|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
const FORBIDDEN = /[<>:"/\\|?*\p{C}\p{Zl}\p{Zp}]/u;
const LONGEST_BYTES = 200;

/** Whether a name is an ordinary one on every system: one part, visible, not a device, and shown as it is. */
export function isSafeFileName(name: string): boolean {
  return (
    name !== '' &&
    name.isWellFormed() &&
    Buffer.byteLength(name) <= LONGEST_BYTES &&
    !FORBIDDEN.test(name) &&
    !DEVICE_NAME.test(name.normalize('NFKC')) &&
    !/^[.\-\s]|[.\s]$/u.test(name)
  );
}
