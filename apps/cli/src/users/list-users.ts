import { UserDirectory } from '@kopij/identity';
import { withNewsroom } from '../newsroom.js';
import { renderTable } from '../render-table.js';
import { print, type Terminal } from '../terminal.js';

export async function listUsers(terminal: Terminal): Promise<void> {
  await withNewsroom(terminal, async (newsroom) => {
    const users = await newsroom.get(UserDirectory).all('ALL');
    const rows = users.map(({ email, role, reach, name, deactivatedAt }) => [
      email,
      role,
      reach,
      deactivatedAt === null ? 'active' : `deactivated ${deactivatedAt}`,
      name,
    ]);
    print(terminal, ...renderTable(['EMAIL', 'ROLE', 'REACH', 'STATUS', 'NAME'], rows));
  });
}
