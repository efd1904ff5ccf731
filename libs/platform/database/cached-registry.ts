import type { EntityManager } from 'typeorm';
import type { Database } from './database.js';
import { RegistryVersionEntity } from './registry-version.entity.js';
import { statement } from './statement.js';

export type RegistryName = 'sections' | 'agencies';

const versionOf = statement('SELECT version FROM registry_versions WHERE name = ?');

/** Tells every process that the registry changed, from the moment this transaction commits. */
export async function bumpRegistry(tx: EntityManager, name: RegistryName): Promise<void> {
  await tx.increment(RegistryVersionEntity, { name }, 'version', 1);
}

/**
 * A small table held in memory. Every use costs one statement that reads a single integer, so that no process ever
 * answers from a copy older than the last commit.
 */
export class CachedRegistry<Snapshot> {
  private cached: { version: number; snapshot: Snapshot } | undefined;

  constructor(
    private readonly database: Database,
    private readonly name: RegistryName,
    /** Builds the snapshot; read with the reader for a committed state, or inside a transaction to see its own writes. */
    private readonly load: (manager: EntityManager) => Promise<Snapshot>,
  ) {}

  /** The committed state. Answers without a promise when the copy in memory is fresh and the engine is SQLite. */
  current(): Snapshot | Promise<Snapshot> {
    const rows = this.database.sql.all<{ version: number }>(versionOf, [this.name]);
    return Array.isArray(rows) ? this.fresh(rows) : rows.then((found) => this.fresh(found));
  }

  /** The state as this transaction sees it, its own changes included. Nobody else changes it before the transaction ends. */
  within(tx: EntityManager): Promise<Snapshot> {
    return this.read(tx, 'pessimistic_read');
  }

  /** As {@link within}, for a transaction that is going to change it: of those there is one at a time. */
  claim(tx: EntityManager): Promise<Snapshot> {
    return this.read(tx, 'pessimistic_write');
  }

  // SQLite has no row locks and needs none: whoever is in a transaction is the only writer.
  private async read(tx: EntityManager, mode: 'pessimistic_read' | 'pessimistic_write'): Promise<Snapshot> {
    const { version } = await tx.findOneOrFail(RegistryVersionEntity, {
      where: { name: this.name },
      ...(this.database.engine === 'postgres' ? { lock: { mode } } : {}),
    });
    return this.cached?.version === version ? this.cached.snapshot : this.load(tx);
  }

  private fresh(rows: readonly { version: number }[]): Snapshot | Promise<Snapshot> {
    const version = rows[0]?.version ?? 0;
    if (this.cached?.version === version) return this.cached.snapshot;
    return this.reload(version);
  }

  // The version was read before the rows: rows newer than it only cause one needless reload, never a stale answer.
  private async reload(version: number): Promise<Snapshot> {
    const snapshot = await this.load(this.database.reader);
    this.cached = { version, snapshot };
    return snapshot;
  }
}
