import { locales, reaches, roles, type Reach, type Role } from '@kopij/editorial';
import { Argument, Option, type Command } from 'commander';
import { shortText } from '../short-text.js';
import { examples } from '../examples.js';
import type { Terminal } from '../terminal.js';
import type { CreateUserOptions } from './create-user.js';
import type { InviteUserOptions } from './invite-user.js';
import type { SignOutOptions } from './sign-out-users.js';
import type { UserChanges } from './update-user.js';

export function addUserCommands(kopij: Command, terminal: Terminal): void {
  const user = kopij.command('user').description('the users of the newsroom');
  whoIsNew(user.command('create'))
    .summary('create a user')
    .description('Creates a user, who can do nothing until they have a token.')
    .addHelpText(
      'after',
      examples('kopij user create --name "Sanne Vos" --email sanne@example.org --role EDITOR'),
    )
    .action(async (options: CreateUserOptions) => {
      const { createUser } = await import('./create-user.js');
      await createUser(terminal, options);
    });
  whoIsNew(user.command('invite'))
    .summary('create a user, with a link to choose a password')
    .description(
      'Creates a user, and mails them a link with which they choose a password within three days. Where Kopij sends no mail, the link is printed.',
    )
    .addOption(languageOption())
    .addHelpText(
      'after',
      examples('kopij user invite --name "Sanne Vos" --email sanne@example.org --role EDITOR'),
    )
    .action(async (options: InviteUserOptions) => {
      const { inviteUser } = await import('./invite-user.js');
      await inviteUser(terminal, options);
    });
  user
    .command('reset')
    .summary('mail or print a link to choose a new password')
    .description(
      'Mails a user a link with which they choose a new password within an hour, also where nobody else can sign in any more. Where Kopij sends no mail, the link is printed. Until they choose one, everything stays as it is.',
    )
    .argument('<email>', 'whose')
    .addHelpText('after', examples('kopij user reset sanne@example.org'))
    .action(async (email: string) => {
      const { resetUser } = await import('./reset-user.js');
      await resetUser(terminal, email);
    });
  user
    .command('list')
    .summary('list the users')
    .description('Lists the users, including deactivated ones.')
    .action(async () => {
      const { listUsers } = await import('./list-users.js');
      await listUsers(terminal);
    });
  user
    .command('update')
    .summary('change a user’s name, e-mail address or language')
    .description('Changes a user’s name, e-mail address or language. Their tokens keep working.')
    .argument('<email>', 'whom')
    .option('--name <name>', 'their name, as colleagues see it', shortText(120))
    .option('--email <address>', 'their new e-mail address')
    .addOption(languageOption())
    .addHelpText(
      'after',
      examples(
        'kopij user update sanne@example.org --name "Sanne de Vos"',
        'kopij user update sanne@example.org --email sanne.de.vos@example.org',
      ),
    )
    .action(async (email: string, changes: UserChanges) => {
      const { updateUser } = await import('./update-user.js');
      await updateUser(terminal, email, changes);
    });
  user
    .command('role')
    .summary('change a user’s role')
    .description(
      'Changes a user’s role, from their next request on. The last active admin cannot lose that role.',
    )
    .argument('<email>', 'whom')
    .addArgument(new Argument('<role>', 'the new role').choices(roles))
    .addHelpText('after', examples('kopij user role sanne@example.org ADMIN'))
    .action(async (email: string, role: Role) => {
      const { changeUserRole } = await import('./change-user-role.js');
      await changeUserRole(terminal, email, role);
    });
  user
    .command('reach')
    .summary('change how far a user’s role reaches')
    .description(
      'Changes how far a user’s role reaches, from their next request on: the whole newsroom, the sections where they or a team of theirs were granted rights, or only their own copy. The last active admin keeps the whole newsroom.',
    )
    .argument('<email>', 'whom')
    .addArgument(new Argument('<reach>', 'the new reach').choices(reaches))
    .addHelpText('after', examples('kopij user reach sanne@example.org GRANTS'))
    .action(async (email: string, reach: Reach) => {
      const { setReach } = await import('./set-reach.js');
      await setReach(terminal, email, reach);
    });
  user
    .command('grant')
    .summary('set what a user is granted')
    .description(
      'Grants a user exactly these rights, each in a section with all sections below it, and withdraws all others. What their teams were granted counts beside them.',
    )
    .argument('<email>', 'whom')
    .argument('<grants...>', 'rights in sections, or none to withdraw them all')
    .addHelpText(
      'after',
      examples(
        'kopij user grant sanne@example.org WRITE:sport REVIEW:sport',
        'kopij user grant sanne@example.org none',
      ),
    )
    .action(async (email: string, grants: string[]) => {
      const { setGrants } = await import('../teams/set-grants.js');
      await setGrants(terminal, { email }, grants);
    });
  user
    .command('deactivate')
    .summary('deactivate a user')
    .description(
      'Deactivates a user immediately and revokes all their tokens. What they wrote stays. The last active admin cannot be deactivated.',
    )
    .argument('<email>', 'whom')
    .addHelpText('after', examples('kopij user deactivate sanne@example.org'))
    .action(async (email: string) => {
      const { deactivateUser } = await import('./deactivate-user.js');
      await deactivateUser(terminal, email);
    });
  user
    .command('sign-out')
    .summary('sign somebody out everywhere, or everybody')
    .description(
      'Ends the sessions of a user, or of everybody, from the next request on: after a laptop was lost, or when a whole disk was restored from an image. Tokens keep working, unless you say --tokens: somebody who was signed in as them may have made one.',
    )
    .argument('[email]', 'whom')
    .option('--everybody', 'everybody, instead of one user')
    .option('--tokens', 'revoke their tokens as well')
    .addHelpText(
      'after',
      examples(
        'kopij user sign-out sanne@example.org',
        'kopij user sign-out sanne@example.org --tokens',
        'kopij user sign-out --everybody',
      ),
    )
    .action(async (email: string | undefined, options: SignOutOptions) => {
      const { signOutUsers } = await import('./sign-out-users.js');
      await signOutUsers(terminal, email, options);
    });
  user
    .command('reset-factors')
    .summary('take the second factors from a user who has lost them')
    .description(
      'Takes all second factors and recovery codes from a user who has lost them, and ends their sessions. Their tokens keep working. If a factor is demanded of them, they set one up at their next sign-in.',
    )
    .argument('<email>', 'whom')
    .addHelpText('after', examples('kopij user reset-factors sanne@example.org'))
    .action(async (email: string) => {
      const { resetFactors } = await import('./reset-factors.js');
      await resetFactors(terminal, email);
    });
  user
    .command('reactivate')
    .summary('reactivate a user')
    .description('Reactivates a user, with the role they had. They need a new token.')
    .argument('<email>', 'whom')
    .addHelpText('after', examples('kopij user reactivate sanne@example.org'))
    .action(async (email: string) => {
      const { reactivateUser } = await import('./reactivate-user.js');
      await reactivateUser(terminal, email);
    });
  user
    .command('erase')
    .summary('erase a deactivated user for good')
    .description(
      'Forgets the name, the e-mail address and everything else that is personal of a deactivated user. What they wrote and the history stay. This cannot be undone.',
    )
    .argument('<email>', 'whom')
    .addHelpText('after', examples('kopij user erase sanne@example.org'))
    .action(async (email: string) => {
      const { eraseUser } = await import('./erase-user.js');
      await eraseUser(terminal, email);
    });
}

/** Who a new user is. */
function whoIsNew(command: Command): Command {
  return command
    .requiredOption('--name <name>', 'their name, as colleagues see it', shortText(120))
    .requiredOption('--email <address>', 'their e-mail address, unique to them')
    .addOption(
      new Option('--role <role>', 'what they may do; each role includes the ones before it')
        .choices(roles)
        .makeOptionMandatory(),
    );
}

function languageOption(): Option {
  return new Option('--language <language>', 'the language of mail to them').choices(locales);
}
