import type { Actor, Content } from '@kopij/editorial';
import { toInstant, type Instant } from '@kopij/platform';
import { ArchiveSection, CreateSection, SectionRegistry } from '@kopij/sections';
import { aStory } from '@kopij/testing';
import type { ManuscriptEntity } from '../index.js';
import { CreateManuscript } from '../drafting/create-manuscript.js';
import { EditManuscript } from '../drafting/edit-manuscript.js';
import { PublishManuscript } from '../publishing/publish-manuscript.js';
import { ScheduleManuscript } from '../scheduling/schedule-manuscript.js';
import { ScheduleUnpublish } from '../scheduling/schedule-unpublish.js';
import { onTheWall } from './on-the-wall.js';
import { done, seen } from './open-desk.js';
import type { OpenNewsroom } from './open-newsroom.js';

/** What is to become of a plan: `missSchedule` where it can no longer be carried out. */
export interface Plan {
  readonly manuscriptId: string;
  readonly happens: 'publish' | 'unpublish' | 'missSchedule';
  readonly dueAt: Instant;
  /** What readers see afterwards. */
  readonly liveRevision: number | null;
}

/** In one transaction after the other on SQLite, and not so many at a time that the last of them loses patience. */
const atOnce = 20;

/**
 * Plans so many things, the earliest a minute from now and each a second after another, in no particular order: new
 * articles, new versions and ends of live ones, and articles of a section that is then archived.
 */
export async function planMany(newsroom: OpenNewsroom, count: number): Promise<Plan[]> {
  const admin = await newsroom.hire('ADMIN');
  const editor = await newsroom.hire('EDITOR');
  const open = await section(newsroom, admin, 'binnenland');
  const closing = await section(newsroom, admin, 'bijlage');
  const planner = new Planner(newsroom, editor);
  const plans: Plan[] = [];
  for (let first = 0; first < count; first += atOnce) {
    const turns = Array.from({ length: Math.min(atOnce, count - first) }, (_, index) => first + index);
    const made = turns.map((turn) => {
      // 37 has no divisor in common with what tests ask for: every second is taken, once.
      const dueAt = new Date(newsroom.clock.now().getTime() + 60_000 + ((turn * 37) % count) * 1_000);
      if (turn % 10 === 7) return planner.end(open, turn, dueAt);
      if (turn % 10 === 8) return planner.newVersion(open, turn, dueAt);
      if (turn % 10 === 9) return planner.article(closing, turn, dueAt, 'missSchedule');
      return planner.article(open, turn, dueAt, 'publish');
    });
    plans.push(...(await Promise.all(made)));
  }
  const { version = 0 } = (await newsroom.get(SectionRegistry).current()).byId.get(closing) ?? {};
  await newsroom.get(ArchiveSection).execute(admin, { sectionId: closing, expectedVersion: version });
  return plans;
}

class Planner {
  constructor(
    private readonly newsroom: OpenNewsroom,
    private readonly editor: Actor,
  ) {}

  async article(
    sectionId: string,
    turn: number,
    dueAt: Date,
    happens: 'publish' | 'missSchedule',
  ): Promise<Plan> {
    const { id } = await this.plan(await this.draft(sectionId, turn), dueAt);
    const liveRevision = happens === 'publish' ? 1 : null;
    return { manuscriptId: id, happens, dueAt: toInstant(dueAt), liveRevision };
  }

  async newVersion(sectionId: string, turn: number, dueAt: Date): Promise<Plan> {
    const live = await this.live(sectionId, turn);
    const patch: Partial<Content> = { standfirst: 'Met reacties.' };
    const edited = await this.newsroom.get(EditManuscript).execute(this.editor, { ...seen(live), patch });
    const { id } = await this.plan(done(edited), dueAt);
    return { manuscriptId: id, happens: 'publish', dueAt: toInstant(dueAt), liveRevision: 2 };
  }

  async end(sectionId: string, turn: number, dueAt: Date): Promise<Plan> {
    const live = await this.live(sectionId, turn);
    const command = { ...seen(live), ...onTheWall(dueAt), reason: 'De rechten lopen af.' };
    const { id } = done(await this.newsroom.get(ScheduleUnpublish).execute(this.editor, command));
    return { manuscriptId: id, happens: 'unpublish', dueAt: toInstant(dueAt), liveRevision: null };
  }

  private async draft(sectionId: string, turn: number): Promise<ManuscriptEntity> {
    const content = aStory({ sectionId, headline: `Bericht ${turn}` });
    return done(await this.newsroom.get(CreateManuscript).execute(this.editor, { content }));
  }

  private async live(sectionId: string, turn: number): Promise<ManuscriptEntity> {
    const made = await this.draft(sectionId, turn);
    const command = { ...seen(made), revision: made.revision };
    return done(await this.newsroom.get(PublishManuscript).execute(this.editor, command));
  }

  private async plan(manuscript: ManuscriptEntity, dueAt: Date): Promise<ManuscriptEntity> {
    const { revision } = manuscript;
    const command = { ...seen(manuscript), ...onTheWall(dueAt), revision };
    return done(await this.newsroom.get(ScheduleManuscript).execute(this.editor, command));
  }
}

async function section(newsroom: OpenNewsroom, admin: Actor, slug: string): Promise<string> {
  const policy = { requiresReview: false, fourEyes: false };
  const outcome = await newsroom.get(CreateSection).execute(admin, { slug, name: slug, ...policy });
  if (!('section' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.section.id;
}
