import { hasRole, type Role } from './actor.js';

describe('hasRole', () => {
  it.each<[Role, Role, boolean]>([
    ['REPORTER', 'REPORTER', true],
    ['REPORTER', 'EDITOR', false],
    ['REPORTER', 'ADMIN', false],
    ['EDITOR', 'REPORTER', true],
    ['EDITOR', 'EDITOR', true],
    ['EDITOR', 'ADMIN', false],
    ['ADMIN', 'REPORTER', true],
    ['ADMIN', 'EDITOR', true],
    ['ADMIN', 'ADMIN', true],
  ])('asks whether %s may do what takes %s: %s', (role, least, may) => {
    expect(hasRole({ role }, least)).toBe(may);
  });
});
