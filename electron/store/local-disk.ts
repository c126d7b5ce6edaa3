/**
 * Tells whether a folder lies on another machine. SQLite's locks and its shared memory do not hold over a network, so a store there could be
 * written by two desks at once and be lost (REL-17).
 */
import { realpathSync, statfsSync } from 'node:fs';

/** What `statfs` calls the file systems of other machines on Linux: NFS, the three of Windows shares, AFS and Ceph. */
const NETWORK_TYPES: ReadonlySet<number> = new Set([
  0x69_69, 0x51_7b, 0xff_53_4d_42, 0xfe_53_4d_42, 0x53_46_41_4f, 0x00_c3_64_00,
]);

/** True for a folder that is known to lie on another machine. macOS has no such number, and answers false. */
export function liesOnNetwork(folder: string, platform: NodeJS.Platform = process.platform): boolean {
  // A mapped drive letter shows its share only by its real name.
  if (platform === 'win32') return isShare(realpathSync.native(folder));
  return platform === 'linux' && isNetworkType(statfsSync(folder).type);
}

/** `\\server\share`, also in the long form; `\\?\C:\` and `\\.\` are of this machine. */
export const isShare = (path: string): boolean => /^\\\\(\?\\UNC\\|[^\\?.])/i.test(path);

/** The number may arrive with its sign, as 32 bits are read on some machines. */
export const isNetworkType = (type: number): boolean => NETWORK_TYPES.has(type >>> 0);
