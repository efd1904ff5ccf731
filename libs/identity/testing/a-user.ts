import type { Actor, Role } from '@kopij/editorial';
import type { OpenFeatures } from '@kopij/testing';
import { commandLineUserId, CreateUser, type UserEntity } from '../index.js';

const commandLine: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };
let made = 0;

/** A new member of a newsroom under test. */
export async function aUser(
  { features }: Pick<OpenFeatures, 'features'>,
  { role = 'REPORTER', name = 'Noor' }: { role?: Role; name?: string } = {},
): Promise<UserEntity> {
  made += 1;
  const email = `somebody-${made}@example.org`;
  const outcome = await features.get(CreateUser).execute(commandLine, { name, email, role });
  if ('refusals' in outcome) throw new Error(JSON.stringify(outcome));
  return outcome.user;
}
