import { SqliteReader, type SqlReader } from '../sql/sql-reader.js';
import { statement } from '../sql/statement.js';

export type RegistryName = 'sections' | 'agencies' | 'routing' | 'grants';

/** The change counter of each registry. */
export type Versions = Readonly<Record<RegistryName, number>>;

interface VersionRow {
  readonly name: RegistryName;
  readonly version: number;
}

const allVersions = statement('SELECT name, version FROM registry_versions');

/**
 * The versions of all registries, as of the last commit before the call: a caller who knows that a registry has changed finds
 * its new version here. On SQLite this usually only checks whether anything was committed. On PostgreSQL it is one
 * statement, shared by all callers of the same moment.
 */
export class RegistryVersions {
  private seen: { readonly commits: number; readonly versions: Versions } | undefined;
  private asking: Promise<Versions> | undefined;

  constructor(private readonly sql: SqlReader) {}

  /** Synchronous on SQLite. */
  current(): Versions | Promise<Versions> {
    return this.sql instanceof SqliteReader ? this.sinceLastCommit(this.sql) : this.together();
  }

  // Read before the versions: a change that is committed between the two is read now, and read again at the next call.
  private sinceLastCommit(sql: SqliteReader): Versions {
    const commits = sql.commits();
    if (this.seen?.commits === commits) return this.seen.versions;
    const versions = byName(sql.all<VersionRow>(allVersions, []));
    this.seen = { commits, versions };
    return versions;
  }

  // Shared only until the end of the current synchronous work: nobody can have learned of a change in the meantime.
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
  const versions = { sections: 0, agencies: 0, routing: 0, grants: 0 };
  for (const { name, version } of rows) versions[name] = version;
  return versions;
}
