/** What is said where a note of the telephone may hold what belongs to the secrecy of communications (B-057). */
import { secrecyFindings } from '../../shared/rules/hikari-phone/checks/secrecy-findings.ts';

/** What to do about it, or null for a note that holds none; `ownNumbers` are those the caller calls from. */
export function secrecyWarning(note: string, ownNumbers: readonly string[] = []): string | null {
  const kinds = new Set(secrecyFindings(note, ownNumbers).map(({ kind }) => kind));
  if (kinds.size === 0) return null;
  const found = [
    ...(kinds.has('number') ? ['電話番号'] : []),
    ...(kinds.has('content') ? ['通話の相手や内容の言葉'] : []),
  ];
  return `通信の秘密：${found.join('と')}があります。通話の相手の番号や内容は消し、症状と時刻だけを残してください。`;
}
