import { roles, type Actor, type Role } from '../actor.js';
import type { Grant, Reach, SectionRight } from './grant.js';
import { isFactorDemanded } from './is-factor-demanded.js';

const sport = { name: 'Sport', lineage: ['sport', 'nieuws'] };
const wielrennen = { name: 'Wielrennen', lineage: ['wielrennen', 'sport', 'nieuws'] };
/** Sport demands a second factor, and so does what is below it. */
const demanding = [sport, wielrennen];

const somebody = (role: Role, reach: Reach, grants: readonly Grant[] = []): Actor => ({
  ...{ id: 'me', name: 'Me', role, reach, grants },
});

describe('a section that demands a second factor', () => {
  it.each(roles)(
    'demands it of a %s whose role reaches the whole newsroom, and not of one who has only what is theirs',
    (role) => {
      expect(isFactorDemanded(somebody(role, 'NEWSROOM'), demanding)).toBe(true);
      expect(isFactorDemanded(somebody(role, 'OWN'), demanding)).toBe(false);
      expect(isFactorDemanded(somebody(role, 'GRANTS'), demanding)).toBe(false);
    },
  );

  it.each<[role: Role, right: SectionRight, sectionId: string, isDemanded: boolean]>([
    ['REPORTER', 'WRITE', 'sport', true],
    ['REPORTER', 'WRITE', 'wielrennen', true],
    // What is above a section is granted with it.
    ['REPORTER', 'WRITE', 'nieuws', true],
    ['REPORTER', 'WRITE', 'buitenland', false],
    // A grant gives nothing that the role does not have.
    ['REPORTER', 'REVIEW', 'sport', false],
    ['REPORTER', 'PUBLISH', 'sport', false],
    ['EDITOR', 'REVIEW', 'sport', true],
    ['EDITOR', 'PUBLISH', 'wielrennen', true],
    ['EDITOR', 'PUBLISH', 'buitenland', false],
    ['EDITOR', 'MANAGE', 'sport', false],
    ['ADMIN', 'MANAGE', 'sport', true],
  ])('demands it of a %s who was granted %s in %s: %p', (role, right, sectionId, isDemanded) => {
    const actor = somebody(role, 'GRANTS', [{ right, sectionId }]);
    expect(isFactorDemanded(actor, demanding)).toBe(isDemanded);
    // A grant counts with the reach GRANTS alone.
    expect(isFactorDemanded({ ...actor, reach: 'OWN' }, demanding)).toBe(false);
  });

  it('is not there: nothing is demanded', () => {
    expect(isFactorDemanded(somebody('ADMIN', 'NEWSROOM'), [])).toBe(false);
  });
});
