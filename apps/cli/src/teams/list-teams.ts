import { GrantRegistry, UserDirectory } from '@kopij/identity';
import { SectionRegistry } from '@kopij/sections';
import { withNewsroom } from '../newsroom.js';
import { renderTable } from '../render-table.js';
import { print, type Terminal } from '../terminal.js';
import { writtenGrants } from './written-grants.js';

export async function listTeams(terminal: Terminal): Promise<void> {
  await withNewsroom(terminal, async (newsroom) => {
    const book = await newsroom.get(GrantRegistry).current();
    const sections = await newsroom.get(SectionRegistry).current();
    const rows = await Promise.all(
      book.teams.map(async ({ id, name }) => {
        const members = await newsroom.get(UserDirectory).byIds(book.memberIdsOf(id));
        const emails = members.flatMap((member) => (member ? [member.email] : [])).sort();
        return [name, emails.join(' ') || '-', writtenGrants(book.grantedTo(id), sections)];
      }),
    );
    print(terminal, ...renderTable(['NAME', 'MEMBERS', 'GRANTS'], rows));
  });
}
