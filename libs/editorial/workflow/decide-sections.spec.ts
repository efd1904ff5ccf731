import type { Actor } from '../actor.js';
import type { SectionRight } from '../rights/grant.js';
import { aContext, aManuscript, anActor } from '../testing/a-manuscript.js';
import { approved, embargoed, live } from '../testing/decision-cases.js';
import { allowedActions } from './allowed-actions.js';
import { decide } from './decide.js';

const sport = { name: 'Sport', lineage: ['sport'] };
const buitenland = { name: 'Buitenland', lineage: ['buitenland', 'nieuws'] };

function grantedIn(sectionId: string, ...rights: SectionRight[]): Actor {
  const grants = rights.map((right) => ({ right, sectionId }));
  return { ...anActor('EDITOR'), reach: 'GRANTS', grants };
}

const codes = (...[action, facts, context]: Parameters<typeof decide>): string[] => {
  const decision = decide(action, facts, context);
  return decision.ok ? [] : decision.refusals.map(({ code }) => code);
};

describe('a right that counts in a section', () => {
  it.each([
    ['edit', 'WRITE'],
    ['requestChanges', 'REVIEW'],
    ['publish', 'PUBLISH'],
  ] as const)('lets them %s there with %s, and nowhere else', (action, right) => {
    const others = (['WRITE', 'REVIEW', 'PUBLISH'] as const).filter((each) => each !== right);
    expect(codes(action, approved, aContext({ actor: grantedIn('nieuws', right) }))).toEqual([]);
    expect(codes(action, approved, aContext({ actor: grantedIn('nieuws', ...others) }))).toEqual([
      'NOT_YOUR_SECTION',
    ]);
    expect(codes(action, approved, aContext({ actor: grantedIn('sport', right) }))).toEqual([
      'NOT_YOUR_SECTION',
    ]);
  });

  it('is needed where readers see it too, by what changes that', () => {
    const moved = { section: buitenland, liveSection: sport };
    const actor = grantedIn('buitenland', 'WRITE', 'PUBLISH');
    const asked = decide('unpublish', { ...live, state: 'DRAFT' }, aContext({ ...moved, actor }));
    expect(asked).toMatchObject({
      ok: false,
      refusals: [{ code: 'NOT_YOUR_SECTION', params: { action: 'unpublish', section: 'Sport' } }],
    });
    expect(codes('setEmbargo', { ...live, state: 'DRAFT' }, aContext({ ...moved, actor }))).toEqual([
      'NOT_YOUR_SECTION',
    ]);
    expect(codes('edit', { ...live, state: 'DRAFT' }, aContext({ ...moved, actor }))).toEqual([]);
  });

  it('is told of every action before it is tried', () => {
    const actor = grantedIn('sport', 'WRITE', 'REVIEW', 'PUBLISH');
    const offered = allowedActions(embargoed, aContext({ actor }));
    expect(offered.filter(({ allowed }) => allowed)).toEqual([]);
    expect(offered.every(({ refusals }) => refusals.some(({ code }) => code === 'NOT_YOUR_SECTION'))).toBe(
      true,
    );
  });

  it('is not needed for a draft of their own that has no section yet', () => {
    const actor = { ...grantedIn('sport', 'WRITE'), id: 'reporter' };
    expect(codes('edit', aManuscript(), aContext({ actor, section: null }))).toEqual([]);
    expect(codes('edit', aManuscript({ createdById: 'other' }), aContext({ actor, section: null }))).toEqual([
      'NOT_YOUR_SECTION',
    ]);
  });
});
