import type { Role } from '@kopij/editorial';
import { CreateUser } from '@kopij/identity';
import { actingUser } from '../acting-user.js';
import { withNewsroom } from '../newsroom.js';
import { print, type Terminal } from '../terminal.js';
import { identityFault } from './identity-refusal.js';

export interface CreateUserOptions {
  name: string;
  email: string;
  role: Role;
}

export async function createUser(terminal: Terminal, options: CreateUserOptions): Promise<void> {
  await withNewsroom(
    terminal,
    async (newsroom) => {
      const outcome = await newsroom.get(CreateUser).execute(await actingUser(newsroom), options);
      if ('refusals' in outcome) throw identityFault(outcome.refusals);
      const { name, email, role } = outcome.user;
      print(
        terminal,
        `${name} <${email}> now has the role ${role}. Create a token for them with: kopij token create --user ${email} --name NAME`,
      );
    },
    'OR_NEW',
  );
}
