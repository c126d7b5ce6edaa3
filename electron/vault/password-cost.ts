/**
 * How much work one guess at a password costs, and the bounds within which a vault may ask for it. The bounds guard both ways: a
 * changed header must neither make guessing cheap nor keep the desk busy for an hour.
 */

export type Argon2Cost = {
  readonly algorithm: 'argon2id';
  readonly memoryKib: number;
  readonly passes: number;
  readonly lanes: number;
};

/** N = 2 ** logCost. Only where no Argon2id passes its known-answer test. */
export type ScryptCost = {
  readonly algorithm: 'scrypt';
  readonly logCost: number;
  readonly blockSize: number;
  readonly lanes: number;
};

export type PasswordCost = Argon2Cost | ScryptCost;

export interface WorkFactor {
  readonly argon2: Argon2Cost;
  readonly scrypt: ScryptCost;
  /** The least a header may ask for; the most is the same for every work factor. */
  readonly floor: { readonly memoryKib: number; readonly passes: number; readonly logCost: number };
}

const MOST = { memoryKib: 1_048_576, passes: 10, logCost: 20, lanes: 4 };

/** 128 MiB and three passes: about a third of a second on the PC it was chosen on, and never below half of that memory. */
const FULL_WORK: WorkFactor = {
  argon2: { algorithm: 'argon2id', memoryKib: 131_072, passes: 3, lanes: 1 },
  scrypt: { algorithm: 'scrypt', logCost: 17, blockSize: 8, lanes: 1 },
  floor: { memoryKib: 65_536, passes: 3, logCost: 17 },
};

/** A millisecond or two, for tests that need thousands of guesses. */
const TEST_WORK: WorkFactor = {
  argon2: { algorithm: 'argon2id', memoryKib: 64, passes: 1, lanes: 1 },
  scrypt: { algorithm: 'scrypt', logCost: 4, blockSize: 8, lanes: 1 },
  floor: { memoryKib: 64, passes: 1, logCost: 4 },
};

export const workFactor = (work: 'full' | 'test'): WorkFactor => (work === 'full' ? FULL_WORK : TEST_WORK);

const within = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

/** Whether a header may ask for this much work and this little. */
export function isWithinBounds(cost: PasswordCost, floor: WorkFactor['floor']): boolean {
  if (!within(cost.lanes, 1, MOST.lanes)) return false;
  return cost.algorithm === 'argon2id'
    ? within(cost.memoryKib, floor.memoryKib, MOST.memoryKib) && within(cost.passes, floor.passes, MOST.passes)
    : within(cost.logCost, floor.logCost, MOST.logCost) && cost.blockSize === 8;
}
