import { Command } from 'commander';
import { addAgencyCommands } from './agencies/agency-commands.js';
import { addShowCommand } from './articles/show-command.js';
import { addAttributionCommands } from './attribution/attribution-commands.js';
import { addAuditCommands } from './audit/audit-commands.js';
import { addDemoCommand } from './demo/demo-command.js';
import { addImportCommands } from './imports/import-commands.js';
import { addManuscriptCommands } from './manuscripts/manuscript-commands.js';
import { addMigrateCommand } from './migrate-command.js';
import { reportFailure } from './report-failure.js';
import { addSectionCommands } from './sections/section-commands.js';
import { addTeamCommands } from './teams/team-commands.js';
import type { Terminal } from './terminal.js';
import { addTokenCommands } from './tokens/token-commands.js';
import { addUsageCommand } from './usage/usage-command.js';
import { addUserCommands } from './users/user-commands.js';
import { addWireCommands } from './wire/wire-commands.js';

/**
 * Runs one command line.
 *
 * @param args the arguments after `kopij`
 * @returns the exit code: 0 success, 1 refused or invalid input, 70 a defect in Kopij
 */
export async function runKopij(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await kopij(terminal).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    return reportFailure(error, terminal);
  }
}

function kopij(terminal: Terminal): Command {
  const command = new Command('kopij')
    .description('Kopij on the command line.')
    .configureOutput({
      writeOut: (text) => terminal.output.write(text),
      writeErr: (text) => terminal.errors.write(text),
    })
    .exitOverride()
    .addHelpText(
      'after',
      `
The database is set by DATABASE_URL (default: ./data/kopij.db). "kopij COMMAND --help" shows examples.
Exit codes: 0 success, 1 refused or invalid input, 70 an error inside Kopij.`,
    );
  // Commands load their dependencies when they run, so that no command waits for another's.
  addDemoCommand(command, terminal);
  addImportCommands(command, terminal);
  addShowCommand(command, terminal);
  addAttributionCommands(command, terminal);
  addWireCommands(command, terminal);
  addManuscriptCommands(command, terminal);
  addAuditCommands(command, terminal);
  addUserCommands(command, terminal);
  addTeamCommands(command, terminal);
  addTokenCommands(command, terminal);
  addSectionCommands(command, terminal);
  addAgencyCommands(command, terminal);
  addUsageCommand(command, terminal);
  addMigrateCommand(command, terminal);
  return command;
}
