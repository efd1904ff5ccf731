import { roles } from '@kopij/editorial';
import { Option, type Command } from 'commander';
import { shortText } from '../short-text.js';
import { examples } from '../examples.js';
import type { Terminal } from '../terminal.js';
import type { CreateUserOptions } from './create-user.js';

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
    .command('deactivate')
    .summary('shut somebody out')
    .description('Shuts somebody out at once, with all their tokens. What they wrote stays.')
    .argument('<email>', 'whom')
    .addHelpText('after', examples('kopij user deactivate sanne@example.org'))
    .action(async (email: string) => {
      const { deactivateUser } = await import('./deactivate-user.js');
      await deactivateUser(terminal, email);
    });
}
