import {
  Database,
  findRow,
  findRows,
  runStatement,
  statement,
  upsertRow,
  type Instant,
} from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WireSourceEntity } from '../sources/wire-source.entity.js';
import { WirePollEntity } from './wire-poll.entity.js';

/** A source that this instance has leased for polling, and how it went before. */
export interface PollClaim {
  readonly source: WireSourceEntity;
  readonly url: string;
  readonly poll: WirePollEntity;
}

const earliest = `SELECT s.id FROM wire_sources s LEFT JOIN wire_polls p ON p.source_id = s.id
  WHERE s.kind = 'POLL' AND s.url IS NOT NULL AND s.archived_at IS NULL
    AND (p.leased_until IS NULL OR p.leased_until <= ?)
    AND (p.source_id IS NULL OR p.due_at <= ? OR p.source_version <> s.version)
  ORDER BY COALESCE(p.due_at, ''), s.id LIMIT 1`;

const due = statement(earliest);
const claim = statement(earliest, `${earliest} FOR UPDATE OF s SKIP LOCKED`);

/** The only code that writes how polling went. */
@Injectable()
export class PollStore {
  constructor(private readonly database: Database) {}

  all(): Promise<WirePollEntity[]> {
    return findRows(this.database.reader, WirePollEntity);
  }

  /** Whether a source is due that nobody has in hand. */
  async hasDue(now: Instant): Promise<boolean> {
    return (await this.database.sql.all(due, [now, now])).length > 0;
  }

  /** Leases the source that has been due for longest; null if there is none that others have not taken. */
  async claimDue(tx: EntityManager, now: Instant, leasedUntil: Instant): Promise<PollClaim | null> {
    const [found] = await runStatement<{ id: string }>(tx, claim, [now, now]);
    const source = found ? await findRow(tx, WireSourceEntity, found) : null;
    if (source?.url == null) return null;
    const { id: sourceId, version: sourceVersion, url } = source;
    const before = await findRow(tx, WirePollEntity, { sourceId });
    // Another instance may have leased it between the statement and the lock.
    if (before && !isDue(before, source, now)) return null;
    const isSameAddress = before?.url === url;
    const poll: WirePollEntity = {
      sourceId,
      sourceVersion,
      url,
      etag: isSameAddress ? before.etag : null,
      lastModified: isSameAddress ? before.lastModified : null,
      polledAt: before?.polledAt ?? null,
      error: before?.error ?? null,
      failures: before?.sourceVersion === sourceVersion ? before.failures : 0,
      dueAt: now,
      leasedUntil,
    };
    await upsertRow(tx, WirePollEntity, poll);
    return { source, url, poll };
  }

  /** Stores how it went and gives the source back; does nothing when the lease has passed to another instance. */
  async giveBack(
    tx: EntityManager,
    { poll }: PollClaim,
    changes: Partial<Omit<WirePollEntity, 'sourceId' | 'leasedUntil'>>,
  ): Promise<void> {
    const { sourceId, leasedUntil } = poll;
    const held = await findRow(tx, WirePollEntity, { sourceId, leasedUntil }, { lock: true });
    if (held) await upsertRow(tx, WirePollEntity, { ...poll, ...changes, leasedUntil: null });
  }
}

function isDue(poll: WirePollEntity, source: WireSourceEntity, now: Instant): boolean {
  if (poll.leasedUntil !== null && poll.leasedUntil > now) return false;
  return poll.dueAt <= now || poll.sourceVersion !== source.version;
}
