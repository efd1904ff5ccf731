import { roles, tokenScopes, type Actor } from '../actor.js';
import { reaches, sectionRights, type Grant, type Right } from './grant.js';
import { judgeReach, judgeRight, type Subject, type Verdict } from './judge-right.js';

const sport = { name: 'Sport', lineage: ['sport', 'nieuws'] };
const wielrennen = { name: 'Wielrennen', lineage: ['wielrennen', 'sport', 'nieuws'] };
const buitenland = { name: 'Buitenland', lineage: ['buitenland', 'nieuws'] };
const places = { sport, wielrennen, buitenland, none: null };

const somebodyElses = { createdById: 'other', assigneeId: null };
const made = { createdById: 'me', assigneeId: 'other' };
const assigned = { createdById: 'other', assigneeId: 'me' };
const owners = { other: somebodyElses, made, assigned, section: null };

const me: Actor = { id: 'me', name: 'Me', role: 'ADMIN' };
const rights: readonly Right[] = ['READ', ...sectionRights];

const subjects: Subject[] = Object.values(places).flatMap((section) =>
  Object.values(owners).map((copy) => ({ section, copy })),
);

describe('what an admin may do whose role reaches', () => {
  /** By hand. Rights are those that are allowed: R read, W write, V review, P publish, M manage; - what is there is missing. */
  type Row = [place: keyof typeof places, whose: keyof typeof owners, granted: string, own: string];
  const table: Row[] = [
    ['sport', 'other', 'R WVPM', '-'],
    ['sport', 'made', 'R WVPM', 'R W'],
    ['sport', 'assigned', 'R WVPM', 'R W'],
    ['sport', 'section', 'R WVPM', 'R'],
    ['wielrennen', 'other', 'R WVPM', '-'],
    ['wielrennen', 'made', 'R WVPM', 'R W'],
    ['wielrennen', 'assigned', 'R WVPM', 'R W'],
    ['wielrennen', 'section', 'R WVPM', 'R'],
    ['buitenland', 'other', 'R', '-'],
    ['buitenland', 'made', 'R', 'R W'],
    ['buitenland', 'assigned', 'R', 'R W'],
    ['buitenland', 'section', 'R', 'R'],
    ['none', 'other', 'R', '-'],
    ['none', 'made', 'R W', 'R W'],
    ['none', 'assigned', 'R W', 'R W'],
    ['none', 'section', 'R', 'R'],
  ];
  const everythingInSport: Grant[] = sectionRights.map((right) => ({ right, sectionId: 'sport' }));
  const letters: Record<Right, string> = { READ: 'R ', WRITE: 'W', REVIEW: 'V', PUBLISH: 'P', MANAGE: 'M' };
  const allowed = (actor: Actor, subject: Subject): string => {
    const verdicts = rights.map((right) => judgeRight(actor, right, subject));
    if (verdicts.includes('MISSING')) {
      expect(new Set(verdicts)).toEqual(new Set(['MISSING']));
      return '-';
    }
    return rights
      .map((right, at) => (verdicts[at] === 'ALLOWED' ? letters[right] : ''))
      .join('')
      .trim();
  };

  it('covers every place and owner', () => {
    expect(table).toHaveLength(subjects.length);
  });

  it.each(table)('the newsroom, Sport, or their own copy: in %s, %s', (place, whose, granted, own) => {
    const subject = { section: places[place], copy: owners[whose] };
    expect(allowed(me, subject)).toBe('R WVPM');
    expect(allowed({ ...me, reach: 'GRANTS', grants: everythingInSport }, subject)).toBe(granted);
    expect(allowed({ ...me, reach: 'OWN', grants: everythingInSport }, subject)).toBe(own);
  });
});

describe('a grant', () => {
  it.each(sectionRights)('%s gives itself and no other', (right) => {
    const actor: Actor = { ...me, reach: 'GRANTS', grants: [{ right, sectionId: 'sport' }] };
    const subject = { section: sport, copy: somebodyElses };
    const given = sectionRights.filter((each) => judgeRight(actor, each, subject) === 'ALLOWED');
    expect(given).toEqual([right]);
  });

  it.each<[role: Actor['role'], right: Right, Verdict]>([
    ['REPORTER', 'WRITE', 'ALLOWED'],
    ['REPORTER', 'REVIEW', 'NOT_YOUR_ROLE'],
    ['REPORTER', 'PUBLISH', 'NOT_YOUR_ROLE'],
    ['REPORTER', 'MANAGE', 'NOT_YOUR_ROLE'],
    ['EDITOR', 'PUBLISH', 'ALLOWED'],
    ['EDITOR', 'MANAGE', 'NOT_YOUR_ROLE'],
    ['ADMIN', 'MANAGE', 'ALLOWED'],
  ])('to a %s of %s gives no more than the role: %s', (role, right, verdict) => {
    const grants = sectionRights.map((each) => ({ right: each, sectionId: 'sport' }));
    const actor: Actor = { ...me, role, reach: 'GRANTS', grants };
    expect(judgeRight(actor, right, { section: sport, copy: somebodyElses })).toBe(verdict);
  });

  it('gives no more than the token', () => {
    const grants = [{ right: 'PUBLISH', sectionId: 'sport' } as const];
    const actor: Actor = { ...me, reach: 'GRANTS', grants, scopes: ['READ_DRAFTS', 'WRITE'] };
    expect(judgeRight(actor, 'PUBLISH', { section: sport, copy: made })).toBe('NOT_YOUR_TOKEN');
    expect(judgeRight(actor, 'PUBLISH', { section: buitenland, copy: made })).toBe('NOT_YOUR_TOKEN');
    expect(judgeRight({ ...actor, scopes: ['PUBLISH'] }, 'PUBLISH', { section: sport, copy: made })).toBe(
      'ALLOWED',
    );
  });
});

describe('every actor, over every subject', () => {
  const grantSets: Grant[][] = [
    [],
    ...sectionRights.map((right): Grant[] => [{ right, sectionId: 'nieuws' }]),
    [{ right: 'WRITE', sectionId: 'buitenland' }],
  ];
  const actors = roles.flatMap((role) =>
    reaches.flatMap((reach) =>
      grantSets.flatMap((grants) =>
        [undefined, ...tokenScopes.map((scope) => [scope])].map((scopes): Actor => ({
          ...me,
          role,
          reach,
          grants,
          ...(scopes && { scopes }),
        })),
      ),
    ),
  );
  const cases = actors.flatMap((actor) =>
    subjects.flatMap((subject) => rights.map((right) => [actor, right, subject] as const)),
  );

  it('may do nothing that they could not do with the whole newsroom, or without a token', () => {
    for (const [{ scopes, ...actor }, right, subject] of cases) {
      const limited = { ...actor, ...(scopes && { scopes }) };
      if (judgeRight(limited, right, subject) !== 'ALLOWED') continue;
      expect(judgeRight({ ...limited, reach: 'NEWSROOM' }, right, subject)).toBe('ALLOWED');
      expect(judgeRight(actor, right, subject)).toBe('ALLOWED');
    }
  });

  it('may do nothing with what is missing for them, and not do with it what they do not read', () => {
    for (const [actor, right, subject] of cases) {
      const isMissing = judgeReach(actor, 'READ', subject) === 'MISSING';
      expect(judgeRight(actor, right, subject) === 'MISSING').toBe(isMissing);
    }
  });

  it('loses nothing by another grant', () => {
    for (const [actor, right, subject] of cases) {
      if (judgeRight(actor, right, subject) !== 'ALLOWED') continue;
      for (const more of grantSets) {
        const grants = [...(actor.grants ?? []), ...more];
        expect(judgeRight({ ...actor, grants }, right, subject)).toBe('ALLOWED');
      }
    }
  });
});
