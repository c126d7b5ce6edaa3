/** The parts of the stand-alone verifier that tests call; the program itself knows nothing of these types. */
import type { AuditVerdict } from '../store/audit-verification.ts';

export interface VerifierAnchors {
  readonly anchors: readonly unknown[];
  readonly brokenLine: number | null;
}

export function readKey(line: string): Uint8Array | null;
export function readAnchors(text: string): VerifierAnchors;
export function joinAnchors(readings: readonly VerifierAnchors[]): VerifierAnchors;
/** Without anchors, those inside the export are used. */
export function verifyLines(
  lines: Iterable<string> | AsyncIterable<string>,
  given: { readonly seeds: readonly Uint8Array[]; readonly anchors: VerifierAnchors | null },
): Promise<AuditVerdict & { readonly exportedAt: number | null }>;
export function report(verdict: AuditVerdict & { readonly exportedAt: number | null }): string;
