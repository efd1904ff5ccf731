import { open, type FileHandle } from 'node:fs/promises';

/**
 * SQLite's log of the latest commits, which stays the same file while a connection is open. What a checkpoint has moved out of
 * it SQLite has brought to the disk; all else that was committed is in it.
 */
export class WalFile {
  private handle: Promise<FileHandle> | undefined;

  /** @param path of the database */
  constructor(private readonly path: string) {}

  /** In a thread of Node's, beside everything else. SQLite's own locks are on other files: closing this one lets go of none. */
  readonly sync = async (): Promise<void> => {
    this.handle ??= open(`${this.path}-wal`, 'r+');
    await (await this.handle).datasync();
  };

  async close(): Promise<void> {
    await (await this.handle)?.close();
  }
}
