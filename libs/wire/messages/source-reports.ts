import { Clock, Database, fromInstant, statement, type Instant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { MessageOutcome } from './wire-message.entity.js';

/** How a source has been doing. */
export interface SourceReport {
  readonly slug: string;
  /** `SILENT`: no message came in for longer than is usual for the source. */
  readonly status: 'OPEN' | 'SILENT' | 'ARCHIVED';
  /** When the last message came in; null if none did. */
  readonly lastAt: Instant | null;
  /** When it was polled last; null if it never was. */
  readonly polledAt: Instant | null;
  /** Why that brought nothing that can be used; null if it did, or the source is not polled. */
  readonly pollError: string | null;
  /** How many came to each outcome since the given moment. */
  readonly counts: Readonly<Partial<Record<MessageOutcome, number>>>;
  /** How many are quarantined, since whenever. */
  readonly quarantined: number;
}

interface SourceRow {
  id: string;
  slug: string;
  createdAt: Instant;
  archivedAt: Instant | null;
  silentAlarmMinutes: number | null;
  lastAt: Instant | null;
  polledAt: Instant | null;
  pollError: string | null;
  quarantined: number;
}

const sources = statement(
  `SELECT s.id, s.slug, s.created_at AS "createdAt", s.archived_at AS "archivedAt",
          s.silent_alarm_minutes AS "silentAlarmMinutes", max(m.received_at) AS "lastAt",
          p.polled_at AS "polledAt", p.error AS "pollError",
          CAST(count(CASE WHEN m.outcome = 'QUARANTINED' THEN 1 END) AS integer) AS quarantined
     FROM wire_sources s LEFT JOIN wire_messages m ON m.source_id = s.id
          LEFT JOIN wire_polls p ON p.source_id = s.id AND s.kind = 'POLL'
    GROUP BY s.id, p.source_id ORDER BY s.slug`,
);
const outcomesSince = statement(
  `SELECT source_id AS "sourceId", outcome, CAST(count(*) AS integer) AS count
     FROM wire_messages WHERE received_at >= ? GROUP BY source_id, outcome`,
);

/** Reports on all sources, for operators: counts every receipt there is, so it is not for pages. */
@Injectable()
export class SourceReports {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @param instant from when on outcomes are counted */
  async since(instant: Instant): Promise<SourceReport[]> {
    const { sql } = this.database;
    const rows = await sql.all<SourceRow>(sources, []);
    const counted = await sql.all<{ sourceId: string; outcome: MessageOutcome; count: number }>(
      outcomesSince,
      [instant],
    );
    const now = this.clock.now();
    return rows.map(({ id, quarantined, ...source }) => ({
      ...{ slug: source.slug, status: statusOf(source, now), lastAt: source.lastAt, quarantined },
      ...{ polledAt: source.polledAt, pollError: source.pollError },
      counts: Object.fromEntries(
        counted.filter(({ sourceId }) => sourceId === id).map(({ outcome, count }) => [outcome, count]),
      ),
    }));
  }
}

function statusOf(
  {
    archivedAt,
    silentAlarmMinutes,
    lastAt,
    createdAt,
  }: Pick<SourceRow, 'archivedAt' | 'silentAlarmMinutes' | 'lastAt' | 'createdAt'>,
  now: Date,
): SourceReport['status'] {
  if (archivedAt !== null) return 'ARCHIVED';
  const silentFor = now.getTime() - fromInstant(lastAt ?? createdAt).getTime();
  return silentAlarmMinutes !== null && silentFor > silentAlarmMinutes * 60_000 ? 'SILENT' : 'OPEN';
}
