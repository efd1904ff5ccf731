import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lotOf, mostInLot } from '../taking-in/lot-of.js';

/** What became of the bytes of a file. */
export type FileOutcome = { kind: 'TAKEN' } | { kind: 'QUARANTINED'; note: string };

export interface FolderFile {
  name: string;
  bytes: Buffer;
}

/** Keeps all of some files, and gives what became of each. Null: nothing was kept, so they stay where they are. */
export type TakeFiles = (files: readonly FolderFile[]) => Promise<readonly FileOutcome[] | null>;

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
    private readonly take: TakeFiles,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Takes every file that has come to rest, oldest first, a few at a time. Gives how many. */
  async scan(): Promise<number> {
    await mkdir(this.settings.folder, { recursive: true });
    const waiting = await this.filesAtRest();
    let taken = 0;
    for (let from = 0; from < waiting.length;) {
      const lot = lotOf(waiting.slice(from, from + mostInLot));
      from += lot.length;
      const moved = await this.takeLot(lot);
      if (moved === null) break;
      taken += moved;
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
    const names = entries.flatMap((entry) =>
      entry.isFile() && !unfinished.test(keyOf(entry.name)) ? [entry.name] : [],
    );
    for (let from = 0; from < names.length; from += mostInLot) {
      await Promise.all(
        names.slice(from, from + mostInLot).map(async (name) => {
          const found = await stateOf(within(folder, name));
          if (!found) return;
          const earlier = before.get(keyOf(name));
          const since = earlier && isSame(earlier, found) ? earlier.since : now;
          this.seen.set(keyOf(name), { name, ...found, since });
        }),
      );
    }
    return [...this.seen.values()]
      .filter(({ since }) => now - since >= quietFor)
      .sort((one, other) => one.modified - other.modified || Buffer.compare(one.name, other.name));
  }

  /** Gives how many it took; null if nothing can be kept now. */
  private async takeLot(lot: readonly Seen[]): Promise<number | null> {
    const { maxBytes } = this.settings;
    const large = lot.filter(({ size }) => size > maxBytes);
    await Promise.all(
      large.map((file) => this.move(file, { kind: 'QUARANTINED', note: tooLarge(file.size, maxBytes) })),
    );
    const others = lot.filter(({ size }) => size <= maxBytes);
    const read = (await Promise.all(others.map((file) => this.read(file)))).flatMap((one) => one ?? []);
    if (read.length === 0) return large.length;
    const outcomes = await this.take(
      read.map(({ file: { name }, bytes }) => ({ name: name.toString(), bytes })),
    );
    if (outcomes === null) return null;
    await Promise.all(
      read.map(async ({ file }, at) => {
        const outcome = outcomes[at];
        if (outcome) await this.move(file, outcome);
      }),
    );
    return large.length + read.length;
  }

  private async move(file: Seen, outcome: FileOutcome): Promise<void> {
    this.seen.delete(keyOf(file.name));
    const { folder } = this.settings;
    const target = join(folder, outcome.kind === 'TAKEN' ? 'done' : 'quarantine');
    const moved = await moveInto(target, within(folder, file.name), file.name);
    if (moved && outcome.kind === 'QUARANTINED') {
      await writeFile(Buffer.concat([moved, Buffer.from('.txt')]), `${outcome.note}\n`);
    }
  }

  /** Null when somebody went on writing the file, or took it away, while it was read. */
  private async read(file: Seen): Promise<{ file: Seen; bytes: Buffer } | null> {
    const path = within(this.settings.folder, file.name);
    const bytes = await readFile(path).catch(ifGone);
    const found = await stateOf(path);
    return bytes && found && isSame(file, found) ? { file, bytes } : null;
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
