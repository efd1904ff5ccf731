import { open, realpath, type FileHandle } from 'node:fs/promises';

/**
 * SQLite's log of the latest commits, which stays the same file while a connection is open. SQLite syncs what a checkpoint moves out
 * of it; all other commits are in it.
 */
export class WalFile {
  private constructor(private readonly file: FileHandle) {}

  /**
   * Opens the log before anything is written, so that no failure of the disk is missed. SQLite's own locks are on other files, so
   * closing this one releases none of them.
   *
   * @param path of the database, which a connection has open; if it is a link, the log is next to its target
   */
  static async open(path: string): Promise<WalFile> {
    return new WalFile(await open(`${await realpath(path)}-wal`, 'r+'));
  }

  /** Runs in Node's thread pool, and blocks nothing else. */
  sync(): Promise<void> {
    return this.file.datasync();
  }

  close(): Promise<void> {
    return this.file.close();
  }
}
