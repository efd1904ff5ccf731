import { ChangeTeams } from '@kopij/teams';
import { actingUser } from '../acting-user.js';
import { withNewsroom } from '../newsroom.js';
import { print, type Terminal } from '../terminal.js';
import { identityFault } from '../users/identity-refusal.js';
import { teamNamed } from './team-named.js';

export async function archiveTeam(terminal: Terminal, name: string): Promise<void> {
  await withNewsroom(terminal, async (newsroom) => {
    const { id: teamId } = await teamNamed(newsroom, name);
    const outcome = await newsroom.get(ChangeTeams).archive(await actingUser(newsroom), { teamId });
    if ('refusals' in outcome) throw identityFault(outcome.refusals);
    print(terminal, `The team ${outcome.team.name} is archived. Its members have lost what it was granted.`);
  });
}
