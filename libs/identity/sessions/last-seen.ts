import { fromInstant, runStatement, statement, toInstant, UnitOfWork, type Instant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';

/** A use this soon after the last one that was written is not noted, in milliseconds. */
export const seenToWithin = 5 * 60 * 1_000;

const write = statement('UPDATE sessions SET seen_at = ? WHERE id = ? AND seen_at < ?');

/**
 * When sessions were last used: noted in memory and written together later, so that a request commits nothing. A server that is
 * killed loses what it has noted, so that a session may end some minutes early. Several servers may note the same session:
 * the latest use counts.
 */
@Injectable()
export class LastSeen {
  private readonly noted = new Map<string, Instant>();

  constructor(private readonly work: UnitOfWork) {}

  /** @param seenAt as written */
  note(id: string, seenAt: Instant, now: Date): void {
    if (now.getTime() - fromInstant(seenAt).getTime() >= seenToWithin) this.noted.set(id, toInstant(now));
  }

  /** Writes what was noted, in one transaction. */
  async settle(): Promise<void> {
    const seen = [...this.noted];
    if (seen.length === 0) return;
    await this.work.transaction(async (tx) => {
      for (const [id, at] of seen) await runStatement(tx, write, [at, id, at]);
    });
    for (const [id, at] of seen) if (this.noted.get(id) === at) this.noted.delete(id);
  }
}
