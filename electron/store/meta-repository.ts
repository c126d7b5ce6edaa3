/** Small facts about the store itself, by name. */
import type { ReadableDb, WritableDb } from './handles.ts';

/** `storeId` is made with the store; `sample` says that its data is fictional. */
export type MetaName = 'storeId' | 'createdAt' | 'sample';

export declare function readMeta(db: ReadableDb, name: MetaName): Promise<string | null>;
export declare function writeMeta(db: WritableDb, name: MetaName, value: string): Promise<void>;
