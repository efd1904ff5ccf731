import { open, realpath, type FileHandle } from 'node:fs/promises';

/**
 * SQLite's log of the latest commits, which stays the same file while a connection is open. What a checkpoint has moved out of
 * it SQLite has brought to the disk; all else that was committed is in it.
 */
export class WalFile {
  private constructor(private readonly file: FileHandle) {}

  /**
   * Before anything is written, so that no failure of the disk goes unseen. SQLite's own locks are on other files: closing this
   * one lets go of none.
   *
   * @param path of the database, which a connection has open; where it is a link, the log is beside what it leads to
   */
  static async open(path: string): Promise<WalFile> {
    return new WalFile(await open(`${await realpath(path)}-wal`, 'r+'));
  }

  /** In a thread of Node's, beside everything else. */
  sync(): Promise<void> {
    return this.file.datasync();
  }

  close(): Promise<void> {
    return this.file.close();
  }
}
