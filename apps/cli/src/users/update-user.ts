import type { Locale } from '@kopij/editorial';
import { UpdateUser } from '@kopij/identity';
import { actingUser } from '../acting-user.js';
import { CliFault } from '../cli-fault.js';
import { withNewsroom } from '../newsroom.js';
import { print, type Terminal } from '../terminal.js';
import { identityFault } from './identity-refusal.js';
import { userWithEmail } from './user-with-email.js';

const languages: Record<Locale, string> = { nl: 'Dutch', en: 'English' };

/** Omitted fields do not change. */
export interface UserChanges {
  name?: string;
  email?: string;
  language?: Locale;
}

export async function updateUser(
  terminal: Terminal,
  email: string,
  { language: locale, ...changes }: UserChanges,
): Promise<void> {
  if (changes.name === undefined && changes.email === undefined && locale === undefined) {
    throw new CliFault('There is nothing to change. Give --name, --email or --language.');
  }
  await withNewsroom(terminal, async (newsroom) => {
    const former = await userWithEmail(newsroom, email);
    const command = { userId: former.id, ...changes, locale };
    const outcome = await newsroom.get(UpdateUser).execute(await actingUser(newsroom), command);
    if ('refusals' in outcome) throw identityFault(outcome.refusals);
    const { user } = outcome;
    const language = locale === undefined ? '' : ` Mail to them is in ${languages[locale]}.`;
    print(terminal, `Now ${user.name} <${user.email}>; was ${former.name} <${former.email}>.${language}`);
  });
}
