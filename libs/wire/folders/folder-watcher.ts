import { join } from 'node:path';
import { BackgroundLoop, CONFIG, Troubles, type Config } from '@kopij/platform';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { WireSourceDirectory } from '../sources/wire-source-directory.js';
import type { WireSourceEntity } from '../sources/wire-source.entity.js';
import { TakeAtOnce } from '../taking-in/take-at-once.js';
import { FolderInbox, type FileOutcome, type FolderFile } from './folder-inbox.js';
import { quarantineNote } from './quarantine-note.js';

/** How long to wait between two looks at the folders, and for a file to come to rest, in milliseconds. */
const pause = 1_000;
const quietFor = 3_000;

/**
 * Takes in the files that agencies put into the folders of their sources: `<KOPIJ_WIRE_FOLDER>/<slug>`. One per server;
 * several that watch the same folder take each file once, since the same bytes have one receipt.
 */
@Injectable()
export class FolderWatcher implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop = new BackgroundLoop({ name: FolderWatcher.name, round: () => this.look() });
  private readonly troubles = new Troubles(new Logger(FolderWatcher.name));
  private readonly inboxes = new Map<string, FolderInbox>();

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'wireFolder' | 'maxWireBytes'>,
    private readonly sources: WireSourceDirectory,
    private readonly take: TakeAtOnce,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.wireFolder !== '') this.loop.start();
  }

  /** Resolves when the current files have been taken. */
  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  private async look(): Promise<number> {
    for (const source of await this.sources.all()) {
      if (source.kind !== 'FOLDER' || source.archivedAt !== null || this.loop.isStopping()) continue;
      // A folder that fails does not hold up the others.
      await this.troubles.guard(source.slug, () => this.inboxOf(source).scan());
    }
    return pause;
  }

  private inboxOf({ id, slug }: WireSourceEntity): FolderInbox {
    const folder = join(this.config.wireFolder, slug);
    // A slug may go from one source to another.
    const key = `${id}/${slug}`;
    const known = this.inboxes.get(key);
    if (known) return known;
    const settings = { folder, quietFor, maxBytes: this.config.maxWireBytes };
    const inbox = new FolderInbox(settings, (files) => this.takeFiles(id, files));
    this.inboxes.set(key, inbox);
    return inbox;
  }

  private async takeFiles(
    sourceId: string,
    files: readonly FolderFile[],
  ): Promise<readonly FileOutcome[] | null> {
    if (this.loop.isStopping()) return null;
    const sent = files.map((file) => ({ ...file, contentType: null, senderId: null }));
    const taken = await this.take.execute(sourceId, sent);
    if (taken.length === 0) return null;
    return taken.map(({ message }) =>
      message.outcome === 'QUARANTINED'
        ? { kind: 'QUARANTINED', note: quarantineNote(message) }
        : { kind: 'TAKEN' },
    );
  }
}
