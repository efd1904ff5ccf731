import type { Actor } from '@kopij/editorial';
import { aParagraph } from '@kopij/testing';
import type { ContentPatch } from '../content/content-patch.js';
import { AssignManuscript } from '../drafting/assign-manuscript.js';
import { EditManuscript } from '../drafting/edit-manuscript.js';
import { RestoreRevision } from '../drafting/restore-revision.js';
import { ManuscriptStore } from '../manuscript/manuscript-store.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { openDesk, type OpenDesk } from '../testing/open-desk.js';
import { ChangesSince } from './changes-since.js';

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const edit = (who: Actor, at: ManuscriptEntity, patch: ContentPatch) =>
  desk.act(EditManuscript, who, at, { patch });
const range = (from: ManuscriptEntity, to: ManuscriptEntity) => ({
  ...{ manuscriptId: from.id, seenVersion: from.version, currentVersion: to.version },
});

describe('who has changed the content since it was read', () => {
  it('is known of each field and block: whoever changed it last', async () => {
    const { reporter, editor, admin } = desk;
    const seen = await desk.draft();
    const [one, other] = [aParagraph('p1', 'De pont vaart.'), aParagraph('p2', 'De storm ging liggen.')];
    let now = await edit(editor, seen, { kicker: 'Veer', blocks: [one, other] });
    now = await edit(reporter, now, { kicker: 'Boot' });
    now = await desk.act(AssignManuscript, admin, now, { assigneeId: null });
    now = await edit(reporter, now, { blocks: [aParagraph('p1', 'De pont vaart weer.'), other] });

    const request = {};
    const since = range(seen, now);
    const by = (field: string, blockKey: string | null = null) =>
      desk.get(ChangesSince).actorIdOf(request, { since, field, blockKey });
    const people = [by('kicker'), by('blocks', 'p1'), by('blocks', 'p2'), by('headline'), by('blocks', 'p9')];
    expect(await Promise.all(people)).toEqual([reporter.id, reporter.id, editor.id, null, null]);
    expect(await desk.get(ChangesSince).actorIds(since)).toEqual([reporter.id, editor.id]);
  });

  it('is not whoever only cut the same text into other runs', async () => {
    const seen = await desk.draft();
    const whole = aParagraph('p1', 'De pont vaart.');
    const second = await edit(desk.editor, seen, { blocks: [whole] });
    // As text was stored before runs had one form.
    const inPieces = {
      ...whole,
      runs: ['De pont ', 'vaart.'].map((text) => ({ text, marks: [], href: null })),
    };
    const store = desk.get(ManuscriptStore);
    const asStored: Pick<ManuscriptStore, 'revision'> = {
      async revision(...asked) {
        const found = await store.revision(...asked);
        return found.number === second.revision
          ? { ...found, content: { ...found.content, blocks: [inPieces] } }
          : found;
      },
    };
    const changes = new ChangesSince(desk.database, asStored as ManuscriptStore);
    const third = await edit(desk.reporter, second, { kicker: 'Veer', blocks: [whole] });
    const place = { since: range(seen, third), field: 'blocks', blockKey: 'p1' };
    expect(await changes.actorIdOf({}, place)).toBe(desk.editor.id);
  });

  it('counts an old revision that was restored as whoever restored it, and nothing outside the range', async () => {
    const first = await desk.draft();
    const second = await edit(desk.editor, first, { kicker: 'Veer' });
    const third = await desk.act(RestoreRevision, desk.admin, second, { from: 1 });
    const fourth = await edit(desk.reporter, third, { kicker: 'Boot' });
    const since = range(second, third);
    const place = { since, field: 'kicker', blockKey: null };
    expect(await desk.get(ChangesSince).actorIdOf({}, place)).toBe(desk.admin.id);
    expect(await desk.get(ChangesSince).actorIds(since)).toEqual([desk.admin.id]);
    expect(await desk.get(ChangesSince).actorIds(range(fourth, fourth))).toEqual([]);
  });

  it('is known of the last 50 versions', async () => {
    const first = await desk.draft();
    const second = await edit(desk.editor, first, { kicker: 'Veer' });
    let now = second;
    const byAt = (to: ManuscriptEntity) =>
      desk.get(ChangesSince).actorIdOf({}, { since: range(first, to), field: 'kicker', blockKey: null });
    for (let at = 1; at < 50; at += 1) now = await edit(desk.reporter, now, { standfirst: `Keer ${at}` });
    expect(await byAt(now)).toBe(desk.editor.id);
    now = await edit(desk.reporter, now, { standfirst: 'Nog een keer' });
    expect(await byAt(now)).toBeNull();
  });
});
