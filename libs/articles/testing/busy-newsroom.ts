import type { Actor, Content } from '@kopij/editorial';
import { CreateSection } from '@kopij/sections';
import { aStory } from '@kopij/testing';
import type { ManuscriptEntity, Outcome } from '../index.js';
import { ApproveManuscript } from '../reviewing/approve-manuscript.js';
import { CorrectArticle } from '../publishing/correct-article.js';
import { CreateManuscript } from '../drafting/create-manuscript.js';
import { DiscardChanges } from '../drafting/discard-changes.js';
import { EditManuscript } from '../drafting/edit-manuscript.js';
import { KillArticle } from '../publishing/kill-article.js';
import { PublishManuscript } from '../publishing/publish-manuscript.js';
import { RestoreRevision } from '../drafting/restore-revision.js';
import { SubmitManuscript } from '../drafting/submit-manuscript.js';
import { SealHistory } from '../ledger/seal-history.js';
import { openNewsroom, type OpenNewsroom } from './open-newsroom.js';

export interface BusyNewsroom extends OpenNewsroom {
  create(headline: string): Promise<ManuscriptEntity>;
  edit(at: ManuscriptEntity, patch: Partial<Content>): Promise<ManuscriptEntity>;
}

function manuscriptOf(outcome: Outcome): ManuscriptEntity {
  if ('manuscript' in outcome) return outcome.manuscript;
  throw new Error(JSON.stringify(outcome));
}

const seen = ({ id, version }: ManuscriptEntity) => ({ manuscriptId: id, expectedVersion: version });

/** A newsroom with some history, all of it sealed, a second for each thing that was done: three stories, of which one was corrected, one taken back and edited on, and one killed. */
export async function busyNewsroom(): Promise<BusyNewsroom> {
  const newsroom = await openNewsroom();
  const done = (outcome: Outcome): ManuscriptEntity => {
    newsroom.clock.advance(1_000);
    return manuscriptOf(outcome);
  };
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
  await newsroom.get(SealHistory).execute();
  return { ...newsroom, create, edit };
}

async function openSection(newsroom: OpenNewsroom, admin: Actor): Promise<string> {
  const section = { slug: 'buitenland', name: 'Buitenland', requiresReview: true, fourEyes: false };
  const outcome = await newsroom.get(CreateSection).execute(admin, section);
  if (!('section' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.section.id;
}
