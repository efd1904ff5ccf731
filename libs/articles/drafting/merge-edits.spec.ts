import { aParagraph } from '@kopij/testing';
import { ManuscriptStore } from '../manuscript/manuscript-store.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { ApproveManuscript } from '../reviewing/approve-manuscript.js';
import { done, openDesk, refusedWith, seen, type OpenDesk } from '../testing/open-desk.js';
import { EditManuscript, type EditManuscriptCommand } from './edit-manuscript.js';
import { SubmitManuscript } from './submit-manuscript.js';

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const edit = (
  at: ManuscriptEntity,
  patch: EditManuscriptCommand['patch'],
  onConflict?: 'MERGE',
  who = desk.editor,
) => desk.get(EditManuscript).execute(who, { ...seen(at), patch, ...(onConflict && { onConflict }) });

const content = async ({ id, revision }: ManuscriptEntity) =>
  (await desk.get(ManuscriptStore).revision(desk.database.reader, id, revision)).content;

const [lead, second] = [
  aParagraph('p1', 'De veerdienst vaart weer.'),
  aParagraph('p2', 'De storm is voorbij.'),
];

describe('an edit of a version that is no longer the current one', () => {
  it('is refused where both together make more blocks than can be sent back', async () => {
    const half = (name: string) =>
      Array.from({ length: 250 }, (_, at) => aParagraph(`${name}${at}`, `Alinea ${name} ${at}.`));
    const fresh = await desk.draft({ blocks: [lead] });
    await edit(fresh, { blocks: [lead, ...half('a')] }, undefined, desk.reporter);
    const both = await edit(fresh, { blocks: [...half('b'), lead] }, 'MERGE');
    expect(refusedWith(both)).toEqual(['TOO_MANY_BLOCKS']);
    expect(await desk.now(fresh)).toMatchObject({ version: 2 });
  });

  it('is brought together with the newer one, where each changed something else', async () => {
    const fresh = await desk.draft();
    await edit(
      fresh,
      { headline: 'Veer vaart', blocks: [lead, aParagraph('p2', 'De storm ging liggen.')] },
      undefined,
      desk.reporter,
    );
    const merged = done(
      await edit(
        fresh,
        {
          kicker: 'Verkeer',
          blocks: [aParagraph('p1', 'Het veer vaart.'), second, aParagraph('p3', 'Slot.')],
        },
        'MERGE',
      ),
    );
    expect(merged).toMatchObject({ version: 3, revision: 3, headline: 'Veer vaart' });
    expect(await content(merged)).toMatchObject({
      kicker: 'Verkeer',
      headline: 'Veer vaart',
      blocks: [
        aParagraph('p1', 'Het veer vaart.'),
        aParagraph('p2', 'De storm ging liggen.'),
        aParagraph('p3', 'Slot.'),
      ],
    });
  });

  it('is refused with both texts, where both changed the same, and nothing of it is kept', async () => {
    const fresh = await desk.draft();
    const theirs = aParagraph('p1', 'De pont vaart weer.');
    const newer = done(
      await edit(fresh, { kicker: 'Veer', blocks: [theirs, second] }, undefined, desk.reporter),
    );
    const yours = aParagraph('p1', 'Het veer vaart weer.');
    const outcome = await edit(fresh, { standfirst: 'Eindelijk.', blocks: [yours, second] }, 'MERGE');
    expect(outcome).toEqual({
      conflict: {
        manuscriptId: fresh.id,
        seenVersion: 1,
        currentVersion: 2,
        changedById: desk.reporter.id,
        changedAt: newer.updatedAt,
        theirs: { fields: ['kicker', 'blocks'], blocks: ['p1'] },
        yours: { fields: ['standfirst', 'blocks'], blocks: ['p1'] },
        clashes: [{ kind: 'BLOCK', blockKey: 'p1', base: lead, theirs, yours }],
      },
    });
    expect(await desk.now(fresh)).toEqual(newer);
  });

  it('is refused unless it asks to be merged, and hears that it could have been', async () => {
    const fresh = await desk.draft();
    await edit(fresh, { kicker: 'Veer' });
    expect(await edit(fresh, { standfirst: 'Eindelijk.' })).toMatchObject({
      conflict: { theirs: { fields: ['kicker'] }, yours: { fields: ['standfirst'] }, clashes: [] },
    });
  });

  it('goes by what may be done now, not by what could be done then', async () => {
    const fresh = await desk.draft();
    const submitted = await desk.act(SubmitManuscript, desk.reporter, fresh, {});
    const approved = await desk.act(ApproveManuscript, desk.editor, submitted, {});
    const merged = done(await edit(fresh, { kicker: 'Veer' }, 'MERGE', desk.reporter));
    expect(merged).toMatchObject({ state: 'DRAFT', approvedHash: null, version: approved.version + 1 });
  });

  it('of a version there never was is refused', async () => {
    const fresh = await desk.draft();
    const ahead = { ...fresh, version: 7 };
    expect(await edit(ahead, { kicker: 'Veer' }, 'MERGE')).toMatchObject({
      conflict: { currentVersion: 1, theirs: { fields: [], blocks: [] } },
    });
  });

  it('that names a section there is not is refused for that', async () => {
    const fresh = await desk.draft();
    await edit(fresh, { kicker: 'Veer' });
    expect(refusedWith(await edit(fresh, { sectionId: 'nergens' }, 'MERGE'))).toEqual(['SECTION_UNKNOWN']);
  });
});
