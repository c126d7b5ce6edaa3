/** The state of a case or of a promise as a badge. */
import type { CaseState } from '../../shared/cases/case-words.ts';
import type { PromiseState } from '../../shared/promises/promise.ts';
import { caseStateWords, promiseStateWords } from '../../shared/words/domain-words.ts';
import { Badge, type Tone } from '../ui/badge.tsx';

const caseTones = { open: 'act', waiting: 'need', closed: 'plain' } as const satisfies Record<CaseState, Tone>;

const promiseTones = {
  open: 'need',
  kept: 'ok',
  broken: 'stop',
  withdrawn: 'plain',
} as const satisfies Record<PromiseState, Tone>;

export function CaseStateBadge({ state }: { readonly state: CaseState }) {
  return <Badge tone={caseTones[state]}>{caseStateWords[state]}</Badge>;
}

export function PromiseStateBadge({ state }: { readonly state: PromiseState }) {
  return <Badge tone={promiseTones[state]}>{promiseStateWords[state]}</Badge>;
}
