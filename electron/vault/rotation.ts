/**
 * A new data key for the day somebody leaves (退職・異動): sealed to everybody who stays and to the recovery key, whose secrets it does not take.
 * The header that names it is made first and put in place by one rename; until then nothing has changed, and from then on whoever left opens
 * neither the database of the new key nor any backup of it. What the former key has closed stays as it is: see electron/store/rotation.
 */
import { assert } from '../../shared/core/assert.ts';
import type { UserId } from '../../shared/core/ids.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { boxBlindIndexKey, keysOf, RECOVERY, resealDataKey } from './enrolment.ts';
import { type HeaderBody, printHeader } from './header.ts';
import { dataKeyOf, dropKeys, type OpenKeys, openingOfSession } from './open-keys.ts';
import { KEY_BYTES } from './seal.ts';
import { recorded, type VaultParts } from './unlock.ts';
import type { NotSaved, VaultUnusable } from './vault-errors.ts';

export interface Rotation {
  /** The generation that the new data key begins. */
  readonly generation: number;
  /** What opens under the new data key, for the same person; taken over by whoever commits, dropped by `abandon`. */
  readonly keys: OpenKeys;
  /** The header that names it, as `commit` writes it. */
  readonly header: string;
  /** The one act: afterwards the new header stands, and the database must be that of its generation. */
  commit(): Result<undefined, NotSaved>;
  /** Nothing has happened. */
  abandon(): void;
}

/** Makes a header without the user and with a new data key, and writes nothing. */
export function prepareRotation(
  { file, locksmith }: VaultParts,
  keys: OpenKeys,
  leaver: UserId,
): Result<Rotation, VaultUnusable> {
  const read = file.readProved(dataKeyOf(keys));
  if (!read.ok) return read;
  const { mac: _, ...header } = read.value;
  const { random } = locksmith;
  const { vaultId } = header;
  const dataKey = random(KEY_BYTES);
  const to = (subject: string) => ({ vault: vaultId, subject, dataKey });
  const body: HeaderBody = {
    ...header,
    revision: header.revision + 1,
    generation: header.generation + 1,
    blindIndexKey: boxBlindIndexKey(random, vaultId, { dataKey, blindIndexKey: keys.blindIndexKey }),
    users: header.users
      .filter(({ userId }) => userId !== leaver)
      .map((user) => resealDataKey(user, to(user.userId), random)),
    recovery: resealDataKey(header.recovery, to(RECOVERY), random),
  };
  const text = printHeader(body, dataKey);
  const { holders } = openingOfSession(keys);
  const copied = holders.map(({ subject, pair }) => ({
    subject,
    pair: { ...pair, privateKey: Uint8Array.from(pair.privateKey) },
  }));
  const next = keysOf(body, { vaultId, dataKey, holders: copied });
  assert(next !== null, 'a box that was just closed opens');
  return ok({
    generation: body.generation,
    header: text,
    keys: next,
    commit() {
      const now = file.read();
      if (!now.ok) return err({ type: 'notSaved', reason: 'io' });
      assert(now.value.mac === read.value.mac, 'nobody changes the vault while its key is changed');
      return recorded(() => {
        file.replace(text);
        return undefined;
      });
    },
    abandon: () => dropKeys(next),
  });
}
