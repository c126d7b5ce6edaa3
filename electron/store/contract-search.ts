/** Contract look-up as the operator types: names, kana, persons, phones, addresses, line numbers and handles. */
import type { ContractBrief } from './contracts-repository.ts';
import type { ReadableDb } from './handles.ts';

/** Those that begin with the text first, then those that contain it; ask for one more than is shown to know that there are more. */
export declare function searchContracts(db: ReadableDb, text: string, limit: number): Promise<readonly ContractBrief[]>;
