import { roles, tokenScopes, type TokenScope } from '@kopij/editorial';
import { may, opensNothing, scopesFor, type Permission } from './permissions.js';

/** R: reporters and up, E: editors and up, A: admins. */
const table: Record<Permission, 'R' | 'E' | 'A'> = {
  'schema:introspect': 'R',
  'account:manage': 'R',
  'manuscript:read': 'R',
  'manuscript:write': 'R',
  'wire:read': 'R',
  'wire:mark': 'R',
  'wire:send': 'R',
  'wire:embargoed': 'E',
  'wire:arrange': 'E',
  'manuscript:review': 'E',
  'manuscript:publish': 'E',
  'manuscript:spike': 'E',
  'user:list': 'E',
  'review:override': 'A',
  'section:manage': 'A',
  'agency:manage': 'A',
  'user:manage': 'A',
  'wire:manage': 'A',
  'webhook:manage': 'A',
  'audit:read': 'A',
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

  /** By hand: D: READ_DRAFTS, W: WRITE, P: PUBLISH, S: WIRE_SEND, M: MANAGE. */
  const opened: Record<Permission, string> = {
    'schema:introspect': 'DWPM',
    'account:manage': 'M',
    'manuscript:read': 'DWP',
    'manuscript:write': 'W',
    'wire:read': 'D',
    'wire:mark': 'W',
    'wire:send': 'S',
    'wire:embargoed': 'D',
    'wire:arrange': 'W',
    'manuscript:review': 'P',
    'manuscript:publish': 'P',
    'manuscript:spike': 'P',
    'user:list': 'DM',
    'review:override': 'P',
    'section:manage': 'M',
    'agency:manage': 'M',
    'user:manage': 'M',
    'wire:manage': 'M',
    'webhook:manage': 'M',
    'audit:read': 'M',
  };
  const letters: Record<TokenScope, string> = {
    READ_PUBLISHED: '',
    READ_DRAFTS: 'D',
    WRITE: 'W',
    PUBLISH: 'P',
    WIRE_SEND: 'S',
    MANAGE: 'M',
  };

  it.each(Object.keys(opened) as Permission[])(
    '%s is opened by its scopes, and by no other',
    (permission) => {
      const scopes = tokenScopes.filter((scope) => may({ role: 'ADMIN', scopes: [scope] }, permission));
      expect(scopes.map((scope) => letters[scope]).join('')).toBe(opened[permission]);
      expect(scopesFor(permission)).toEqual(scopes);
    },
  );

  it('are never more with a token than without', () => {
    for (const role of roles) {
      for (const permission of Object.keys(table) as Permission[]) {
        expect(may({ role, scopes: tokenScopes }, permission)).toBe(may({ role }, permission));
        expect(may({ role, scopes: [] }, permission)).toBe(false);
      }
    }
  });

  it.each([
    [true, ['READ_PUBLISHED']],
    [false, ['READ_PUBLISHED', 'WIRE_SEND']],
    [false, ['READ_PUBLISHED', 'READ_DRAFTS']],
    [false, ['MANAGE']],
  ] as const)('that a token opens none is %s for %j', (expected, scopes) => {
    expect(opensNothing(scopes)).toBe(expected);
  });
});
