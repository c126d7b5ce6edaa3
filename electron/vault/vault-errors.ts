/** What the vault may answer instead of a value: facts without words, each one an error of the desk's contract. */
import type { InstantMs } from '../../shared/core/time.ts';

/** Wrong name, wrong password, another device or still waiting: one answer for all of them. `retryAt` is null while no wait is due. */
export type SignInRefused = { readonly type: 'signInRefused'; readonly retryAt: InstantMs | null };

export type WeakPassword = {
  readonly type: 'weakPassword';
  readonly reason: 'tooShort' | 'tooLong' | 'common' | 'containsName';
  readonly minimum: number;
};

export type VaultExists = { readonly type: 'vaultExists' };
export type VaultAbsent = { readonly type: 'vaultAbsent' };
export type UserNameTaken = { readonly type: 'userNameTaken' };
export type WrongRecoveryKey = { readonly type: 'wrongRecoveryKey' };

/**
 * The header is damaged and so is every copy of it, or it was written by another program (`notOurFile`); or it is whole but was changed by
 * something else than the vault (`corrupt`).
 */
export type VaultDamaged = { readonly type: 'storeDamaged'; readonly reason: 'notOurFile' | 'corrupt' };

/** The file system took no more; nothing has changed on disk. */
export type NotSaved = { readonly type: 'notSaved'; readonly reason: 'diskFull' | 'io' };

/** What every use of an existing vault may meet. */
export type VaultUnusable = VaultAbsent | VaultDamaged | NotSaved;
