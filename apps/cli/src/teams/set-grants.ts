import { GrantRegistry } from '@kopij/identity';
import { SectionRegistry } from '@kopij/sections';
import { SetGrants } from '@kopij/teams';
import { actingUser } from '../acting-user.js';
import { withNewsroom, type Newsroom } from '../newsroom.js';
import { print, say, type Terminal } from '../terminal.js';
import { identityFault } from '../users/identity-refusal.js';
import { userWithEmail } from '../users/user-with-email.js';
import { readGrants } from './read-grants.js';
import { teamNamed } from './team-named.js';
import { writtenGrants } from './written-grants.js';

/** To whom: a user, by their address, or a team, by its name. */
export type GrantHolder = { email: string } | { team: string };

export async function setGrants(
  terminal: Terminal,
  whom: GrantHolder,
  written: readonly string[],
): Promise<void> {
  await withNewsroom(terminal, async (newsroom) => {
    const sections = await newsroom.get(SectionRegistry).current();
    const grants = readGrants(written, sections);
    const { holder, name, hint } = await find(newsroom, whom);
    const command = { holder, grants };
    const outcome = await newsroom.get(SetGrants).execute(await actingUser(newsroom), command);
    if ('refusals' in outcome) throw identityFault(outcome.refusals);
    const book = await newsroom.get(GrantRegistry).current();
    const granted = book.grantedTo(holder.userId ?? holder.teamId);
    print(terminal, `Granted to ${name}: ${writtenGrants(granted, sections)}`);
    if (hint) say(terminal, hint);
  });
}

type Holder = Parameters<SetGrants['execute']>[1]['holder'];

async function find(
  newsroom: Newsroom,
  whom: GrantHolder,
): Promise<{ holder: Holder; name: string; hint?: string }> {
  if ('team' in whom) {
    const { id: teamId, name } = await teamNamed(newsroom, whom.team);
    return { holder: { userId: null, teamId }, name: `the team ${name}` };
  }
  const { id: userId, name, email, reach } = await userWithEmail(newsroom, whom.email);
  return {
    ...{ holder: { userId, teamId: null }, name: `${name} <${email}>` },
    ...(reach !== 'GRANTS' && {
      hint: `It counts once their reach is GRANTS (now ${reach}): kopij user reach ${email} GRANTS`,
    }),
  };
}
