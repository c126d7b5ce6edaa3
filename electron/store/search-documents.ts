/**
 * Keeps what a search may find beside what it finds: one folded document and its grams for each case and each contract, rebuilt in the
 * transaction that changed it. A case is found by its number, its contract's handle, tags, notes and timeline, never by a name.
 */
import { searchDocument } from '../../shared/search/grams.ts';
import { formatCaseNumber } from './case-number.ts';
import type { Touched } from './connection-handles.ts';
import type { WritableDb } from './handles.ts';

const CASE = `SELECT cases.month, cases.ordinal, cases.id, cases.tags, contracts.handle FROM cases
  LEFT JOIN contracts ON contracts.id = cases.contract_id WHERE cases.row_id = ?`;
const CASE_TEXTS = `SELECT note_text AS text FROM contacts WHERE case_id = ? UNION
  SELECT text FROM timeline WHERE case_id = ? AND text IS NOT NULL`;
const CONTRACT = `SELECT contracts.id, contracts.handle, contracts.contractor_id, contractors.name, contractors.kana,
    contractors.contact_person, contractors.postal_code, contractors.address
  FROM contracts JOIN contractors ON contractors.id = contracts.contractor_id WHERE contracts.row_id = ?`;
const CONTRACT_NUMBERS = `SELECT number AS text FROM phones WHERE contractor_id = ? UNION
  SELECT number FROM lines WHERE contract_id = ?`;

interface CaseFacts {
  readonly id: string;
  readonly month: number;
  readonly ordinal: number;
  readonly tags: string;
  readonly handle: string | null;
}

interface ContractFacts {
  readonly id: string;
  readonly handle: string;
  readonly contractor_id: string;
  readonly name: string;
  readonly kana: string;
  readonly contact_person: string | null;
  readonly postal_code: string | null;
  readonly address: string;
}

/** Brings the documents of these rows up to date. */
export function rebuildDocuments(db: WritableDb, touched: Touched): void {
  for (const rowId of touched.case) writeDocument(db, 'case', { rowId, fields: caseFields(db, rowId) });
  for (const rowId of touched.contract) writeDocument(db, 'contract', { rowId, fields: contractFields(db, rowId) });
}

function caseFields(db: WritableDb, rowId: number): readonly (string | null)[] {
  const facts = db.rows<CaseFacts>(CASE).get(rowId);
  if (facts === undefined) return [];
  const texts = db.rows<{ readonly text: string }>(CASE_TEXTS).all(facts.id, facts.id);
  const tags: readonly string[] = JSON.parse(facts.tags);
  return [formatCaseNumber(facts), facts.handle, ...tags, ...texts.map(({ text }) => text)];
}

function contractFields(db: WritableDb, rowId: number): readonly (string | null)[] {
  const facts = db.rows<ContractFacts>(CONTRACT).get(rowId);
  if (facts === undefined) return [];
  const numbers = db.rows<{ readonly text: string }>(CONTRACT_NUMBERS).all(facts.contractor_id, facts.id);
  const { handle, name, kana, contact_person, postal_code, address } = facts;
  return [handle, name, kana, contact_person, ...numbers.map(({ text }) => text), postal_code, address];
}

function writeDocument(
  db: WritableDb,
  kind: keyof Touched,
  { rowId, fields }: { readonly rowId: number; readonly fields: readonly (string | null)[] },
): void {
  const { text, grams } = searchDocument(fields);
  const stored = db.rows<{ readonly text: string }>(`SELECT text FROM ${kind}_documents WHERE id = ?`).get(rowId);
  if (stored?.text === text) return;
  if (stored !== undefined) {
    db.prepare(`DELETE FROM ${kind}_documents WHERE id = ?`).run(rowId);
    db.prepare(`DELETE FROM ${kind}_grams WHERE rowid = ?`).run(rowId);
  }
  db.prepare(`INSERT INTO ${kind}_documents (id, text) VALUES (?, ?)`).run(rowId, text);
  db.prepare(`INSERT INTO ${kind}_grams (rowid, grams) VALUES (?, ?)`).run(rowId, grams);
}
