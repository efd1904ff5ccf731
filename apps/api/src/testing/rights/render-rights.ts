import { scopeSets } from './callers.js';
import { rightsTable, type RightsRow } from './rights-table.js';

const columns = ['for', 'operations', 'least role', 'scope of a token', 'reach `GRANTS`', 'reach `OWN`'];

/** The table of rights as the guide for admins has it. */
export function renderRights(): string {
  return [columns, columns.map(() => '---'), ...rightsTable.map(cellsOf)]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function cellsOf(row: RightsRow): string[] {
  const names = [row.queries, row.mutations, row.subscriptions].flatMap((list) => list?.split(' ') ?? []);
  const operations = [...new Set(names)].sort().map((name) => `\`${name}\``);
  const desks = { YES: 'yes', NO: 'no' };
  const freelancers = { YES: 'yes', NO: 'no', THEIRS: 'theirs alone' };
  return [
    row.about,
    operations.join(' '),
    row.least === 'EVERYBODY' ? 'everybody' : `\`${row.least}\``,
    row.least === 'EVERYBODY' ? 'any, or none' : tokenOf(row),
    row.grants === 'YES' || row.grants === 'NO' ? desks[row.grants] : `where \`${row.grants}\` is granted`,
    freelancers[row.own],
  ];
}

function tokenOf(row: RightsRow): string {
  const sets = scopeSets(row).map((set) => set.map((scope) => `\`${scope}\``).join(' and '));
  return sets.length === 0 ? 'all scopes' : sets.join(' or ');
}
