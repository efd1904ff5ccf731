import { ChangeMembers } from '@kopij/teams';
import { actingUser } from '../acting-user.js';
import { withNewsroom } from '../newsroom.js';
import { print, type Terminal } from '../terminal.js';
import { identityFault } from '../users/identity-refusal.js';
import { userWithEmail } from '../users/user-with-email.js';
import { teamNamed } from './team-named.js';

export interface MemberChange {
  team: string;
  email: string;
  change: 'add' | 'remove';
}

export async function changeMembers(
  terminal: Terminal,
  { team, email, change }: MemberChange,
): Promise<void> {
  await withNewsroom(terminal, async (newsroom) => {
    const { id: teamId, name } = await teamNamed(newsroom, team);
    const user = await userWithEmail(newsroom, email);
    const command = { teamId, userId: user.id };
    const outcome = await newsroom.get(ChangeMembers)[change](await actingUser(newsroom), command);
    if ('refusals' in outcome) throw identityFault(outcome.refusals);
    const now = change === 'add' ? 'is' : 'is not';
    print(terminal, `${user.name} <${user.email}> ${now} in the team ${name}.`);
  });
}
