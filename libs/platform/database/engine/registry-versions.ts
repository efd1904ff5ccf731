import { SqliteReader, type SqlReader } from '../sql/sql-reader.js';
import { statement } from '../sql/statement.js';

export type RegistryName = 'sections' | 'agencies';

/** How often each registry has changed. */
export type Versions = Readonly<Record<RegistryName, number>>;

interface VersionRow {
  readonly name: RegistryName;
  readonly version: number;
}

const allVersions = statement('SELECT name, version FROM registry_versions');

/**
 * The versions of all registries, as of the last commit when they are asked: whoever was told that a registry changed finds
 * its new version here. On SQLite that takes no more than asking whether anybody has committed at all. On PostgreSQL it is
 * a statement, which all share who ask at the same moment.
 */
export class RegistryVersions {
  private seen: { readonly commits: number; readonly versions: Versions } | undefined;
  private asking: Promise<Versions> | undefined;

  constructor(private readonly sql: SqlReader) {}

  /** Without a promise on SQLite. */
  current(): Versions | Promise<Versions> {
    return this.sql instanceof SqliteReader ? this.sinceLastCommit(this.sql) : this.together();
  }

  // Asked before the versions are read: what is committed between the two is read now, and read again at the next call.
  private sinceLastCommit(sql: SqliteReader): Versions {
    const commits = sql.commits();
    if (this.seen?.commits === commits) return this.seen.versions;
    const versions = byName(sql.all<VersionRow>(allVersions, []));
    this.seen = { commits, versions };
    return versions;
  }

  // Shared only until whoever asks has come to an end without waiting: nobody can have been told of a change meanwhile.
  private together(): Promise<Versions> {
    if (!this.asking) {
      this.asking = Promise.resolve(this.sql.all<VersionRow>(allVersions, [])).then(byName);
      queueMicrotask(() => {
        this.asking = undefined;
      });
    }
    return this.asking;
  }
}

function byName(rows: readonly VersionRow[]): Versions {
  const versions = { sections: 0, agencies: 0 };
  for (const { name, version } of rows) versions[name] = version;
  return versions;
}
