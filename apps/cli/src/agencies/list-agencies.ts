import { AgencyRegistry } from '@kopij/agencies';
import { withNewsroom } from '../newsroom.js';
import { renderTable } from '../render-table.js';
import { print, type Terminal } from '../terminal.js';

export async function listAgencies(terminal: Terminal): Promise<void> {
  await withNewsroom(terminal, async (newsroom) => {
    const { all } = await newsroom.get(AgencyRegistry).current();
    const rows = all.map(({ code, isActive, name, aliases }) => [
      code,
      isActive ? 'active' : 'inactive',
      name,
      aliases.join(', '),
    ]);
    print(terminal, ...renderTable(['CODE', 'STATUS', 'NAME', 'ALSO WRITTEN'], rows));
  });
}
