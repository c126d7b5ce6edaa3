/**
 * Walks a machine through everything that can happen to a file: every person, every item with its telling values, every step, every passing
 * day, from every state that can be reached. Beside the file it keeps a ledger of its own, made from what was done and not from what the
 * machine says of it.
 *
 * States that no guard can tell apart are walked once: two supervisors who changed places, and items that the very same edges need together,
 * of which one stands for all. That each of those items is needed by itself is a test of its own.
 */
import type { ContactId, UserId } from '../../core/ids.ts';
import { addDays, addMonths, type CivilDate } from '../../core/time.ts';
import type { Role } from '../../users/user.ts';
import { advanceWithout, stageOf } from '../advance.ts';
import type { DateRules, GuardName, Moment } from '../guards.ts';
import { ITEMS, type ItemSpec, type ItemValue, type ProcedureItem } from '../items.ts';
import type { Edge, Machine } from '../machine.ts';
import { openFile, type ProcedureFile } from '../procedure.ts';
import { AFTER_DECISION, EMERGENCIES, FIRST_DAY, valuesOf } from './telling-values.ts';

export const CALL = '00000000-0000-4000-8000-0000000000c1' as ContactId;
const OTHER_CALL = '00000000-0000-4000-8000-0000000000c2' as ContactId;

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

export const DATE_RULES: DateRules = {
  cancellationDay: (desired, confirmed) => (desired < confirmed ? confirmed : desired),
  longestSuspension: (first) => addDays(addMonths(first, 6), -1),
};

export const momentOf = (who: Person, day = 0, line: Partial<Pick<Moment, 'contactId' | 'level'>> = {}): Moment => ({
  ...who,
  today: addDays(FIRST_DAY, day),
  contactId: line.contactId ?? null,
  level: line.level ?? null,
  rules: DATE_RULES,
});

/** What was done so far, told by nobody's flags. */
export interface Ledger {
  readonly authors: readonly UserId[];
  /** Whether the last decision was that of somebody who was no author then, and nothing it rests on has changed since. */
  readonly decided: boolean;
  /** The day on which a notice left, after the decision. */
  readonly noticedOn: CivilDate | null;
  /** Whether a reason for an emergency stood in the file when it was decided. */
  readonly emergency: boolean;
  readonly evidenceFrom: 'none' | 'sameCall' | 'elsewhere';
  readonly confirmedAtC: boolean;
  /** Everybody who approved what is being decided now, once each. */
  readonly approvers: readonly UserId[];
}

export interface Node {
  readonly file: ProcedureFile;
  readonly ledger: Ledger;
  readonly day: number;
}

export interface Arrival {
  readonly before: Node;
  readonly after: Node;
  readonly edge: Edge;
  readonly who: Person;
}

const LINES = {
  plain: [{ contactId: null, level: null }],
  otherContact: [
    { contactId: CALL, level: null },
    { contactId: OTHER_CALL, level: null },
    { contactId: null, level: null },
  ],
  levelC: [
    { contactId: CALL, level: 'B' },
    { contactId: CALL, level: 'C' },
  ],
} as const;

function linesOf(item: ProcedureItem): readonly Pick<Moment, 'contactId' | 'level'>[] {
  const spec: ItemSpec = ITEMS[item];
  if (spec.otherContact === true) return LINES.otherContact;
  return spec.levelC === true ? LINES.levelC : LINES.plain;
}

/** The last day that still changes anything: the one after the first and last days that are put in. */
const lastDayOf = ({ kind }: Machine): number => (kind === 'suspension' ? 2 : 1);

const supervisorsIn = (people: readonly UserId[]): number =>
  people.filter((id) => id === SUPERVISOR.userId || id === OTHER_SUPERVISOR.userId).length;

/** A new item comes last; an array this short is sorted best where it stands. */
function sorted(values: ProcedureFile['values']): string {
  let text = '';
  for (const item of Object.keys(values).sort()) text += `${item}=${String(values[item as ProcedureItem])},`;
  return text;
}

/** Equal for two states that no guard and no ledger can tell apart. */
const keyOf = ({ file, ledger, day }: Node): string =>
  `${file.stage}|${sorted(file.values)}|${supervisorsIn(file.hands)}|${supervisorsIn(ledger.authors)}|${file.noticedOn}|${day}|${ledger.decided}|` +
  `${ledger.noticedOn}|${ledger.emergency}|${ledger.evidenceFrom}|${ledger.confirmedAtC}|${ledger.approvers.length}`;

/** Items needed by the same edges and read by nothing else: the first of each such group stands for all of it. */
function standIns({ edges, stages }: Machine): ReadonlyMap<ProcedureItem, readonly ProcedureItem[]> {
  const groups = new Map<string, ProcedureItem[]>();
  const items = new Set(Object.values(stages).flatMap(({ items: here = [] }) => here));
  for (const item of items) {
    const spec: ItemSpec = ITEMS[item];
    const read = edges.some(
      ({ when = [], oneOf = [], never = [], dates = [], needs = [], noticed }) =>
        [...when, ...oneOf, ...never].some((condition) => condition.item === item) ||
        dates.some((need) => (need.type === 'suspension' ? [need.first, need.last] : [need.item]).includes(item)) ||
        needs.some((need) => typeof need !== 'string' && need.includes(item)) ||
        noticed === item,
    );
    const needed = edges.flatMap(({ needs = [] }, index) => (needs.includes(item) ? [index] : []));
    const places = Object.entries(stages).flatMap(([stage, { items: here = [] }]) =>
      here.includes(item) ? [stage] : [],
    );
    const plain = !read && spec.otherContact === undefined && spec.levelC === undefined && !EMERGENCIES.includes(item);
    const signature = plain ? JSON.stringify([needed, places]) : item;
    groups.set(signature, [...(groups.get(signature) ?? []), item]);
  }
  return new Map([...groups.values()].flatMap(([first, ...rest]) => (first === undefined ? [] : [[first, rest]])));
}

export interface Explored {
  readonly nodes: readonly Node[];
  readonly arrivals: readonly Arrival[];
  /** States from which no way leads to a final stage. */
  readonly stuck: readonly Node[];
}

export interface ExploreOptions {
  /** Guards that are taken away. */
  readonly off?: readonly GuardName[];
  /** Stops the walk at the first such step. */
  readonly until?: (arrival: Arrival) => boolean;
}

/** Every state that can be reached, and every step that was taken on the way. */
export function explore(machine: Machine, { off = [], until = () => false }: ExploreOptions = {}): Explored {
  const advance = advanceWithout(off);
  const groups = standIns(machine);
  const lastDay = lastDayOf(machine);
  const places = new Map<string, number>();
  const nodes: Node[] = [];
  /** For each state, by its place, those that lead to it. */
  const before: number[][] = [];
  const arrivals: Arrival[] = [];
  const queue: number[] = [];
  const reach = (node: Node, from: number | null): void => {
    const key = keyOf(node);
    const known = places.get(key);
    const place = known ?? nodes.length;
    if (known === undefined) {
      places.set(key, place);
      nodes.push(node);
      before.push([]);
      queue.push(place);
    }
    const earlier = before[place];
    if (from !== null && earlier?.at(-1) !== from) earlier?.push(from);
  };
  for (const opener of [OPERATOR, SUPERVISOR]) reach(opened(machine, opener, groups), null);

  for (let place = queue.pop(); place !== undefined; place = queue.pop()) {
    const node = nodes[place];
    if (node === undefined || stageOf(machine, node.file).final === true) continue;
    if (node.day < lastDay) reach({ ...node, day: node.day + 1 }, place);
    for (const next of recordings({ machine, node, advance, groups })) reach(next, place);
    for (const arrival of steps({ machine, node, advance })) {
      arrivals.push(arrival);
      reach(arrival.after, place);
      if (until(arrival)) return { nodes, arrivals, stuck: [] };
    }
  }
  return { nodes, arrivals, stuck: stuckIn(machine, nodes, before) };
}

function stuckIn(machine: Machine, nodes: readonly Node[], before: readonly (readonly number[])[]): readonly Node[] {
  const ends = nodes.flatMap(({ file }, place) => (stageOf(machine, file).final === true ? [place] : []));
  const leading = new Set(ends);
  for (let place = ends.pop(); place !== undefined; place = ends.pop()) {
    for (const earlier of before[place] ?? []) {
      if (leading.has(earlier)) continue;
      leading.add(earlier);
      ends.push(earlier);
    }
  }
  return nodes.filter((_node, place) => !leading.has(place));
}

interface Walk {
  readonly machine: Machine;
  readonly node: Node;
  readonly advance: ReturnType<typeof advanceWithout>;
}

/**
 * Everybody, without those of the floor whose hand would lead to the very state that another's has just led to: no guard of an item asks who fills
 * it in, and a state tells only how many supervisors had a hand in it.
 */
function recordersOf({ file, ledger }: Node): readonly Person[] {
  const led = new Set<string>();
  return PEOPLE.filter(({ userId, role }) => {
    if (role !== 'operator' && role !== 'supervisor') return true;
    const isNew = (people: readonly UserId[]): boolean => role === 'supervisor' && !people.includes(userId);
    const leadsTo = `${isNew(file.hands)}|${isNew(ledger.authors)}`;
    if (led.has(leadsTo)) return false;
    led.add(leadsTo);
    return true;
  });
}

/** The states after each value that each person can fill in or take away. */
function recordings({ machine, node, advance, groups }: Walk & { readonly groups: Groups }): readonly Node[] {
  const { file, day } = node;
  const recorders = recordersOf(node);
  const items = (stageOf(machine, file).items ?? []).filter((item) => groups.has(item));
  const reached: Node[] = [];
  for (const item of items) {
    const values = file.values[item] === undefined ? valuesOf(item) : [...valuesOf(item), null];
    for (const who of recorders) {
      for (const line of linesOf(item)) {
        const moment = momentOf(who, day, line);
        for (const value of values) {
          const done = advance(machine, file, { wish: { type: 'record', item, value }, moment });
          if (done.ok) reached.push({ day, file: done.value.file, ledger: recorded(node, { item, value, who, line }) });
        }
      }
    }
  }
  return reached;
}

/** Every step that anybody can take now. */
function steps({ machine, node, advance }: Walk): readonly Arrival[] {
  const { file, day } = node;
  const offered = new Set(machine.edges.filter(({ from }) => from === file.stage).map(({ step }) => step));
  return PEOPLE.flatMap((who) =>
    [...offered].flatMap((step): Arrival[] => {
      const wish = { type: 'step', step, reason: '—' } as const;
      const done = advance(machine, file, { wish, moment: momentOf(who, day) });
      if (!done.ok || done.value.edge === null) return [];
      const { edge } = done.value;
      return [{ before: node, edge, who, after: { day, file: done.value.file, ledger: stepped(node, { edge, who }) } }];
    }),
  );
}

type Groups = ReturnType<typeof standIns>;

/** The file as it is opened, with every item filled in for which another one stands. */
function opened(machine: Machine, who: Person, groups: Groups): Node {
  const others = [...groups.values()].flat().flatMap((item) => {
    const [value] = valuesOf(item);
    return value === undefined ? [] : [[item, value] as const];
  });
  return {
    day: 0,
    file: { ...openFile(machine.kind, who.userId, CALL), values: Object.fromEntries(others) },
    ledger: {
      authors: [who.userId],
      decided: false,
      noticedOn: null,
      emergency: false,
      evidenceFrom: 'none',
      confirmedAtC: false,
      approvers: [],
    },
  };
}

const withAuthor = ({ authors }: Ledger, { userId }: Person): readonly UserId[] =>
  authors.includes(userId) ? authors : [...authors, userId].toSorted();

interface Recorded {
  readonly item: ProcedureItem;
  readonly value: ItemValue | null;
  readonly who: Person;
  readonly line: Pick<Moment, 'contactId' | 'level'>;
}

function recorded({ ledger }: Node, { item, value, who, line }: Recorded): Ledger {
  const spec: ItemSpec = ITEMS[item];
  const changes = !AFTER_DECISION.includes(item);
  return {
    ...ledger,
    authors: withAuthor(ledger, who),
    decided: ledger.decided && !changes,
    noticedOn: changes ? null : ledger.noticedOn,
    approvers: changes ? [] : ledger.approvers,
    ...(spec.otherContact === true
      ? { evidenceFrom: value === null ? 'none' : line.contactId === CALL ? 'sameCall' : 'elsewhere' }
      : {}),
    ...(spec.levelC === true ? { confirmedAtC: value !== null && line.level === 'C' } : {}),
  };
}

function stepped({ file, ledger, day }: Node, { edge, who }: { readonly edge: Edge; readonly who: Person }): Ledger {
  const { step } = edge;
  if (step === 'approve') {
    const decided = !ledger.authors.includes(who.userId) && who.role === 'supervisor';
    const emergency = EMERGENCIES.some((item) => file.values[item] !== undefined);
    return { ...ledger, decided, emergency, approvers: [...new Set([...ledger.approvers, who.userId])] };
  }
  if (step === 'return') return { ...ledger, decided: false, noticedOn: null, approvers: [] };
  const authors = withAuthor(ledger, who);
  if (step === 'notify') return { ...ledger, authors, noticedOn: addDays(FIRST_DAY, day) };
  const anew = step === 'submit' || step === 'deem' || step === 'revise' || step.startsWith('propose');
  return anew
    ? { ...ledger, authors, decided: false, noticedOn: null, emergency: false, approvers: [] }
    : { ...ledger, authors };
}
