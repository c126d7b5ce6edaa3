/**
 * A disk as a power cut may leave it. What was written to a file is safe once the file was synced after it; a name in a folder is safe once
 * that folder was. Whatever else happened may be there, wholly, in part or not at all, and in any combination.
 *
 * A rename is atomic. The model is harsher than the file systems we run on, which keep more than they promise.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { assert } from '../../shared/core/assert.ts';
import type { DiskCall } from './power-journal.ts';

/** A change of the bytes of a file that no sync has followed yet. */
export type Unsynced = { readonly id: number } & (
  | { readonly kind: 'write'; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly length: number }
);

export interface DiskFile {
  readonly of: 'file';
  readonly id: number;
  safe: Buffer;
  /** How often it was synced: two states with the same count hold the same safe bytes. */
  syncs: number;
  readonly unsynced: Unsynced[];
}

export interface DiskFolder {
  readonly of: 'folder';
  readonly id: number;
  readonly safe: Map<string, DiskNode>;
  readonly now: Map<string, DiskNode>;
}

export type DiskNode = DiskFile | DiskFolder;

interface Place {
  readonly folder: DiskFolder;
  readonly name: string;
}

/** A change of names that no sync of its folder has followed yet. */
export interface UnsyncedName {
  readonly id: number;
  /** Null for a removal. */
  readonly node: DiskNode | null;
  readonly at: Place;
  /** Where a renamed node was before. */
  readonly from: Place | null;
}

export interface Disk {
  readonly root: DiskFolder;
  readonly names: UnsyncedName[];
}

export interface DiskOptions {
  /** A twin: the machine forgets that folders were synced. */
  readonly foldersUnsynced?: boolean;
}

export interface DiskModel extends Disk {
  /** Follows one call. */
  follow(call: DiskCall): void;
}

export interface DiskPlace {
  /** What the calls name it. */
  readonly path: string;
  /** Where what was in it before lies now. */
  readonly loadedFrom: string;
}

/** A disk on which what was in the folder before is safe. */
export function diskOf({ path, loadedFrom }: DiskPlace, options: DiskOptions = {}): DiskModel {
  const names: UnsyncedName[] = [];
  let ids = 0;
  const newId = () => {
    ids += 1;
    return ids;
  };
  const newFile = (safe: Buffer): DiskFile => ({ of: 'file', id: newId(), safe, syncs: 0, unsynced: [] });
  const newFolder = (): DiskFolder => ({ of: 'folder', id: newId(), safe: new Map(), now: new Map() });
  const root = loadFolder(loadedFrom, { newFile, newFolder });

  const nodeAt = (full: string): DiskNode | undefined => {
    if (full === path) return root;
    const parent = nodeAt(dirname(full));
    return parent?.of === 'folder' ? parent.now.get(basename(full)) : undefined;
  };
  const placeOf = (full: string): Place => {
    const folder = nodeAt(dirname(full));
    assert(folder?.of === 'folder', `the model knows the folder of ${full}`);
    return { folder, name: basename(full) };
  };
  const fileAt = (full: string): DiskFile | null => {
    const node = nodeAt(full);
    return node?.of === 'file' ? node : null;
  };
  const name = (node: DiskNode | null, at: Place, from: Place | null = null): void => {
    from?.folder.now.delete(from.name);
    if (node === null) at.folder.now.delete(at.name);
    else at.folder.now.set(at.name, node);
    names.push({ id: newId(), node, at, from });
  };
  const sync = (full: string): void => {
    const node = nodeAt(full);
    if (node?.of === 'file') syncFile(node);
    if (node?.of === 'folder' && options.foldersUnsynced !== true) syncFolder(node, names);
  };

  return {
    root,
    names,
    follow(call) {
      switch (call.call) {
        case 'write':
          return void fileAt(call.path)?.unsynced.push({
            ...{ id: newId(), kind: 'write', offset: call.offset, bytes: call.bytes },
          });
        case 'truncate':
          return void fileAt(call.path)?.unsynced.push({ id: newId(), kind: 'truncate', length: call.length });
        case 'sync':
          return sync(call.path);
        case 'create':
          return name(newFile(Buffer.alloc(0)), placeOf(call.path));
        case 'makeFolder':
          return name(newFolder(), placeOf(call.path));
        case 'remove':
          return name(null, placeOf(call.path));
        case 'rename':
          return name(nodeAt(call.path) ?? null, placeOf(call.to), placeOf(call.path));
        case 'link':
          return name(nodeAt(call.path) ?? null, placeOf(call.to));
        case 'acknowledge':
          return;
      }
    },
  };
}

function syncFile(file: DiskFile): void {
  file.safe = applied(file.safe, file.unsynced);
  file.unsynced.length = 0;
  file.syncs += 1;
}

function syncFolder(folder: DiskFolder, names: UnsyncedName[]): void {
  const left = names.filter(({ at }) => at.folder !== folder);
  for (const change of names) if (change.at.folder === folder) rename(change, (place) => place.safe);
  names.splice(0, names.length, ...left);
}

/** Carries a change of names out in the maps that are meant. */
export function rename({ node, at, from }: UnsyncedName, namesIn: (folder: DiskFolder) => Map<string, DiskNode>): void {
  if (from !== null && namesIn(from.folder).get(from.name) === node) namesIn(from.folder).delete(from.name);
  if (node === null) namesIn(at.folder).delete(at.name);
  else namesIn(at.folder).set(at.name, node);
}

/** The bytes after these changes, in order. */
export function applied(safe: Buffer, changes: readonly Unsynced[]): Buffer {
  let length = safe.length;
  let most = length;
  for (const change of changes) {
    length = change.kind === 'truncate' ? change.length : Math.max(length, change.offset + change.bytes.length);
    most = Math.max(most, length);
  }
  if (changes.length === 0) return safe;
  const bytes = Buffer.alloc(most);
  safe.copy(bytes);
  for (const change of changes) {
    if (change.kind === 'write') change.bytes.copy(bytes, change.offset);
    // What a file loses at its end is zeros when it grows again.
    else bytes.fill(0, change.length);
  }
  return bytes.subarray(0, length);
}

interface Makers {
  readonly newFile: (safe: Buffer) => DiskFile;
  readonly newFolder: () => DiskFolder;
}

function loadFolder(path: string, makers: Makers): DiskFolder {
  const folder = makers.newFolder();
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const full = join(path, entry.name);
    const node = entry.isDirectory() ? loadFolder(full, makers) : makers.newFile(readFileSync(full));
    folder.safe.set(entry.name, node);
    folder.now.set(entry.name, node);
  }
  return folder;
}
