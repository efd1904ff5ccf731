import type { EntityManager } from 'typeorm';
import { whenReady } from '../basics/when-ready.js';
import { everything, touch } from '../changes/touch.js';
import type { Database } from '../database/engine/database.js';
import type { RegistryName, Versions } from '../database/engine/registry-versions.js';
import { runStatement } from '../database/sql/run-statement.js';
import { statement, type Statement } from '../database/sql/statement.js';
import { UnitOfWork } from '../writing/unit-of-work.js';
import { RegistryVersionEntity } from './registry-version.entity.js';

const versionOf = 'SELECT version FROM registry_versions WHERE name = ?';

// SQLite has no row locks and needs none: whoever is in a transaction is the only writer.
const keepVersion = statement(versionOf, `${versionOf} FOR SHARE`);
const claimVersion = statement(versionOf, `${versionOf} FOR UPDATE`);

/** Transactions that change a registry: what they see of it is not committed yet. */
const changing = new WeakSet<EntityManager>();

interface Loaded<Snapshot> {
  readonly version: number;
  readonly snapshot: Snapshot;
}

/**
 * Tells every process that the registry changed, from the moment this transaction commits. Belongs to every change, in a
 * transaction that has claimed the registry first: so two who change it wait for each other.
 */
export async function bumpRegistry(tx: EntityManager, name: RegistryName): Promise<void> {
  changing.add(tx);
  touch(tx, [everything]);
  await tx.increment(RegistryVersionEntity, { name }, 'version', 1);
}

/**
 * A small table held in memory. Every use asks for its version, so that no process ever answers from a copy older than the
 * last commit.
 */
export class CachedRegistry<Snapshot> {
  private cached: Loaded<Snapshot> | undefined;
  private loading: Loaded<Promise<Snapshot>> | undefined;
  /** What a transaction has seen: until it ends, nobody but itself can change that. */
  private readonly seen = new WeakMap<EntityManager, Snapshot>();

  constructor(
    private readonly database: Database,
    private readonly name: RegistryName,
    /** Builds the snapshot; read with the reader for a committed state, or inside a transaction to see its own writes. */
    private readonly load: (manager: EntityManager) => Promise<Snapshot>,
  ) {}

  /** The committed state. Answers without a promise when the copy in memory is fresh and the engine is SQLite. */
  current(): Snapshot | Promise<Snapshot> {
    return whenReady(this.database.registryVersions.current(), (versions) => this.at(versions));
  }

  /** The state as this transaction sees it, its own changes included. Nobody else changes it before the transaction ends. */
  async within(tx: EntityManager): Promise<Snapshot> {
    const seen = changing.has(tx) ? undefined : this.seen.get(tx);
    return seen ?? this.read(tx, keepVersion);
  }

  /** As {@link within}, for a transaction that is going to change it: of those there is one at a time. */
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
    if (!row) throw new Error(`The registry of ${this.name} has no version.`);
    return row.version;
  }

  /** As {@link current}, for whoever has asked for the versions, and has not waited since. */
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

  // Loading takes several statements. What was committed between two of them would be in one half of the snapshot and
  // not in the other, so it counts only when the version is still the same afterwards.
  private async reload(version: number): Promise<Snapshot> {
    const snapshot = await this.load(this.database.reader);
    const now = await this.database.registryVersions.current();
    this.cached = now[this.name] === version ? { version, snapshot } : await this.readUndisturbed();
    return this.cached.snapshot;
  }

  // It changes faster than it can be read: those who change it wait, for once.
  private readUndisturbed(): Promise<Loaded<Snapshot>> {
    return new UnitOfWork(this.database).transaction(async (tx) => {
      const version = await this.lockVersion(tx, keepVersion);
      return { version, snapshot: await this.load(tx) };
    });
  }
}
