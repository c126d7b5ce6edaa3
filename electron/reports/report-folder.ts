/**
 * Where a report may be written: a folder of this PC itself. What carries it away unseen is refused — removable media, network shares,
 * folders that a client copies to a cloud. A pure rule on a resolved path; `save-report` resolves and asks. Source: SEC-65
 */

export type FolderRefusal = 'relative' | 'network' | 'removable' | 'synchronised' | 'device';

export interface Machine {
  readonly platform: 'linux' | 'darwin' | 'win32';
  /** The resolved home folder: on Windows its drive is the one that counts as the PC's own. */
  readonly home: string;
  /** Resolved folders that this PC is known to copy to a cloud, whatever their names. */
  readonly syncedFolders: readonly string[];
}

/** Whole names of folders that clients keep in step with a cloud, folded. */
const SYNCED_NAMES: ReadonlySet<string> = new Set([
  ...[
    'onedrive',
    'skydrive',
    'dropbox',
    'box',
    'box sync',
    'google drive',
    'googledrive',
    'google ドライブ',
    'my drive',
  ],
  ...[
    'マイドライブ',
    'icloud drive',
    'iclouddrive',
    'mobile documents',
    'cloudstorage',
    'nextcloud',
    'owncloud',
    'mega',
  ],
  ...['megasync', 'pcloud drive', 'pclouddrive', 'proton drive', 'protondrive', 'yandex.disk', 'syncthing', 'sync.com'],
  ...['resilio sync', 'tresorit', 'creative cloud files', 'amazon drive', 'sharepoint', 'directcloud', 'fileforce'],
]);

/** Names that such clients make longer: `OneDrive - 会社名`, `Dropbox (会社名)`, `GoogleDrive-mail@…`. */
const SYNCED_BEGINNINGS = /^(onedrive|dropbox|box|google ?drive|nextcloud|icloud ?drive)\s*[-–(（]/u;

const PLACES = {
  linux: {
    network: ['/net', '/afs', '/nfs', '/smb', '/cifs', '/run/user', '/var/run/user'],
    removable: ['/media', '/run/media', '/mnt', '/misc'],
  },
  darwin: { network: ['/Network', '/net'], removable: ['/Volumes'] },
} as const;

const DEVICES = ['/dev', '/proc', '/sys'];

/** Null where a report may be written. The path is absolute and resolved: every link in it followed. */
export function folderRefusal(path: string, machine: Machine): FolderRefusal | null {
  if (path.includes('\0')) return 'device';
  const refusal = machine.platform === 'win32' ? windowsRefusal(path, machine.home) : unixRefusal(path, machine);
  if (refusal !== null) return refusal;
  const isCopied = machine.syncedFolders.some((folder) => isWithin(path, folder)) || namesIn(path).some(isSyncedName);
  return isCopied ? 'synchronised' : null;
}

function unixRefusal(path: string, { platform, home }: Machine): FolderRefusal | null {
  if (!path.startsWith('/')) return 'relative';
  if (path.startsWith('//')) return 'network';
  const under = (roots: readonly string[]): boolean => roots.some((root) => isWithin(path, root));
  if (under(DEVICES)) return 'device';
  // A home that was itself put on another disk is still the person's own.
  if (isWithin(path, home)) return null;
  const places = platform === 'darwin' ? PLACES.darwin : PLACES.linux;
  if (under(places.network)) return 'network';
  return under(places.removable) ? 'removable' : null;
}

const folded = (path: string): string => path.normalize('NFKC').toLowerCase().replaceAll('\\', '/').replace(/\/+$/, '');

/** Whether the path is this folder or lies in it; capitals and width make no difference. */
const isWithin = (path: string, folder: string): boolean => `${folded(path)}/`.startsWith(`${folded(folder)}/`);

function windowsRefusal(path: string, home: string): FolderRefusal | null {
  const slashed = path.replaceAll('/', '\\');
  if (/^\\\\\?\\UNC\\/i.test(slashed)) return 'network';
  if (/^\\\\[.?]\\/.test(slashed)) return 'device';
  if (slashed.startsWith('\\\\')) return 'network';
  if (!/^[a-z]:\\/i.test(slashed)) return 'relative';
  // Another drive may be a stick, a card, a disk or a share: its letter does not say which, so none of them is taken.
  return slashed.charAt(0).toUpperCase() === home.charAt(0).toUpperCase() ? null : 'removable';
}

const namesIn = (path: string): string[] =>
  path
    .split(/[\\/]/)
    .map((name) => name.normalize('NFKC').toLowerCase().trim())
    .filter((name) => name !== '');

const isSyncedName = (name: string): boolean => SYNCED_NAMES.has(name) || SYNCED_BEGINNINGS.test(name);
