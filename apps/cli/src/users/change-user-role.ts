import type { Role } from '@kopij/editorial';
import { ChangeUserRole } from '@kopij/identity';
import { actingUser } from '../acting-user.js';
import { withNewsroom } from '../newsroom.js';
import { print, type Terminal } from '../terminal.js';
import { identityFault } from './identity-refusal.js';
import { userWithEmail } from './user-with-email.js';

export async function changeUserRole(terminal: Terminal, email: string, role: Role): Promise<void> {
  await withNewsroom(terminal, async (newsroom) => {
    const { id: userId } = await userWithEmail(newsroom, email);
    const outcome = await newsroom.get(ChangeUserRole).execute(await actingUser(newsroom), { userId, role });
    if ('refusals' in outcome) throw identityFault(outcome.refusals);
    print(terminal, `${outcome.user.name} <${outcome.user.email}> now has the role ${role}.`);
  });
}
