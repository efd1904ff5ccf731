import { tokenScopes } from '@kopij/editorial';
import { ListTokens, UserDirectory, type AccessTokenEntity } from '@kopij/identity';
import { Clock, toInstant, type Instant } from '@kopij/platform';
import { actingUser } from '../acting-user.js';
import { withNewsroom } from '../newsroom.js';
import { renderTable } from '../render-table.js';
import { print, type Terminal } from '../terminal.js';
import { userWithEmail } from '../users/user-with-email.js';

export async function listTokens(terminal: Terminal, email: string | undefined): Promise<void> {
  await withNewsroom(terminal, async (newsroom) => {
    const actor = await actingUser(newsroom);
    const now = toInstant(newsroom.get(Clock).now());
    const users =
      email === undefined
        ? await newsroom.get(UserDirectory).all('ALL')
        : [await userWithEmail(newsroom, email)];
    const rows: string[][] = [];
    for (const user of users) {
      for (const token of await newsroom.get(ListTokens).execute(actor, user.id)) {
        rows.push([token.id, user.email, statusOf(token, now), scopesOf(token), token.name]);
      }
    }
    print(terminal, ...renderTable(['ID', 'USER', 'STATUS', 'SCOPES', 'NAME'], rows));
  });
}

function scopesOf({ scopes }: AccessTokenEntity): string {
  return scopes.length === tokenScopes.length ? 'all' : scopes.join(' ');
}

function statusOf({ revokedAt, expiresAt }: AccessTokenEntity, now: Instant): string {
  if (revokedAt !== null) return `revoked ${revokedAt}`;
  if (expiresAt === null) return 'never expires';
  return expiresAt <= now ? `expired ${expiresAt}` : `expires ${expiresAt}`;
}
