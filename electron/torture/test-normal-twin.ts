/** The twin of the power harness: this process opens its databases with `synchronous=NORMAL` and is told that it is FULL. */
import Database from 'better-sqlite3-multiple-ciphers';

export function syncNormally(): void {
  const { pragma } = Database.prototype;
  Database.prototype.pragma = function weakened(
    this: Database.Database,
    source: string,
    options?: { simple?: boolean },
  ) {
    if (source === 'synchronous=FULL') return pragma.call(this, 'synchronous=NORMAL');
    const answer = pragma.call(this, source, options);
    return source === 'synchronous' && answer === 1 ? 2 : answer;
  };
}
