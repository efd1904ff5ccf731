import { tokenScopes } from '@kopij/editorial';
import { Option, type Command } from 'commander';
import { shortText } from '../short-text.js';
import { examples } from '../examples.js';
import type { Terminal } from '../terminal.js';
import type { CreateTokenOptions } from './create-token.js';

export function addTokenCommands(kopij: Command, terminal: Terminal): void {
  const token = kopij.command('token').description('tokens with which programs act for users');
  token
    .command('create')
    .summary('create a token')
    .description('Creates a token and prints it once; only its hash is stored.')
    .requiredOption('--user <email>', 'its owner; the token may do what they may')
    .requiredOption('--name <name>', 'what it is for', shortText(120))
    .option(
      '--expires <when>',
      '90d (days from now), 2027-01-31 (midnight UTC), 2027-01-31T18:00+01:00, or never',
      '90d',
    )
    .addOption(
      new Option(
        '--scopes <scope...>',
        'the scopes it is limited to (default: all that its owner may do)',
      ).choices(tokenScopes),
    )
    .addHelpText(
      'after',
      examples(
        'kopij token create --user sanne@example.org --name laptop',
        'kopij token create --user site@example.org --name website --expires never > token.txt',
        'kopij token create --user wire@example.org --name anp --scopes WIRE_SEND',
      ),
    )
    .action(async (options: CreateTokenOptions) => {
      const { createToken } = await import('./create-token.js');
      await createToken(terminal, options);
    });
  token
    .command('list')
    .summary('list the tokens')
    .description(
      'Lists the tokens, including expired and revoked ones, newest first. The secrets are not stored.',
    )
    .option('--user <email>', 'only this user’s tokens')
    .action(async ({ user }: { user?: string }) => {
      const { listTokens } = await import('./list-tokens.js');
      await listTokens(terminal, user);
    });
  token
    .command('revoke')
    .summary('revoke a token')
    .description('Revokes a token, immediately and permanently.')
    .argument('<id>', 'its id, as "kopij token list" shows it')
    .addHelpText('after', examples('kopij token revoke 019ab2f0-5d3c-7e11-9c55-2f6d1b7a4c10'))
    .action(async (id: string) => {
      const { revokeToken } = await import('./revoke-token.js');
      await revokeToken(terminal, id);
    });
}
