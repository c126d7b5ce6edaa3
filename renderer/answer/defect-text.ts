/** What a defect of the terms says, for an answer that rests on it. */
import type { DefectId } from '../../shared/terms/citation.ts';
import type { Defect } from '../../shared/terms/defect.ts';
import { DEFECTS } from '../../shared/terms/defects.ts';

const register: { readonly [Id in DefectId]?: Defect } = DEFECTS;

/** The gap and what the desk makes of it; empty for a defect that a newer desk wrote down. */
export function defectText(id: DefectId): string {
  const defect = register[id];
  return defect === undefined ? '' : defect.gap + defect.treatment;
}
