import { roles, type Role } from '@kopij/editorial';
import { Argument, Option, type Command } from 'commander';
import { shortText } from '../short-text.js';
import { examples } from '../examples.js';
import type { Terminal } from '../terminal.js';
import type { CreateUserOptions } from './create-user.js';
import type { UserChanges } from './update-user.js';

export function addUserCommands(kopij: Command, terminal: Terminal): void {
  const user = kopij.command('user').description('the users of the newsroom');
  user
    .command('create')
    .summary('create a user')
    .description('Creates a user, who can do nothing until they have a token.')
    .requiredOption('--name <name>', 'their name, as colleagues see it', shortText(120))
    .requiredOption('--email <address>', 'their e-mail address, unique to them')
    .addOption(
      new Option('--role <role>', 'what they may do; each role includes the ones before it')
        .choices(roles)
        .makeOptionMandatory(),
    )
    .addHelpText(
      'after',
      examples('kopij user create --name "Sanne Vos" --email sanne@example.org --role EDITOR'),
    )
    .action(async (options: CreateUserOptions) => {
      const { createUser } = await import('./create-user.js');
      await createUser(terminal, options);
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
    .summary('change a user’s name or e-mail address')
    .description('Changes a user’s name or e-mail address. Their tokens keep working.')
    .argument('<email>', 'whom')
    .option('--name <name>', 'their name, as colleagues see it', shortText(120))
    .option('--email <address>', 'their new e-mail address')
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
    .command('reactivate')
    .summary('reactivate a user')
    .description('Reactivates a user, with the role they had. They need a new token.')
    .argument('<email>', 'whom')
    .addHelpText('after', examples('kopij user reactivate sanne@example.org'))
    .action(async (email: string) => {
      const { reactivateUser } = await import('./reactivate-user.js');
      await reactivateUser(terminal, email);
    });
}
