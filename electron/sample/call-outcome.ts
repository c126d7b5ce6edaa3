/** How a call of the sample ends, what that leaves of the case, and which checks were walked through. */
import {
  type CaseState,
  type CheckItem,
  CONDITIONS,
  type Disposition,
  MUST_READ,
} from '../../shared/cases/case-words.ts';
import { type InstantMs, plus, seconds } from '../../shared/core/time.ts';
import { gateFor } from '../../shared/rules/decision-gate.ts';
import type { RiskLevel } from '../../shared/verification/items.ts';
import { covers } from '../../shared/verification/policy.ts';
import type { NewDecision } from '../store/decisions-repository.ts';
import { type Ending, ending, type Matter } from './matters/matter.ts';
import { chance, integer, pickSome, pickWeighted, type Random } from './random.ts';

/** Where nothing may be said or done, because it stayed unclear who called. */
const UNIDENTIFIED = ending('declined', 1, {
  did: [
    '本人確認ができず、内容にはお答えできない旨ご説明',
    '確認できる項目がそろわず、ご担当者からの再電話をお願い',
    '登録と一致せず、手続きはお受けできないとご案内',
  ],
  result: ['ご了承いただき終話', '社内で番号を確認のうえ再度お電話とのこと', 'ご不満の様子だったがご理解いただいた'],
  found: [
    '申込書管理番号はお手元になし',
    '伺った内容が登録と一致しない',
    '登録の担当者は不在とのこと',
    '項目ごとの正否はお答えしない旨ご説明',
  ],
  reason: '本人確認ができないため（35条12項）',
});

const NOT_ARRANGED = ending('callBackPromised', 1, {
  did: ['手配の可否を確認して折り返しとした', '契約の状態を確認のうえご連絡とした'],
  result: ['{back}中に折り返し', '結果は登録の番号へ'],
});

type Arranged = 'visitArranged' | 'sendBackArranged';

export const isArranged = (disposition: Disposition): disposition is Arranged =>
  disposition === 'visitArranged' || disposition === 'sendBackArranged';

/** One of the matter's endings, or the one for callers who could not be identified for it. */
export function endingFor(
  random: Random,
  matter: Matter,
  { confirmed }: { readonly confirmed: RiskLevel | null },
): Ending {
  const unidentified = matter.level !== null && !covers(confirmed, matter.level);
  return unidentified ? UNIDENTIFIED : pickWeighted(random, matter.endings);
}

/** What the operator does instead when nothing can be arranged now. */
export function endingInstead(random: Random, matter: Matter): Ending {
  const others = matter.endings.filter(({ disposition }) => !isArranged(disposition));
  return others.length > 0 && chance(random, 0.5) ? pickWeighted(random, others) : NOT_ARRANGED;
}

/** The state that the operator leaves the case in. */
export function stateAfter(disposition: Disposition): CaseState {
  if (isArranged(disposition) || disposition === 'callBackPromised') return 'waiting';
  return disposition === 'escalated' ? 'open' : 'closed';
}

interface CheckFacts {
  readonly decision: NewDecision | null;
  /** Checks begin when the caller is identified, and are done before the decision or the end. */
  readonly from: InstantMs;
  readonly end: InstantMs;
}

/** Every check that the decision's gate demands; in other calls about a server some of them. */
export function checksOf(random: Random, { service, category, stamp }: Matter, { decision, from, end }: CheckFacts) {
  const until = decision?.acceptedAt ?? end;
  const items = decision !== null ? gateFor(decision.answer.question, decision.answer.service).checks : walked();
  const step = Math.max(1, Math.floor((until - from) / 1000 / (items.length + 1)));
  return items.map((item, index) => ({ item, at: earlier(plus(from, seconds(step * (index + 1))), until) }));

  function walked(): readonly CheckItem[] {
    if (service !== 'serverSupport' || category === 'other' || stamp === null) return [];
    const conditions = pickSome(random, CONDITIONS, integer(random, 0, CONDITIONS.length));
    return [...CONDITIONS.filter((item) => conditions.includes(item)), ...MUST_READ.filter(() => chance(random, 0.6))];
  }
}

const earlier = (a: InstantMs, b: InstantMs): InstantMs => (a < b ? a : b);
