import { roles, type Role } from '@kopij/editorial';
import { Argument, Option, type Command } from 'commander';
import { shortText } from '../short-text.js';
import { examples } from '../examples.js';
import type { Terminal } from '../terminal.js';
import type { CreateUserOptions } from './create-user.js';
import type { UserChanges } from './update-user.js';

export function addUserCommands(kopij: Command, terminal: Terminal): void {
  const user = kopij.command('user').description('who works in the newsroom');
  user
    .command('create')
    .summary('let somebody in')
    .description('Lets somebody in. They can do nothing before they have a token.')
    .requiredOption('--name <name>', 'as it is shown to colleagues', shortText(120))
    .requiredOption('--email <address>', 'what they are found by; each has one of their own')
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
    .summary('print everybody')
    .description('Prints everybody, deactivated users too.')
    .action(async () => {
      const { listUsers } = await import('./list-users.js');
      await listUsers(terminal);
    });
  user
    .command('update')
    .summary('rename somebody, or move their e-mail address')
    .description('Gives somebody another name or e-mail address. Their tokens keep working.')
    .argument('<email>', 'whom')
    .option('--name <name>', 'as it is shown to colleagues', shortText(120))
    .option('--email <address>', 'what they are found by from now on')
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
    .summary('give somebody another role')
    .description('Gives somebody another role, from their next request on. The last active admin stays one.')
    .argument('<email>', 'whom')
    .addArgument(new Argument('<role>', 'what they may do from now on').choices(roles))
    .addHelpText('after', examples('kopij user role sanne@example.org ADMIN'))
    .action(async (email: string, role: Role) => {
      const { changeUserRole } = await import('./change-user-role.js');
      await changeUserRole(terminal, email, role);
    });
  user
    .command('deactivate')
    .summary('shut somebody out')
    .description(
      'Shuts somebody out at once, with all their tokens. What they wrote stays. The last active admin stays too.',
    )
    .argument('<email>', 'whom')
    .addHelpText('after', examples('kopij user deactivate sanne@example.org'))
    .action(async (email: string) => {
      const { deactivateUser } = await import('./deactivate-user.js');
      await deactivateUser(terminal, email);
    });
  user
    .command('reactivate')
    .summary('let somebody back in')
    .description('Lets somebody back in, with the role they had. They need a new token.')
    .argument('<email>', 'whom')
    .addHelpText('after', examples('kopij user reactivate sanne@example.org'))
    .action(async (email: string) => {
      const { reactivateUser } = await import('./reactivate-user.js');
      await reactivateUser(terminal, email);
    });
}
