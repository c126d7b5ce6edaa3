/** Where a procedure stands, as a badge. */
import type { ProcedureRow } from '../../../shared/desk/procedure-views.ts';
import type { ProcedureStanding } from '../../../shared/procedures/procedure.ts';
import { procedureStageWord } from '../../../shared/words/procedure-words.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';

const tones = { open: 'act', waiting: 'need', final: 'plain' } as const satisfies Record<ProcedureStanding, Tone>;

export function StageBadge({ row }: { readonly row: Pick<ProcedureRow, 'kind' | 'stage' | 'standing'> }) {
  return <Badge tone={tones[row.standing]}>{procedureStageWord(row.kind, row.stage)}</Badge>;
}
