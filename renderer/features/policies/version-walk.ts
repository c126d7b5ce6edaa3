/** What the versions of a policy say together: which is in force, which comes, and which one an undo brings back. Pure. */
import type { PolicyHistoryView, PolicyVersionView } from '../../../shared/desk/policy-views.ts';

type Versions = PolicyHistoryView['versions'];

/** The one the rules read now. */
export function inForceOf(versions: Versions): PolicyVersionView {
  const found = versions.find(({ standing }) => standing === 'inForce') ?? versions.at(-1);
  if (found === undefined) throw new TypeError('a policy has at least its default');
  return found;
}

/** The one that takes over on a day ahead, or null. */
export const comingOf = (versions: Versions): PolicyVersionView | null =>
  versions.find(({ standing }) => standing === 'coming') ?? null;

/**
 * The version that an undo of the newest signature brings back: what is in force where the newest is still to come, else what was in force
 * before it. Null where nobody has signed anything.
 */
export function versionToRestore(versions: Versions): PolicyVersionView | null {
  const [newest] = versions;
  if (newest === undefined || newest.signedAt === null) return null;
  if (newest.standing === 'coming') return inForceOf(versions);
  return versions.find(({ replacedBy, standing }) => replacedBy === newest.version && standing === 'past') ?? null;
}
