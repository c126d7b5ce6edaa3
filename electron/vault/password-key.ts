/** From a password to 32 bytes, with Argon2id or, where none can be trusted, scrypt. */
import { scrypt } from 'node:crypto';
import { assert } from '../../shared/core/assert.ts';
import { type Argon2Engine, chooseEngine } from './argon2-engines.ts';
import type { PasswordCost, ScryptCost, WorkFactor } from './password-cost.ts';
import { KEY_BYTES } from './seal.ts';

export interface PasswordKeys {
  /** What a new password is made to cost. */
  newCost(): Promise<PasswordCost>;
  /** The same 32 bytes for the same password, salt and cost. */
  derive(password: string, salt: Uint8Array, cost: PasswordCost): Promise<Uint8Array>;
}

/** The engines are tried at the first use, once; nothing is derived by one that failed its known-answer test. */
export function passwordKeys(engines: readonly Argon2Engine[], work: WorkFactor): PasswordKeys {
  let choice: Promise<Argon2Engine | null> | null = null;
  const chosen = (): Promise<Argon2Engine | null> => {
    choice ??= chooseEngine(engines);
    return choice;
  };
  return {
    newCost: async () => ((await chosen()) === null ? work.scrypt : work.argon2),
    async derive(password, salt, cost) {
      const bytes = Buffer.from(foldPassword(password));
      try {
        if (cost.algorithm === 'scrypt') return await scryptKey(bytes, salt, cost);
        const engine = await chosen();
        assert(engine !== null, 'a vault made with Argon2id is opened where Argon2id works');
        return await engine.compute({ ...cost, password: bytes, salt });
      } finally {
        bytes.fill(0);
      }
    },
  };
}

/** The one form in which a password is measured and derived, so that the keyboard that types it does not matter. */
export const foldPassword = (password: string): string => password.normalize('NFKC');

function scryptKey(password: Uint8Array, salt: Uint8Array, cost: ScryptCost): Promise<Uint8Array> {
  const N = 2 ** cost.logCost;
  const options = { N, r: cost.blockSize, p: cost.lanes, maxmem: 129 * N * cost.blockSize * cost.lanes + 1_048_576 };
  return new Promise((resolve, reject) => {
    scrypt(password, salt, KEY_BYTES, options, (error, key) =>
      error === null ? resolve(new Uint8Array(key)) : reject(error),
    );
  });
}
