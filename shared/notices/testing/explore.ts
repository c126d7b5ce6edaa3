/**
 * Walks the graph of a notice through everything that can happen to it: every person, every item with its telling values, every step and every
 * passing day, from every state that can be reached. Beside the notice it keeps a ledger of its own, made from what was done and not from what
 * the graph says of it. States that no guard can tell apart are walked once: two supervisors who changed places.
 */
import type { UserId } from '../../core/ids.ts';
import { addDays, addMonths, type CivilDate, civilDate, formatIsoDate } from '../../core/time.ts';
import type { Role } from '../../users/user.ts';
import { advanceNoticeWithout, type NoticeAdvanced, type NoticeWish } from '../advance.ts';
import type { AskedByProcedure, NoticeGuard, NoticeMoment, NoticeRules } from '../guards.ts';
import { NOTICE_ITEMS, type NoticeItem, type NoticeItemSpec } from '../items.ts';
import { NOTICE_SPECS, type NoticeKind, type NoticeReach } from '../kinds.ts';
import { isOver, NOTICE_EDGES, openItems } from '../machine.ts';
import { type Failure, type NoticeFile, openNotice } from '../notice.ts';

export const FIRST_DAY = civilDate(2026, 11, 24);
export const iso = (day: number): string => formatIsoDate(addDays(FIRST_DAY, day));

const person = (letter: string): UserId => `00000000-0000-4000-8000-00000000000${letter}` as UserId;
export interface Person {
  readonly userId: UserId;
  readonly role: Role;
}
export const OPERATOR: Person = { userId: person('a'), role: 'operator' };
export const SUPERVISOR: Person = { userId: person('b'), role: 'supervisor' };
export const OTHER_SUPERVISOR: Person = { userId: person('c'), role: 'supervisor' };
const PEOPLE: readonly Person[] = [
  OPERATOR,
  SUPERVISOR,
  OTHER_SUPERVISOR,
  { userId: person('d'), role: 'administrator' },
  { userId: person('e'), role: 'auditor' },
];

/** Said anew, not taken from the rulebook: what Art. 15(2) of N lists, and what Art. 3 of B lets count at its sending. */
export const countsUnread = ({ kind, values, sentOn }: NoticeFile): boolean =>
  sentOn !== null &&
  (NOTICE_SPECS[kind].service === 'hikariPhone'
    ? values.channel === 'email' || values.channel === 'web'
    : values.channel === 'letter' && ['name', 'address', 'billAddress'].includes(values.unfiled ?? ''));

export const RULES: NoticeRules = {
  deems: (file) => (countsUnread(file) ? { on: file.sentOn ?? iso(0), rule: 'N-033' } : null),
  longestSuspension: (first: CivilDate) => addDays(addMonths(first, 6), -1),
};

export const momentOf = (who: Person, day = 0, procedure: AskedByProcedure | null = null): NoticeMoment => ({
  ...who,
  today: addDays(FIRST_DAY, day),
  procedure,
  rules: RULES,
});

export interface Ledger {
  readonly authors: readonly UserId[];
  /** Whether the last decision was that of a supervisor who was no author then, with nothing changed since. */
  readonly decided: boolean;
  readonly leftOn: number | null;
}
export interface Node {
  readonly file: NoticeFile;
  readonly ledger: Ledger;
  readonly day: number;
}
export interface Arrival {
  readonly before: Node;
  readonly after: Node;
  readonly who: Person;
  readonly failure: Failure | null;
}

const DAYS: { readonly [Item in NoticeItem]?: readonly string[] } = {
  lastOn: [iso(0), iso(2), '2027-07-31'],
};
const TOLD: { readonly [Item in NoticeItem]?: readonly string[] } = {
  channel: ['letter', 'email', 'phone', 'web'],
  place: ['billAddress'],
  unfiled: ['address', 'phone'],
};

function valuesOf(item: NoticeItem): readonly string[] {
  const spec: NoticeItemSpec = NOTICE_ITEMS[item];
  if (spec.kind === 'choice') return TOLD[item] ?? spec.options.slice(0, 1);
  return spec.kind === 'date' ? (DAYS[item] ?? [iso(1)]) : ['—'];
}

/** Nothing reads the optional items, nor whether a change has a day. */
const isTelling = (kind: NoticeKind, item: NoticeItem): boolean =>
  item !== 'changedOn' && (item === 'lastOn' || !NOTICE_SPECS[kind].optional.includes(item));

const FAILURES: readonly (Failure | null)[] = [
  null,
  { way: 'letterReturned', on: iso(1) },
  { way: 'mailBounced', on: iso(1) },
  { way: 'letterReturned', on: iso(-1) },
];

const supervisorsIn = (people: readonly UserId[]): string =>
  String(people.filter((id) => id === SUPERVISOR.userId || id === OTHER_SUPERVISOR.userId).length);

const keyOf = ({ file, ledger, day }: Node): string =>
  [
    file.stage,
    Object.entries(file.values).toSorted().join(),
    supervisorsIn(file.hands),
    supervisorsIn(ledger.authors),
    file.sentOn,
    file.failures.length > 0,
    ledger.decided,
    ledger.leftOn,
    day,
  ].join('|');

export interface ExploreOptions {
  readonly reach: NoticeReach;
  readonly off?: readonly NoticeGuard[];
  readonly procedure?: AskedByProcedure | null;
  readonly until?: (arrival: Arrival) => boolean;
}

export interface Explored {
  readonly nodes: readonly Node[];
  readonly arrivals: readonly Arrival[];
}

/** Every state that can be reached, and every step that was taken on the way. */
export function exploreNotice(kind: NoticeKind, options: ExploreOptions): Explored {
  const { reach, off = [], until = () => false } = options;
  const advance = advanceNoticeWithout(off);
  const seen = new Map<string, Node>();
  const arrivals: Arrival[] = [];
  const queue: Node[] = [];
  const arrive = (node: Node): void => {
    const key = keyOf(node);
    if (seen.has(key)) return;
    seen.set(key, node);
    queue.push(node);
  };
  for (const { userId } of [OPERATOR, SUPERVISOR]) {
    const ledger = { authors: [userId], decided: false, leftOn: null };
    arrive({ file: openNotice(kind, { reach, openedBy: userId }), ledger, day: 0 });
  }
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (node.day < 2) arrive({ ...node, day: node.day + 1 });
    if (isOver(node.file)) continue;
    const at = node;
    const tryOne = (who: Person, wish: NoticeWish): NoticeAdvanced | null => {
      const done = advance(at.file, { wish, moment: momentOf(who, at.day, options.procedure ?? null) });
      return done.ok ? done.value : null;
    };
    for (const next of writings(at, tryOne)) arrive(next);
    for (const arrival of stepsFrom(at, tryOne)) {
      arrivals.push(arrival);
      if (until(arrival)) return { nodes: [...seen.values()], arrivals };
      arrive(arrival.after);
    }
  }
  return { nodes: [...seen.values()], arrivals };
}

type TryOne = (who: Person, wish: NoticeWish) => NoticeAdvanced | null;

function writings({ file, ledger, day }: Node, tryOne: TryOne): readonly Node[] {
  const items = openItems(file).filter((item) => isTelling(file.kind, item));
  return items.flatMap((item) =>
    [...valuesOf(item), ...(file.values[item] === undefined ? [] : [null])].flatMap((value) =>
      PEOPLE.flatMap((who): Node[] => {
        const done = tryOne(who, { type: 'record', item, value });
        if (done === null) return [];
        const changes = item !== 'unfiled';
        const authors = ledger.authors.includes(who.userId)
          ? ledger.authors
          : [...ledger.authors, who.userId].toSorted();
        return [{ file: done.file, day, ledger: { ...ledger, authors, decided: ledger.decided && !changes } }];
      }),
    ),
  );
}

const STEPS = [...new Set(NOTICE_EDGES.map(({ step }) => step))];

function stepsFrom(node: Node, tryOne: TryOne): readonly Arrival[] {
  return PEOPLE.flatMap((who) =>
    STEPS.flatMap((step) =>
      (step === 'comeBack' ? FAILURES : [null]).flatMap((failure): Arrival[] => {
        const done = tryOne(who, { type: 'step', step, reason: '—', failure });
        if (done === null) return [];
        const { authors } = node.ledger;
        const judged = step === 'approve' || step === 'revise';
        const ledger: Ledger = {
          authors: judged || authors.includes(who.userId) ? authors : [...authors, who.userId].toSorted(),
          decided:
            step === 'approve'
              ? who.role === 'supervisor' && !authors.includes(who.userId)
              : step === 'send' && node.ledger.decided,
          leftOn: step === 'send' ? node.day : node.ledger.leftOn,
        };
        return [{ before: node, who, failure, after: { file: done.file, ledger, day: node.day } }];
      }),
    ),
  );
}
