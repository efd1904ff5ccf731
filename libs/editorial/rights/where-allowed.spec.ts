import { roles, tokenScopes, type Actor } from '../actor.js';
import { reaches, sectionRights, type Grant } from './grant.js';
import { judgeRight } from './judge-right.js';
import { whereAllowed } from './where-allowed.js';

const sport = { name: 'Sport', lineage: ['sport', 'nieuws'] };
const wielrennen = { name: 'Wielrennen', lineage: ['wielrennen', 'sport', 'nieuws'] };
const buitenland = { name: 'Buitenland', lineage: ['buitenland', 'nieuws'] };
const sections = [sport, wielrennen, buitenland];

const me: Actor = { id: 'me', name: 'Me', role: 'EDITOR' };

describe('where somebody may do something', () => {
  it.each<[words: string, Actor, string]>([
    ['an editor of the newsroom', me, 'EVERYWHERE'],
    ['a reporter of the newsroom', { ...me, role: 'REPORTER' }, ''],
    ['an editor who has only their own copy', { ...me, reach: 'OWN' }, ''],
    ['a token that only reads', { ...me, scopes: ['READ_DRAFTS'] }, ''],
    ['a token that publishes', { ...me, scopes: ['PUBLISH'] }, 'EVERYWHERE'],
    ['an editor who is granted nothing', { ...me, reach: 'GRANTS', grants: [] }, ''],
    [
      'an editor who is granted that in Sport',
      { ...me, reach: 'GRANTS', grants: [{ right: 'REVIEW', sectionId: 'sport' }] },
      'sport wielrennen',
    ],
    [
      'an editor who is granted something else there',
      { ...me, reach: 'GRANTS', grants: [{ right: 'PUBLISH', sectionId: 'sport' }] },
      '',
    ],
  ])('%s reviews', (_, actor, expected) => {
    expect([whereAllowed(actor, 'REVIEW', sections)].flat().join(' ')).toBe(expected);
  });

  it('is where each of them says so, for everybody, of everybody’s copy', () => {
    const grantSets: Grant[][] = [
      [],
      ...sectionRights.map((right): Grant[] => [{ right, sectionId: 'sport' }]),
      [{ right: 'REVIEW', sectionId: 'nieuws' }],
    ];
    const scopeSets = [undefined, ...tokenScopes.map((scope) => [scope])];
    const actors = roles.flatMap((role) =>
      reaches.flatMap((reach) =>
        grantSets.flatMap((grants) =>
          scopeSets.map((scopes): Actor => ({ ...me, role, reach, grants, ...(scopes && { scopes }) })),
        ),
      ),
    );
    const copies = [
      { createdById: 'me', assigneeId: null },
      { createdById: 'other', assigneeId: 'me' },
      { createdById: 'other', assigneeId: null },
    ];
    for (const actor of actors) {
      for (const right of ['REVIEW', 'PUBLISH', 'MANAGE'] as const) {
        const where = whereAllowed(actor, right, sections);
        for (const section of [null, ...sections]) {
          const isThere = where === 'EVERYWHERE' || where.includes(section?.lineage[0] ?? '');
          for (const copy of copies) {
            expect(judgeRight(actor, right, { section, copy }) === 'ALLOWED').toBe(isThere);
          }
        }
      }
    }
  });
});
