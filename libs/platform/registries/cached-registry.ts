import type { EntityManager } from 'typeorm';
import { whenReady } from '../basics/when-ready.js';
import { everything, touch } from '../changes/touch.js';
import type { Database } from '../database/engine/database.js';
import type { RegistryName, Versions } from '../database/engine/registry-versions.js';
import { runStatement } from '../database/sql/run-statement.js';
import { statement, type Statement } from '../database/sql/statement.js';
import { UnitOfWork } from '../writing/unit-of-work.js';

const versionOf = 'SELECT version FROM registry_versions WHERE name = ?';

// SQLite has no row locks and needs none: a transaction is the only writer.
const keepVersion = statement(versionOf, `${versionOf} FOR SHARE`);
const claimVersion = statement(versionOf, `${versionOf} FOR UPDATE`);

const nextVersion = statement(`UPDATE registry_versions SET version = version + 1 WHERE name = ?`);

/** What readers are answered with depends on all of them but these. */
const hiddenFromReaders: ReadonlySet<RegistryName> = new Set<RegistryName>(['routing', 'grants']);

/** Transactions that change a registry and see its uncommitted state. */
const changing = new WeakSet<EntityManager>();

interface Loaded<Snapshot> {
  readonly version: number;
  readonly snapshot: Snapshot;
}

/**
 * Invalidates the copies of the registry in all processes when this transaction commits. Required for every change,
 * in a transaction that has claimed the registry, so that changes are serialised.
 */
export async function bumpRegistry(tx: EntityManager, name: RegistryName): Promise<void> {
  changing.add(tx);
  if (!hiddenFromReaders.has(name)) touch(tx, [everything]);
  await runStatement(tx, nextVersion, [name]);
}

/**
 * A small table cached in memory. Every use checks its version, so that no process ever uses a copy older than the
 * last commit.
 */
export class CachedRegistry<Snapshot> {
  private cached: Loaded<Snapshot> | undefined;
  private loading: Loaded<Promise<Snapshot>> | undefined;
  /** What a transaction has seen, which only it can change until it ends. */
  private readonly seen = new WeakMap<EntityManager, Snapshot>();

  constructor(
    private readonly database: Database,
    private readonly name: RegistryName,
    /** Builds the snapshot, with a reader for the committed state, or in a transaction for its own writes. */
    private readonly load: (manager: EntityManager) => Promise<Snapshot>,
  ) {}

  /** The committed state. Synchronous if the copy in memory is fresh and the engine is SQLite. */
  current(): Snapshot | Promise<Snapshot> {
    return whenReady(this.database.registryVersions.current(), (versions) => this.at(versions));
  }

  /**
   * The state as seen by this transaction, including its own changes. Nobody else can change it until the
   * transaction ends.
   */
  async within(tx: EntityManager): Promise<Snapshot> {
    const seen = changing.has(tx) ? undefined : this.seen.get(tx);
    return seen ?? this.read(tx, keepVersion);
  }

  /** {@link within} for a transaction that will change the registry; there is only one such transaction at a time. */
  claim(tx: EntityManager): Promise<Snapshot> {
    return this.read(tx, claimVersion);
  }

  private async read(tx: EntityManager, lock: Statement): Promise<Snapshot> {
    const version = await this.lockVersion(tx, lock);
    const snapshot = this.cached?.version === version ? this.cached.snapshot : await this.load(tx);
    if (!changing.has(tx)) {
      this.cached = { version, snapshot };
      this.seen.set(tx, snapshot);
    }
    return snapshot;
  }

  private async lockVersion(tx: EntityManager, lock: Statement): Promise<number> {
    const [row] = await runStatement<Pick<Loaded<Snapshot>, 'version'>>(tx, lock, [this.name]);
    if (!row) throw new Error(`The registry ${this.name} has no version row.`);
    return row.version;
  }

  /** {@link current} for callers that have just read the versions, in the same tick. */
  at(versions: Versions): Snapshot | Promise<Snapshot> {
    const version = versions[this.name];
    if (this.cached?.version === version) return this.cached.snapshot;
    if (this.loading?.version === version) return this.loading.snapshot;
    const loading = { version, snapshot: this.reload(version) };
    this.loading = loading;
    return loading.snapshot.finally(() => {
      if (this.loading === loading) this.loading = undefined;
    });
  }

  // Loading takes several statements. A commit between them would make the snapshot inconsistent, so it is only
  // used if the version is still the same afterwards.
  private async reload(version: number): Promise<Snapshot> {
    const snapshot = await this.load(this.database.reader);
    const now = await this.database.registryVersions.current();
    this.cached = now[this.name] === version ? { version, snapshot } : await this.readUndisturbed();
    return this.cached.snapshot;
  }

  // It changes faster than it can be read, so block changes this once.
  private readUndisturbed(): Promise<Loaded<Snapshot>> {
    return new UnitOfWork(this.database).transaction(async (tx) => {
      const version = await this.lockVersion(tx, keepVersion);
      return { version, snapshot: await this.load(tx) };
    });
  }
}
