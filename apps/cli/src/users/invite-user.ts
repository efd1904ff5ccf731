import { InviteUser } from '@kopij/identity';
import { actingUser } from '../acting-user.js';
import { withNewsroom } from '../newsroom.js';
import { print, say, type Terminal } from '../terminal.js';
import type { CreateUserOptions } from './create-user.js';
import { identityFault } from './identity-refusal.js';

export async function inviteUser(terminal: Terminal, options: CreateUserOptions): Promise<void> {
  await withNewsroom(
    terminal,
    async (newsroom) => {
      const outcome = await newsroom.get(InviteUser).execute(await actingUser(newsroom), options);
      if ('refusals' in outcome) throw identityFault(outcome.refusals);
      const { name, email } = outcome.user;
      say(
        terminal,
        `Give this link to ${name} <${email}>, and to nobody else. It works once, within three days:`,
      );
      print(terminal, outcome.link);
    },
    'OR_NEW',
  );
}
