import { RevokeToken } from '@kopij/identity';
import { actingUser } from '../acting-user.js';
import { withNewsroom } from '../newsroom.js';
import { print, type Terminal } from '../terminal.js';

export async function revokeToken(terminal: Terminal, tokenId: string): Promise<void> {
  await withNewsroom(terminal, async (newsroom) => {
    const { accessToken } = await newsroom.get(RevokeToken).execute(await actingUser(newsroom), { tokenId });
    print(terminal, `The token "${accessToken.name}" was revoked at ${accessToken.revokedAt}.`);
  });
}
