import {
  Clock,
  CONFIG,
  fromInstant,
  instantOf,
  localTimeOf,
  toInstant,
  type Config,
  type Instant,
} from '@kopij/platform';
import { SourceReports } from '@kopij/wire';
import { withNewsroom } from '../newsroom.js';
import { renderTable } from '../render-table.js';
import { print, type Terminal } from '../terminal.js';

const outcomes = ['RECEIVED', 'STORED', 'UPDATED', 'DUPLICATE', 'REJECTED'] as const;
const heading = ['SOURCE', 'STATUS', 'LAST MESSAGE', ...outcomes, 'QUARANTINED', 'LAST POLL', 'POLL ERROR'];

/**
 * Of each source: its last message, what today's messages came to, how many are quarantined since whenever, and how polling it went
 * last.
 */
export async function printStatus(terminal: Terminal): Promise<void> {
  await withNewsroom(terminal, async (newsroom) => {
    const { timeZone } = newsroom.get<Config>(CONFIG);
    const today = startOfDay(newsroom.get(Clock).now(), timeZone);
    const reports = await newsroom.get(SourceReports).since(toInstant(today));
    const timeOf = (at: Instant | null): string =>
      at === null ? '-' : localTimeOf(fromInstant(at), timeZone).replace('T', ' ');
    const rows = reports.map(({ slug, status, lastAt, polledAt, pollError, counts, quarantined }) => [
      slug,
      status.toLowerCase(),
      timeOf(lastAt),
      ...outcomes.map((outcome) => String(counts[outcome] ?? 0)),
      String(quarantined),
      timeOf(polledAt),
      pollError ?? '-',
    ]);
    print(terminal, ...renderTable(heading, rows));
  });
}

function startOfDay(now: Date, timeZone: string): Date {
  const midnight = instantOf(`${localTimeOf(now, timeZone).slice(0, 10)}T00:00`, timeZone);
  // Where the clocks skip midnight, the last day is as good.
  return midnight.ok ? midnight.instant : new Date(now.getTime() - 24 * 60 * 60 * 1_000);
}
