import { tokenScopes } from '@kopij/editorial';
import { Option, type Command } from 'commander';
import { shortText } from '../short-text.js';
import { examples } from '../examples.js';
import type { Terminal } from '../terminal.js';
import type { CreateTokenOptions } from './create-token.js';

export function addTokenCommands(kopij: Command, terminal: Terminal): void {
  const token = kopij.command('token').description('what programs act for users with');
  token
    .command('create')
    .summary('make a token')
    .description('Makes a token and prints it, this once: only its hash is stored.')
    .requiredOption('--user <email>', 'whose it becomes; it may do what they may')
    .requiredOption('--name <name>', 'what it is for', shortText(120))
    .option(
      '--expires <when>',
      '90d (days from now), 2027-01-31 (from that day on, UTC), an instant, or never',
      '90d',
    )
    .addOption(
      new Option(
        '--scopes <scope...>',
        'what it is limited to, of what its owner may do; left out: not limited',
      ).choices(tokenScopes),
    )
    .addHelpText(
      'after',
      examples(
        'kopij token create --user sanne@example.org --name laptop',
        'kopij token create --user site@example.org --name website --expires never > token.txt',
        'kopij token create --user wire@example.org --name import --scopes READ_DRAFTS WRITE',
      ),
    )
    .action(async (options: CreateTokenOptions) => {
      const { createToken } = await import('./create-token.js');
      await createToken(terminal, options);
    });
  token
    .command('list')
    .summary('print what tokens there are')
    .description(
      'Prints the tokens there are, spent ones too, newest first. The tokens themselves nobody has.',
    )
    .option('--user <email>', 'only theirs')
    .action(async ({ user }: { user?: string }) => {
      const { listTokens } = await import('./list-tokens.js');
      await listTokens(terminal, user);
    });
  token
    .command('revoke')
    .summary('make a token worthless')
    .description('Makes a token worthless, at once and for good.')
    .argument('<id>', 'which, as "kopij token list" shows it')
    .addHelpText('after', examples('kopij token revoke 019ab2f0-5d3c-7e11-9c55-2f6d1b7a4c10'))
    .action(async (id: string) => {
      const { revokeToken } = await import('./revoke-token.js');
      await revokeToken(terminal, id);
    });
}
