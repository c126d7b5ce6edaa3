/**
 * A store as full as a desk's after a few years, the same in every run: 100,000 cases with notes of pseudo words, 20,000 contracts, 40 users.
 * The words are drawn by frequency from kanji and kana, so common ones stand in a third of the cases and most in almost none.
 */

import { CATEGORIES } from '../../shared/cases/case-words.ts';
import type { ContractId, UserId } from '../../shared/core/ids.ts';
import { addDays, dateOf, hours, type InstantMs, minutes, plus, seconds } from '../../shared/core/time.ts';
import { SERVICES } from '../../shared/terms/service.ts';
import { type CaseBundle, insertCases } from '../store/bulk-insert.ts';
import { formatCaseNumber, monthOf } from '../store/case-number.ts';
import { insertContractor } from '../store/contractors-repository.ts';
import { insertContract } from '../store/contracts-repository.ts';
import { bundleRow, contractorRow, contractRow, promiseRow, userRow } from '../store/test-rows.ts';
import { TEST_START, TestStore, testId } from '../store/test-store.ts';
import { insertUser } from '../store/users-repository.ts';

const USERS = 40;
const CONTRACTS = 20_000;
const PORTION = 5000;
const WORDS = 6000;
const STEP = minutes(4);

export interface Random {
  /** A whole number from 0 up to, not including, the limit. */
  below(limit: number): number;
}

/** Park and Miller's generator: small, and the same everywhere. */
export function seededRandom(seed: number): Random {
  let state = seed;
  return {
    below(limit) {
      state = (state * 48_271) % 2_147_483_647;
      return Math.floor((state / 2_147_483_647) * limit);
    },
  };
}

export class Vocabulary {
  readonly #words: readonly string[];
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
    this.#words = Array.from({ length: WORDS }, () => this.#newWord());
  }

  /** The word of this rank; 0 is the commonest. */
  word(rank: number): string {
    return this.#words[rank % WORDS] ?? '';
  }

  /** Common words far more often than rare ones. */
  draw(): string {
    const share = this.#random.below(1_000_000) / 1_000_000;
    return this.word(Math.floor(WORDS ** share) - 1);
  }

  text(words: number): string {
    return Array.from({ length: words }, () => this.draw()).join('');
  }

  #newWord(): string {
    const [first, count, length] = this.#random.below(3) === 0 ? [0x30_a2, 80, 4] : [0x4e_00, 3000, 2];
    return Array.from({ length }, () => String.fromCodePoint(first + this.#random.below(count))).join('');
  }
}

export async function fullStore(cases: number): Promise<{ readonly test: TestStore; readonly words: Vocabulary }> {
  const test = new TestStore();
  const random = seededRandom(20_261_121);
  const words = new Vocabulary(random);
  await test.change(async (db) => {
    for (let n = 1; n <= USERS; n += 1)
      await insertUser(db, userRow({ id: testId('user', n), name: words.text(2) + n }));
    for (let n = 1; n <= CONTRACTS; n += 1) {
      const id = testId('contractor', n);
      const phone = `0${random.below(90) + 10}-${random.below(9000) + 1000}-${random.below(9000) + 1000}`;
      await insertContractor(
        db,
        contractorRow({
          id,
          name: words.text(2),
          kana: words.text(1),
          address: words.text(4),
          phones: [{ number: phone, published: true }],
        }),
      );
      const handle = `N-${String(n).padStart(6, '0')}`;
      await insertContract(
        db,
        contractRow({ id: testId('contract', n), contractorId: id, handle, applicationNumberDigest: null }),
      );
    }
  });
  const ordinals = new Map<number, number>();
  for (let from = 0; from < cases; from += PORTION) {
    const bundles = Array.from({ length: Math.min(PORTION, cases - from) }, (_, index) =>
      bundleOf(from + index + 1, cases, { random, words, ordinals }),
    );
    await test.change((db) => insertCases(db, bundles));
  }
  return { test, words };
}

interface Source {
  readonly random: Random;
  readonly words: Vocabulary;
  readonly ordinals: Map<number, number>;
}

function bundleOf(n: number, cases: number, { random, words, ordinals }: Source): CaseBundle {
  const openedAt = plus(TEST_START, (-(cases - n) * STEP) as typeof STEP);
  const month = monthOf(openedAt);
  const ordinal = (ordinals.get(month) ?? 0) + 1;
  ordinals.set(month, ordinal);
  const open = random.below(100) === 0;
  const updatedAt: InstantMs = plus(openedAt, seconds(300 + random.below(86_400)));
  const note = words.text(50);
  const bundle = bundleRow(
    n,
    {
      number: formatCaseNumber({ month, ordinal }),
      state: open ? (random.below(2) === 0 ? 'open' : 'waiting') : 'closed',
      closedAt: open ? null : updatedAt,
      openedAt,
      updatedAt,
      service: SERVICES[random.below(2)] ?? null,
      category: CATEGORIES[random.below(6)] ?? null,
      disposition: 'resolved',
      operatorId: testId('user', random.below(USERS) + 1) satisfies UserId,
      contractId: testId('contract', random.below(CONTRACTS) + 1) satisfies ContractId,
      summary: note.slice(0, 40),
    },
    note,
  );
  if (!open) return bundle;
  const promise = promiseRow({
    id: testId('promise', n),
    caseId: bundle.case.id,
    due: addDays(dateOf(plus(openedAt, hours(24))), random.below(5)),
  });
  return { ...bundle, promises: [{ promise, settlement: null }] };
}
