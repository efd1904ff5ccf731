import type { Role } from '@kopij/editorial';
import type { RoleRule } from '../settings/provider-settings.js';
import { roleByClaims } from './role-by-claims.js';

const chiefs: RoleRule = { claim: ['groups'], value: 'chiefs', role: 'ADMIN' };
const desk: RoleRule = { claim: ['groups'], value: 'desk', role: 'EDITOR' };
const nested: RoleRule = { claim: ['realm_access', 'roles'], value: 'editor', role: 'EDITOR' };
const byAddress: RoleRule = { claim: ['https://example.com/role'], value: 'editor', role: 'EDITOR' };
const staff: RoleRule = { claim: ['staff'], value: 'true', role: 'REPORTER' };

type Case = [what: string, rules: RoleRule[], claims: Record<string, unknown>, role: Role | null];

const cases: Case[] = [
  ['one of several groups', [chiefs, desk], { groups: ['all', 'desk'] }, 'EDITOR'],
  ['the first rule that fits', [chiefs, desk], { groups: ['desk', 'chiefs'] }, 'ADMIN'],
  [
    'the first rule that fits, also if it gives less',
    [desk, chiefs],
    { groups: ['desk', 'chiefs'] },
    'EDITOR',
  ],
  ['a claim that is no list', [desk], { groups: 'desk' }, 'EDITOR'],
  ['a claim within another', [nested], { realm_access: { roles: ['editor'] } }, 'EDITOR'],
  ['a claim that is an address', [byAddress], { 'https://example.com/role': 'editor' }, 'EDITOR'],
  ['a claim that is true', [staff], { staff: true }, 'REPORTER'],
  ['another group', [desk], { groups: ['sport'] }, null],
  ['a group that begins alike', [desk], { groups: ['desk-chiefs', 'Desk', 'desk '] }, null],
  ['no claim', [desk], {}, null],
  ['a claim that is null', [desk, nested], { groups: null, realm_access: null }, null],
  ['a claim that is an object', [desk], { groups: { desk: true } }, null],
  ['a list within a list', [desk], { groups: [['desk']] }, null],
  ['what every object has', [{ claim: ['constructor', 'name'], value: 'Object', role: 'ADMIN' }], {}, null],
  ['no rules', [], { groups: ['chiefs'] }, null],
];

describe('the role by claims', () => {
  it.each(cases)('%s', (_, roles, claims, role) => {
    expect(roleByClaims({ roles, defaultRole: null }, { idToken: claims, userInfo: {} })).toBe(role);
    expect(roleByClaims({ roles, defaultRole: null }, { idToken: {}, userInfo: claims })).toBe(role);
  });

  it('is the default if no rule fits', () => {
    const said = { idToken: { groups: ['sport'] }, userInfo: {} };
    expect(roleByClaims({ roles: [desk], defaultRole: 'REPORTER' }, said)).toBe('REPORTER');
    expect(roleByClaims({ roles: [], defaultRole: 'REPORTER' }, said)).toBe('REPORTER');
  });
});
