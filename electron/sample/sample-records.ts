/** What a sample is made of: records as the store takes them, and beside them what no store may hold in the clear. */
import type { UserId } from '../../shared/core/ids.ts';
import type { InstantMs } from '../../shared/core/time.ts';
import type { RuleTables } from '../../shared/rules/rule-tables.ts';
import type { CaseBundle } from '../store/bulk-insert.ts';
import type { StoredContractor } from '../store/contractors-repository.ts';
import type { NewContract } from '../store/contracts-repository.ts';
import type { PersonName } from './person-names.ts';

/** Who calls for a contractor. */
export interface SampleContractor {
  readonly contractor: StoredContractor;
  /** The person that notes speak of; the one on file, or a colleague. */
  readonly caller: Pick<PersonName, 'surname'>;
  /** In a remote place, where nobody can come the same day. */
  readonly remote: boolean;
  /** How often the desk hears of them, against 1 for most. */
  readonly frequency: number;
}

export interface SampleContract {
  readonly contract: NewContract;
  readonly owner: SampleContractor;
  /** 申込書管理番号 in the clear, for whoever plays the caller; the store holds only its digest. */
  readonly applicationNumber: string;
}

export interface SampleOptions {
  readonly seed: number;
  /** Everything lies before it; open promises lie behind it. */
  readonly now: InstantMs;
  /** Whose calls these are; at least one. */
  readonly operators: readonly UserId[];
  readonly supervisor: UserId;
  readonly tables: RuleTables;
  /** The keyed digest of the store that the sample goes to. */
  readonly blindDigest: (key: string) => string;
  readonly cases?: number;
  readonly contractors?: number;
}

export interface Sample {
  readonly contractors: readonly SampleContractor[];
  readonly contracts: readonly SampleContract[];
  /** The cases, oldest first, made as they are read; each call makes the same ones again. */
  readonly caseBatches: (size: number) => Generator<readonly CaseBundle[]>;
}
