import { roles, type Actor, type Role } from '@kopij/editorial';
import { CreateToken, CreateUser, ListTokens, RevokeToken, UserDirectory } from '@kopij/identity';
import { Clock } from '@kopij/platform';
import type { Newsroom } from '../newsroom.js';
import { actingUser } from '../acting-user.js';
import { identityFault } from '../users/identity-refusal.js';

export interface DemoPerson extends Actor {
  readonly token: string;
}

const names: Record<Role, string> = {
  REPORTER: 'Roos the reporter',
  EDITOR: 'Ebru the editor',
  ADMIN: 'Adam the admin',
};
const tokenName = 'demo';
const month = 30 * 24 * 60 * 60 * 1_000;

/** Creates a user of each role, with a token. Revokes the tokens of earlier demos, which can no longer be shown. */
export async function hirePeople(newsroom: Newsroom): Promise<Record<Role, DemoPerson>> {
  const admin = await actingUser(newsroom);
  const people = await Promise.all(
    roles.map(async (role) => [role, await hire(newsroom, admin, role)] as const),
  );
  return Object.fromEntries(people) as Record<Role, DemoPerson>;
}

async function hire(newsroom: Newsroom, admin: Actor, role: Role): Promise<DemoPerson> {
  const email = `${role.toLowerCase()}@demo.example`;
  const name = names[role];
  const known = await newsroom.get(UserDirectory).byEmail(email);
  if (!known) await newsroom.get(CreateUser).execute(admin, { name, email, role });
  const person = await actingUser(newsroom, email);
  for (const old of await newsroom.get(ListTokens).execute(admin, person.id)) {
    if (old.name === tokenName) await newsroom.get(RevokeToken).execute(admin, { tokenId: old.id });
  }
  const expiresAt = new Date(newsroom.get(Clock).now().getTime() + month);
  const created = await newsroom
    .get(CreateToken)
    .execute(admin, { userId: person.id, name: tokenName, expiresAt });
  if ('refusals' in created) throw identityFault(created.refusals);
  return { ...person, token: created.token };
}
