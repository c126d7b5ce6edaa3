/**
 * Search as the operator types. 申込書管理番号 is a credential: it is found only by its full value, through its keyed digest, and a hit
 * identifies nobody. Source: decisions.md "Verification"
 */
import { ok } from '../../shared/core/result.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import { comparisonKey } from '../../shared/verification/comparison.ts';
import { searchContracts } from '../store/contract-search.ts';
import { findContractByApplicationNumber } from '../store/contracts-repository.ts';
import { blindDigest } from './blind-index.ts';
import { type DeskWork, type Outcome, recordReading } from './desk-work.ts';
import { searchRowOf } from './stored-views.ts';

const SHOWN = 12;
/** Shorter texts cannot be a whole 申込書管理番号, and asking would only cost time. */
const SHORTEST_APPLICATION_NUMBER = 6;

/** At most twelve contracts with masked names; `more` says that there are others. An empty text finds none and is not recorded. */
export async function searchDeskContracts(
  work: DeskWork,
  input: Parsed<'contracts:search'>,
): Outcome<Value<'contracts:search'>> {
  const text = input.text.trim();
  if (text === '') return ok({ rows: [], more: false });
  const exact = await byApplicationNumber(work, text);
  const found = exact === null ? await searchContracts(work.store.read, text, SHOWN + 1) : [exact];
  const detail = {
    letters: [...text].length,
    hits: Math.min(found.length, SHOWN),
    byApplicationNumber: exact !== null,
  };
  const recorded = await recordReading(work, {
    action: 'contracts:search',
    entity: 'contract',
    entityId: null,
    detail,
  });
  if (!recorded.ok) return recorded;
  return ok({ rows: found.slice(0, SHOWN).map(searchRowOf), more: found.length > SHOWN });
}

async function byApplicationNumber({ store, blindIndexKey }: DeskWork, text: string) {
  const key = comparisonKey('applicationNumber', text);
  if (key.length < 'applicationNumber:'.length + SHORTEST_APPLICATION_NUMBER) return null;
  return findContractByApplicationNumber(store.read, blindDigest(blindIndexKey, key));
}
