/** Headers that decayed and headers that somebody changed, each tried at every way into a real vault. */
import { randomBytes, randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '../../shared/core/assert.ts';
import type { Json } from '../../shared/core/canonical-json.ts';
import type { UserId } from '../../shared/core/ids.ts';
import { instant } from '../../shared/core/time.ts';
import { integer, pick, type Random, seededRandom } from '../sample/random.ts';
import { printChecked } from '../vault/header.ts';
import { HEADER, HEADER_COPY } from '../vault/header-file.ts';
import type { OpenKeys } from '../vault/open-keys.ts';
import { openVault, type Vault } from '../vault/vault.ts';
import type { TortureOptions } from './torture.ts';

export interface Tally {
  readonly runs: number;
  readonly failures: number;
  readonly figures: { readonly [name: string]: number };
  readonly findings: readonly string[];
}

interface Person {
  readonly userId: UserId;
  readonly name: string;
  readonly password: string;
}

/** One vault, and what it is to be again before each run. */
interface Scene {
  readonly folder: string;
  readonly vault: Vault;
  readonly people: readonly Person[];
  readonly keys: OpenKeys;
  readonly recoveryKey: string;
  readonly header: Buffer;
  /** Waits for wrong passwords are over. */
  pass(): void;
}

/** What happened to the header, and whether it opens afterwards. */
interface Mutation {
  readonly name: string;
  readonly opens: boolean;
  apply(scene: Scene, random: Random): void;
}

type Members = Record<string, Json>;

const ATTEMPTS = 'attempts.json';
const BACKUP = '20261121T074420123Z-000000000412';
const CLEAN_EVERY = 100;

export async function mutateHeaders(
  { scratch, seed, say }: TortureOptions,
  { runs, mirrored }: { readonly runs: number; readonly mirrored: boolean },
): Promise<Tally> {
  const random = seededRandom(seed);
  const scene = await layScene(join(scratch, `headers-${mirrored}`), mirrored);
  const figures = { repaired: 0, refused: 0 };
  const findings: string[] = [];
  for (let run = 0; run < runs; run++) {
    const mutation = pick(random, mirrored ? [...DECAYS, ...CHANGES] : DECAYS);
    layHeader(scene);
    mutation.apply(scene, random);
    const problems = await (mutation.opens ? triedOpen(scene, random) : triedShut(scene, mutation));
    figures[mutation.opens ? 'repaired' : 'refused'] += 1;
    if (problems.length > 0) findings.push(`header ${run}, ${mutation.name}: ${problems.join('; ')}`);
    scene.pass();
    if (run % CLEAN_EVERY === 0) rmSync(join(scene.folder, 'quarantine'), { recursive: true, force: true });
    if (run % 5000 === 4999) say(`${run + 1} headers, ${findings.length} failures`);
  }
  return { runs, failures: findings.length, figures, findings };
}

async function layScene(folder: string, mirrored: boolean): Promise<Scene> {
  mkdirSync(folder, { recursive: true });
  let now = 1_795_000_000_000;
  const vault = openVault({
    folder,
    clock: { now: () => instant(now) },
    monotonic: () => now,
    random: (bytes) => new Uint8Array(randomBytes(bytes)),
    newId: randomUUID,
    deviceSecret: randomBytes(32),
    work: 'test',
    mirrored,
    backupFolders: () => [join(folder, 'backups')],
  });
  const [first, ...others] = ['佐藤 恵', '森 智子', '谷口 監'].map((name, index) => ({
    userId: randomUUID() as string as UserId,
    name,
    password: `合言葉 その${index}番目 です`,
  }));
  assert(first !== undefined, 'a vault has a first user');
  const made = await vault.create({ ...first, sample: false });
  assert(made.ok, 'the vault is made');
  const { userId, keys, recoveryKey } = made.value;
  for (const person of others) assert((await vault.addUser(keys, person)).ok, 'the others are added');
  const pass = (): void => {
    now += 86_400_000;
  };
  const header = readFileSync(join(folder, HEADER));
  return { folder, vault, people: [{ ...first, userId }, ...others], keys, recoveryKey, header, pass };
}

function layHeader({ folder, header, vault }: Scene): void {
  for (const name of [HEADER, HEADER_COPY]) writeFileSync(join(folder, name), header);
  rmSync(join(folder, 'backups'), { recursive: true, force: true });
  vault.headerRepairsTold();
}

/** What a right password opens, that a wrong one does not, and that the damage was put right and is told. */
async function triedOpen(scene: Scene, random: Random): Promise<readonly string[]> {
  const { folder, vault, header, keys } = scene;
  const { name, password } = pick(random, scene.people);
  const found = [HEADER, HEADER_COPY].map((each) => contentOf(join(folder, each)));
  const problems: string[] = [];
  const entered = await vault.signIn(name, password);
  if (!entered.ok) problems.push(`shut: ${JSON.stringify(entered.error)}`);
  else if (!Buffer.from(entered.value.keys.databaseKey).equals(keys.databaseKey)) problems.push('opened other keys');
  if ((await vault.signIn(name, `${password}?`)).ok) problems.push('opened by a wrong password');
  for (const each of [HEADER, HEADER_COPY]) {
    if (contentOf(join(folder, each))?.equals(header) !== true) problems.push(`${each} was not put right`);
  }
  const damaged = found.filter((content) => content !== null && !content.equals(header));
  const quarantined = vault.headerRepairs().flatMap(({ quarantine, file }) => {
    if (quarantine === null) return [];
    const name = file === 'header' ? HEADER : HEADER_COPY;
    return [contentOf(join(folder, quarantine, name))];
  });
  if (damaged.some((content) => !quarantined.some((kept) => content !== null && kept?.equals(content)))) {
    problems.push('what was damaged does not lie in quarantine');
  }
  return problems;
}

/** Every way in, with the right secrets. */
async function triedShut(scene: Scene, { name }: Mutation): Promise<readonly string[]> {
  const { folder, vault, people, keys, recoveryKey } = scene;
  const changed = contentOf(join(folder, HEADER));
  const attempts = contentOf(join(folder, ATTEMPTS));
  const problems: string[] = [];
  for (const person of people) {
    if ((await vault.signIn(person.name, person.password)).ok) problems.push('somebody got in');
    if ((await vault.checkPassword(person.name, person.password)).ok) problems.push('a second person was believed');
  }
  const next = { name: people[0]?.name ?? '', password: '新しい 合言葉を ひとつ' };
  if ((await vault.recover(recoveryKey, next)).ok) problems.push('the recovery key got in');
  const newcomer = { userId: randomUUID() as string as UserId, name: '新人', password: next.password };
  if ((await vault.addUser(keys, newcomer)).ok) problems.push('it was built upon');
  if (contentOf(join(folder, HEADER))?.equals(changed ?? Buffer.alloc(0)) !== true) problems.push('it was replaced');
  // A guess is counted before it is evaluated, so nothing was derived where nothing was counted.
  const derived = contentOf(join(folder, ATTEMPTS))?.equals(attempts ?? Buffer.alloc(0)) !== true;
  if (name === 'absurd work' && derived) problems.push('it was worked for');
  return problems;
}

const contentOf = (path: string): Buffer | null => (existsSync(path) ? readFileSync(path) : null);

const damageTo =
  (name: string, damage: (bytes: Buffer, random: Random) => Buffer) =>
  ({ folder }: Scene, random: Random): void => {
    const path = join(folder, name);
    writeFileSync(path, damage(readFileSync(path), random));
  };

function flipBits(bytes: Buffer, random: Random): Buffer {
  const flipped = Buffer.from(bytes);
  const count = integer(random, 1, 8);
  for (let bit = 0; bit < count; bit++) {
    const at = integer(random, 0, flipped.length - 1);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << integer(random, 0, 7));
  }
  return flipped.equals(bytes) ? flipBits(bytes, random) : flipped;
}

const truncate = (bytes: Buffer, random: Random): Buffer => bytes.subarray(0, integer(random, 0, bytes.length - 1));

function zeros(bytes: Buffer, random: Random): Buffer {
  const from = integer(random, 0, bytes.length - 1);
  return Buffer.from(bytes).fill(0, from, integer(random, from + 1, bytes.length));
}

const DECAYS: readonly Mutation[] = [
  { name: 'bit flips', opens: true, apply: damageTo(HEADER, flipBits) },
  { name: 'truncation', opens: true, apply: damageTo(HEADER, truncate) },
  { name: 'zeros', opens: true, apply: damageTo(HEADER, zeros) },
  { name: 'loss', opens: true, apply: ({ folder }) => rmSync(join(folder, HEADER)) },
  { name: 'bit flips of the copy', opens: true, apply: damageTo(HEADER_COPY, flipBits) },
  {
    name: 'bit flips of both, with a backup',
    opens: true,
    apply(scene, random) {
      const kept = join(scene.folder, 'backups', BACKUP);
      mkdirSync(kept, { recursive: true });
      cpSync(join(scene.folder, HEADER), join(kept, HEADER));
      for (const name of [HEADER, HEADER_COPY]) damageTo(name, flipBits)(scene, random);
    },
  },
];

/** A change by somebody who knows how the checksum is made; the copy is changed in the same way, as whoever could the one could the other. */
const changing =
  (change: (members: Members, random: Random) => void) =>
  ({ folder, header }: Scene, random: Random): void => {
    const { checksum: _, ...members } = JSON.parse(header.toString()) as Members;
    change(members, random);
    for (const name of [HEADER, HEADER_COPY]) writeFileSync(join(folder, name), printChecked(members));
  };

const usersOf = (members: Members): Members[] => members['users'] as unknown as Members[];

const ABSURD: readonly Json[] = [
  { algorithm: 'argon2id', memoryKib: 2 ** 31, passes: 3, lanes: 1 },
  { algorithm: 'argon2id', memoryKib: 64, passes: 2 ** 31, lanes: 1 },
  { algorithm: 'argon2id', memoryKib: 1, passes: 1, lanes: 1 },
  { algorithm: 'argon2id', memoryKib: 64, passes: 1, lanes: 255 },
  { algorithm: 'scrypt', logCost: 40, blockSize: 8, lanes: 1 },
  { algorithm: 'scrypt', logCost: 17, blockSize: 2 ** 20, lanes: 1 },
];

const SWAPPED = ['nameDigest', 'userId', 'salt', 'publicKey', 'privateKey', 'dataKey'] as const;

const CHANGES: readonly Mutation[] = [
  {
    name: 'members of two users swapped',
    opens: false,
    apply: changing((members, random) => {
      const [one, other] = usersOf(members);
      const member = pick(random, SWAPPED);
      assert(one !== undefined && other !== undefined, 'there are several users');
      [one[member], other[member]] = [other[member] ?? null, one[member] ?? null];
    }),
  },
  {
    name: 'absurd work',
    opens: false,
    apply: changing((members, random) => {
      for (const user of usersOf(members)) user['cost'] = pick(random, ABSURD);
    }),
  },
  {
    name: 'a member changed',
    opens: false,
    apply: changing((members, random) => {
      const target = pick(random, [members, ...usersOf(members), members['recovery'] as Members]);
      const member = pick(random, Object.keys(target));
      target[member] = changed(target[member] ?? null, random);
    }),
  },
  {
    name: 'a member lost or too many',
    opens: false,
    apply: changing((members, random) => {
      const target = pick(random, [members, ...usersOf(members)]);
      if (random.next() < 0.5) target['extra'] = 1;
      else Reflect.deleteProperty(target, pick(random, Object.keys(target)));
    }),
  },
];

function changed(value: Json, random: Random): Json {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (typeof value !== 'string') return null;
  const bytes = Buffer.from(value, 'base64');
  if (bytes.length === 0 || bytes.toString('base64') !== value) return `${value}x`;
  return flipBits(bytes, random).toString('base64');
}
