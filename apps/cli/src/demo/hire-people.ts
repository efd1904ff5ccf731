import { randomBytes } from 'node:crypto';
import { roles, type Actor, type Role } from '@kopij/editorial';
import {
  CreateResetLink,
  CreateToken,
  CreateUser,
  FollowLink,
  ListTokens,
  RevokeToken,
  UserDirectory,
} from '@kopij/identity';
import { Clock } from '@kopij/platform';
import type { Newsroom } from '../newsroom.js';
import { actingUser } from '../acting-user.js';
import { identityFault } from '../users/identity-refusal.js';

export interface DemoPerson extends Actor {
  readonly token: string;
  readonly email: string;
  /** Made up anew each time; null if Kopij sends mail, so that only they get the link to choose one. */
  readonly password: string | null;
}

const names: Record<Role, string> = {
  REPORTER: 'Roos the reporter',
  EDITOR: 'Ebru the editor',
  ADMIN: 'Adam the admin',
};
const tokenName = 'demo';
const month = 30 * 24 * 60 * 60 * 1_000;

/** Creates a user of each role, with a token and a password. Those of earlier demos, which can no longer be shown, count no more. */
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
  const password = await choosePassword(newsroom, admin, person);
  return { ...person, token: created.token, email, password };
}

/** Follows a link of the terminal, as somebody does who has forgotten their password. */
async function choosePassword(
  newsroom: Newsroom,
  admin: Actor,
  { id: userId }: Actor,
): Promise<string | null> {
  const made = await newsroom.get(CreateResetLink).execute(admin, { userId });
  if ('refusals' in made) throw identityFault(made.refusals);
  if (made.link === null) return null;
  const password = randomBytes(12).toString('base64url');
  const [, token = ''] = made.link.split('#');
  const chosen = await newsroom
    .get(FollowLink)
    .execute('RESET', { token, password }, { address: '127.0.0.1', userAgent: 'kopij demo' });
  if ('refusals' in chosen) throw identityFault(chosen.refusals);
  return password;
}
