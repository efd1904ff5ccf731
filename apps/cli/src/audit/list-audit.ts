import { auditMessage, AuditTrail, nameOf } from '@kopij/identity';
import { actingUser } from '../acting-user.js';
import { withNewsroom } from '../newsroom.js';
import { oneLine } from '../one-line.js';
import { renderTable } from '../render-table.js';
import { print, type Terminal } from '../terminal.js';
import { userWithEmail } from '../users/user-with-email.js';

export interface ListAuditOptions {
  readonly limit: number;
  /** The e-mail address of who did it. */
  readonly by?: string;
}

export async function listAudit(terminal: Terminal, { limit, by }: ListAuditOptions): Promise<void> {
  await withNewsroom(terminal, async (newsroom) => {
    const actorId = by === undefined ? null : (await userWithEmail(newsroom, by)).id;
    const request = { direction: 'FORWARD', limit, cursor: null } as const;
    const lines = await newsroom.get(AuditTrail).page(await actingUser(newsroom), { actorId }, request);
    const rows = lines
      .slice(0, limit)
      .map(({ entry, actor, subjectName }) => [
        entry.at,
        actor ? oneLine(nameOf(actor, 'en')) : '-',
        oneLine(auditMessage({ ...entry, subjectName }, 'en')),
        detailsOf(entry.details),
      ]);
    print(terminal, ...renderTable(['AT', 'BY', 'WHAT', 'DETAILS'], rows));
  });
}

function detailsOf(details: object): string {
  return Object.keys(details).length === 0 ? '' : JSON.stringify(details);
}
