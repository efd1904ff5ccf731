import { join } from 'node:path';
import { BackgroundLoop, CONFIG, Troubles, type Config } from '@kopij/platform';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { MessageStore } from '../messages/message-store.js';
import { WireSourceDirectory } from '../sources/wire-source-directory.js';
import type { WireSourceEntity } from '../sources/wire-source.entity.js';
import { SettleMessage } from '../taking-in/settle-message.js';
import { TakeMessage } from '../taking-in/take-message.js';
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
    private readonly messages: MessageStore,
    private readonly take: TakeMessage,
    private readonly settle: SettleMessage,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.wireFolder !== '') this.loop.start();
  }

  /** Resolves when the current file has been taken. */
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
    const inbox = new FolderInbox(settings, (file) => this.takeFile(id, file));
    this.inboxes.set(key, inbox);
    return inbox;
  }

  private async takeFile(sourceId: string, { name, bytes }: FolderFile): Promise<FileOutcome> {
    if (this.loop.isStopping()) return { kind: 'RETRY' };
    const envelope = { contentType: null, name, senderId: null };
    const receipt = await this.take.execute(sourceId, bytes, envelope, 'BY_CALLER');
    if (!receipt) return { kind: 'RETRY' };
    if (receipt.outcome === 'RECEIVED') await this.settle.execute(receipt);
    const settled = await this.messages.byId(receipt.id);
    return settled?.outcome === 'QUARANTINED'
      ? { kind: 'QUARANTINED', note: quarantineNote(settled) }
      : { kind: 'TAKEN' };
  }
}
