import { ChangeTeams } from '@kopij/teams';
import { actingUser } from '../acting-user.js';
import { withNewsroom } from '../newsroom.js';
import { print, type Terminal } from '../terminal.js';
import { identityFault } from '../users/identity-refusal.js';

export async function createTeam(terminal: Terminal, options: { name: string }): Promise<void> {
  await withNewsroom(
    terminal,
    async (newsroom) => {
      const outcome = await newsroom.get(ChangeTeams).create(await actingUser(newsroom), options);
      if ('refusals' in outcome) throw identityFault(outcome.refusals);
      print(terminal, `Created the team ${outcome.team.name}. It has no members, and was granted nothing.`);
    },
    'OR_NEW',
  );
}
