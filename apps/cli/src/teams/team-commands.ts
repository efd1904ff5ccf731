import type { Command } from 'commander';
import { examples } from '../examples.js';
import { shortText } from '../short-text.js';
import type { Terminal } from '../terminal.js';

export function addTeamCommands(kopij: Command, terminal: Terminal): void {
  const team = kopij.command('team').description('desks: people who were granted the same');
  team
    .command('create')
    .summary('create a team')
    .description('Creates a team, without members or rights.')
    .requiredOption('--name <name>', 'what colleagues call it; no other team has the same', shortText(120))
    .addHelpText('after', examples('kopij team create --name Sport'))
    .action(async (options: { name: string }) => {
      const { createTeam } = await import('./create-team.js');
      await createTeam(terminal, options);
    });
  team
    .command('list')
    .summary('list the teams')
    .description(
      'Lists the teams with their members and what they were granted. Archived teams are left out.',
    )
    .action(async () => {
      const { listTeams } = await import('./list-teams.js');
      await listTeams(terminal);
    });
  for (const [change, summary, description] of memberChanges) {
    team
      .command(change)
      .summary(summary)
      .description(description)
      .argument('<team>', 'the name of the team')
      .argument('<email>', 'whom')
      .addHelpText('after', examples(`kopij team ${change} Sport sanne@example.org`))
      .action(async (name: string, email: string) => {
        const { changeMembers } = await import('./change-members.js');
        await changeMembers(terminal, { team: name, email, change });
      });
  }
  team
    .command('grant')
    .summary('set what a team is granted')
    .description(
      'Grants a team exactly these rights, each in a section with all sections below it, and withdraws all others.',
    )
    .argument('<team>', 'the name of the team')
    .argument('<grants...>', 'rights in sections, or none to withdraw them all')
    .addHelpText(
      'after',
      examples(
        'kopij team grant Sport WRITE:sport REVIEW:sport PUBLISH:sport',
        'kopij team grant Sport none',
      ),
    )
    .action(async (name: string, grants: string[]) => {
      const { setGrants } = await import('./set-grants.js');
      await setGrants(terminal, { team: name }, grants);
    });
  team
    .command('archive')
    .summary('archive a team')
    .description('Archives a team: its members lose what it was granted. There is no way back.')
    .argument('<team>', 'its name')
    .addHelpText('after', examples('kopij team archive Sport'))
    .action(async (name: string) => {
      const { archiveTeam } = await import('./archive-team.js');
      await archiveTeam(terminal, name);
    });
}

const memberChanges = [
  [
    'add',
    'add a user to a team',
    'Adds a user to a team. If their reach is GRANTS, what the team was granted counts for them from their next request on.',
  ],
  [
    'remove',
    'remove a user from a team',
    'Removes a user from a team: what it was granted no longer counts for them.',
  ],
] as const;
