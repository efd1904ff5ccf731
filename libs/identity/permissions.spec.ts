import { roles } from '@kopij/editorial';
import { may, type Permission } from './permissions.js';

/** R: reporters and up, E: editors and up, A: admins. */
const table: Record<Permission, 'R' | 'E' | 'A'> = {
  'schema:introspect': 'R',
  'account:manage': 'R',
  'manuscript:read': 'R',
  'manuscript:write': 'R',
  'manuscript:review': 'E',
  'manuscript:publish': 'E',
  'manuscript:spike': 'E',
  'user:list': 'E',
  'review:override': 'A',
  'section:manage': 'A',
  'agency:manage': 'A',
  'user:manage': 'A',
};

describe('permissions', () => {
  it.each(Object.entries(table) as [Permission, 'R' | 'E' | 'A'][])(
    '%s is given from %s up',
    (permission, least) => {
      const holders = roles.filter((role) => may({ role }, permission));
      expect(holders).toEqual(roles.slice('REA'.indexOf(least)));
      expect(may(null, permission)).toBe(false);
    },
  );
});
