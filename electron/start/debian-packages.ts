/** Installs what a bare Debian lacks: only as root, only after saying so, and twice where the network hiccups. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const isDebian = (): boolean => process.platform === 'linux' && existsSync('/etc/debian_version');
export const isRoot = (): boolean => process.getuid?.() === 0;

/** The command a person would type. */
export const installCommand = (packages: readonly string[]): string =>
  `${isRoot() ? '' : 'sudo '}apt-get update && ${isRoot() ? '' : 'sudo '}apt-get install -y ${packages.join(' ')}`;

/** True when every package could be installed. Throws nothing; what apt says goes to the person. */
export function installPackages(packages: readonly string[]): boolean {
  const apt = (...args: readonly string[]): boolean => {
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const options = { stdio: ['ignore', 'inherit', 'inherit'], env: environment } satisfies Parameters<
      typeof spawnSync
    >[2];
    return spawnSync('apt-get', args, options).status === 0;
  };
  const twice = (attempt: () => boolean): boolean => attempt() || attempt();
  return (
    twice(() => apt('update', '-qq')) &&
    twice(() => apt('install', '-y', '-qq', '--no-install-recommends', ...packages))
  );
}
