import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What became of the bytes of a file. `RETRY`: nothing was kept, so the file stays where it is. */
export type FileOutcome = { kind: 'TAKEN' } | { kind: 'QUARANTINED'; note: string } | { kind: 'RETRY' };

export interface FolderFile {
  name: string;
  bytes: Buffer;
}

export interface FolderSettings {
  folder: string;
  /** A file is taken once it has been the same for so many milliseconds: transfers pause. */
  quietFor: number;
  /** Larger files are not read. */
  maxBytes: number;
}

interface State {
  size: number;
  modified: number;
}

interface Seen extends State {
  /** As bytes: a name in another encoding than UTF-8 leads nowhere once it was decoded. */
  name: Buffer;
  /** When it was first seen like this, in milliseconds of a clock that only runs forward. */
  since: number;
}

/** Names that programs give to files they are still writing. */
const unfinished = /^\.|~$|\.(?:part|partial|tmp|temp|crdownload|filepart|swp)$/iu;

/**
 * Takes files out of a folder: those taken are moved to `done`, those that cannot be read to `quarantine`, with a note
 * beside them. The folder is listed anew each time, so files that were there before, are renamed into place, or lie
 * in a folder that replaced another are all found. A file is moved only after its bytes were kept: when the process
 * is killed in between, it is taken again, and whoever keeps the bytes knows them.
 */
export class FolderInbox {
  private seen = new Map<string, Seen>();

  constructor(
    private readonly settings: FolderSettings,
    private readonly take: (file: FolderFile) => Promise<FileOutcome>,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Takes every file that has come to rest, oldest first. Gives how many. */
  async scan(): Promise<number> {
    await mkdir(this.settings.folder, { recursive: true });
    let taken = 0;
    for (const file of await this.filesAtRest()) {
      if (await this.takeFile(file)) taken += 1;
    }
    return taken;
  }

  private async filesAtRest(): Promise<Seen[]> {
    const now = this.now();
    const before = this.seen;
    this.seen = new Map();
    const { folder, quietFor } = this.settings;
    const entries = await readdir(folder, { withFileTypes: true, encoding: 'buffer' });
    // A link could lead anywhere on this machine, so only files count.
    for (const { name } of entries.filter((entry) => entry.isFile() && !unfinished.test(keyOf(entry.name)))) {
      const found = await stateOf(within(folder, name));
      if (!found) continue;
      const earlier = before.get(keyOf(name));
      const since = earlier && isSame(earlier, found) ? earlier.since : now;
      this.seen.set(keyOf(name), { name, ...found, since });
    }
    return [...this.seen.values()]
      .filter(({ since }) => now - since >= quietFor)
      .sort((one, other) => one.modified - other.modified || Buffer.compare(one.name, other.name));
  }

  private async takeFile(file: Seen): Promise<boolean> {
    const outcome = await this.outcomeOf(file);
    if (outcome.kind === 'RETRY') return false;
    this.seen.delete(keyOf(file.name));
    const { folder } = this.settings;
    const target = join(folder, outcome.kind === 'TAKEN' ? 'done' : 'quarantine');
    const moved = await moveInto(target, within(folder, file.name), file.name);
    if (moved && outcome.kind === 'QUARANTINED') {
      await writeFile(Buffer.concat([moved, Buffer.from('.txt')]), `${outcome.note}\n`);
    }
    return true;
  }

  private async outcomeOf(file: Seen): Promise<FileOutcome> {
    const { folder, maxBytes } = this.settings;
    if (file.size > maxBytes) return { kind: 'QUARANTINED', note: tooLarge(file.size, maxBytes) };
    const path = within(folder, file.name);
    const bytes = await readFile(path).catch(ifGone);
    const found = await stateOf(path);
    // Somebody went on writing, or took it away, while it was read.
    if (!bytes || !found || !isSame(file, found)) return { kind: 'RETRY' };
    return this.take({ name: file.name.toString(), bytes });
  }
}

function tooLarge(size: number, most: number): string {
  return `The file has ${size} bytes, and ${most} is the maximum.\nHet bestand heeft ${size} bytes; ${most} is het maximum.`;
}

/** Of the same bytes the same, and of others another. */
function keyOf(name: Buffer): string {
  return name.toString('latin1');
}

function within(folder: string, name: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${folder}/`), name]);
}

function isSame(one: State, other: State): boolean {
  return one.size === other.size && one.modified === other.modified;
}

async function stateOf(path: Buffer): Promise<State | null> {
  const found = await lstat(path).catch(ifGone);
  return found?.isFile() ? { size: found.size, modified: found.mtimeMs } : null;
}

/** Gives where it is now; null when another instance has moved it already. */
async function moveInto(folder: string, path: Buffer, name: Buffer): Promise<Buffer | null> {
  // Some agencies give every file the same name.
  const isTaken = await lstat(within(folder, name)).catch(ifGone);
  const target = within(folder, isTaken ? Buffer.concat([name, Buffer.from(`.${randomUUID()}`)]) : name);
  const moved = await moveTo(target, path);
  if (moved) return moved;
  // Unless it is the folder that is not there.
  await mkdir(folder, { recursive: true });
  return moveTo(target, path);
}

async function moveTo(target: Buffer, path: Buffer): Promise<Buffer | null> {
  try {
    await rename(path, target);
    return target;
  } catch (error) {
    return ifGone(error);
  }
}

function ifGone(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw error;
}
