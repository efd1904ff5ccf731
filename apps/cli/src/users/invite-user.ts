import { InviteUser } from '@kopij/identity';
import { actingUser } from '../acting-user.js';
import { withNewsroom } from '../newsroom.js';
import type { Terminal } from '../terminal.js';
import type { Locale } from '@kopij/editorial';
import type { CreateUserOptions } from './create-user.js';
import { giveLink } from './give-link.js';
import { identityFault } from './identity-refusal.js';

export interface InviteUserOptions extends CreateUserOptions {
  /** Of mail to them. */
  language?: Locale;
}

export async function inviteUser(
  terminal: Terminal,
  { language: locale, ...options }: InviteUserOptions,
): Promise<void> {
  await withNewsroom(
    terminal,
    async (newsroom) => {
      const outcome = await newsroom
        .get(InviteUser)
        .execute(await actingUser(newsroom), { ...options, locale });
      if ('refusals' in outcome) throw identityFault(outcome.refusals);
      giveLink(terminal, outcome, 'within three days');
    },
    'OR_NEW',
  );
}
