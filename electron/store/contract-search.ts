/** Contract look-up as the operator types: names, kana, persons, phones, addresses, line numbers and handles. */
import { matchExpression, planSearch, type SearchPlan } from '../../shared/search/query.ts';
import type { ContractBrief } from './contracts-repository.ts';
import type { ReadableDb } from './handles.ts';

const BRIEF = `SELECT contracts.id, contracts.handle, contractors.name AS contractorName, contractors.kind AS contractorKind,
    contracts.service, contracts.state
  FROM contracts JOIN contractors ON contractors.id = contracts.contractor_id WHERE contracts.row_id = ?`;

/** Those that begin with the text first, then those that contain it; ask for one more than is shown to know that there are more. */
export async function searchContracts(db: ReadableDb, text: string, limit: number): Promise<readonly ContractBrief[]> {
  const rowIds = new Set<number>();
  for (const anchored of [true, false]) {
    const plan = planSearch(text, { anchored });
    // Of the second look all of the first may be known already.
    const found = plan === null || rowIds.size >= limit ? [] : matches(db, plan, limit + rowIds.size);
    for (const rowId of found) rowIds.add(rowId);
  }
  const brief = db.rows<ContractBrief>(BRIEF);
  return [...rowIds].slice(0, limit).flatMap((rowId) => brief.get(rowId) ?? []);
}

function matches(db: ReadableDb, plan: SearchPlan, limit: number): readonly number[] {
  const checks = plan.contains.map(() => 'AND instr(contract_documents.text, ?) > 0').join(' ');
  const join = checks === '' ? '' : 'CROSS JOIN contract_documents ON contract_documents.id = contract_grams.rowid';
  const rows = db.rows<{ readonly rowId: number }>(
    `SELECT contract_grams.rowid AS rowId FROM contract_grams ${join}
      WHERE contract_grams MATCH ? ${checks} ORDER BY contract_grams.rowid DESC LIMIT ?`,
  );
  return rows.all(matchExpression(plan), ...plan.contains, limit).map(({ rowId }) => rowId);
}
