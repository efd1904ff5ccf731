import type { Actor, Content } from '@kopij/editorial';
import { CreateSection } from '@kopij/sections';
import { aStory } from '@kopij/testing';
import {
  ApproveManuscript,
  CorrectArticle,
  CreateManuscript,
  DiscardChanges,
  EditManuscript,
  KillArticle,
  PublishManuscript,
  RestoreRevision,
  SubmitManuscript,
  type ManuscriptEntity,
  type Outcome,
} from '../index.js';
import { openNewsroom, type OpenNewsroom } from './open-newsroom.js';

export interface BusyNewsroom extends OpenNewsroom {
  create(headline: string): Promise<ManuscriptEntity>;
  edit(at: ManuscriptEntity, patch: Partial<Content>): Promise<ManuscriptEntity>;
}

function done(outcome: Outcome): ManuscriptEntity {
  if ('manuscript' in outcome) return outcome.manuscript;
  throw new Error(JSON.stringify(outcome));
}

const seen = ({ id, version }: ManuscriptEntity) => ({ manuscriptId: id, expectedVersion: version });

/** A newsroom with some history: three stories, of which one was corrected, one taken back and edited on, and one killed. */
export async function busyNewsroom(): Promise<BusyNewsroom> {
  const newsroom = await openNewsroom();
  const reporter = await newsroom.hire('REPORTER');
  const editor = await newsroom.hire('EDITOR');
  const sectionId = await openSection(newsroom, await newsroom.hire('ADMIN'));
  const create = async (headline: string) =>
    done(
      await newsroom
        .get(CreateManuscript)
        .execute(reporter, { content: aStory({ sectionId, headline, slug: null }) }),
    );
  const edit = async (at: ManuscriptEntity, patch: Partial<Content>) =>
    done(await newsroom.get(EditManuscript).execute(reporter, { ...seen(at), patch }));
  const publish = async (at: ManuscriptEntity) => {
    const submitted = done(await newsroom.get(SubmitManuscript).execute(reporter, seen(at)));
    const approved = done(
      await newsroom.get(ApproveManuscript).execute(editor, { ...seen(submitted), comment: 'Prima.' }),
    );
    return done(
      await newsroom
        .get(PublishManuscript)
        .execute(editor, { ...seen(approved), revision: approved.revision, acknowledge: null }),
    );
  };

  let [first, second, third] = [await create('Eerste'), await create('Tweede'), await create('Derde')];
  second = await edit(second, { headline: 'Tweede, herzien' });
  first = await publish(first);
  third = await publish(third);
  second = await publish(second);
  done(
    await newsroom.get(CorrectArticle).execute(editor, {
      ...seen(first),
      revision: first.revision,
      type: 'CORRECTION',
      note: 'Het was Oslo.',
    }),
  );
  second = await edit(second, { kicker: 'Noorwegen' });
  second = done(await newsroom.get(DiscardChanges).execute(editor, seen(second)));
  second = done(await newsroom.get(RestoreRevision).execute(editor, { ...seen(second), from: 1 }));
  done(
    await newsroom.get(KillArticle).execute(editor, { ...seen(third), reason: 'Op last van het bureau.' }),
  );
  await edit(second, { kicker: 'Fjorden' });
  return { ...newsroom, create, edit };
}

async function openSection(newsroom: OpenNewsroom, admin: Actor): Promise<string> {
  const section = { slug: 'buitenland', name: 'Buitenland', requiresReview: true, fourEyes: false };
  const outcome = await newsroom.get(CreateSection).execute(admin, section);
  if (!('section' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.section.id;
}
