import type { Actor, Content } from '@kopij/editorial';
import { CreateSection } from '@kopij/sections';
import { aStory } from '@kopij/testing';
import type { Type } from '@nestjs/common';
import { CreateManuscript } from '../drafting/create-manuscript.js';
import { EditManuscript } from '../drafting/edit-manuscript.js';
import { SubmitManuscript } from '../drafting/submit-manuscript.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';
import { PublishManuscript } from '../publishing/publish-manuscript.js';
import { ReadableManuscripts } from '../manuscript/readable-manuscripts.js';
import { ApproveManuscript } from '../reviewing/approve-manuscript.js';
import { CarryOutDue } from '../scheduling/carry-out-due.js';
import { openNewsroom, type OpenNewsroom } from './open-newsroom.js';

/** A use case of this feature. */
interface UseCase<Command> {
  execute(actor: Actor, command: Command): Promise<Outcome>;
}

type Said<Command> = Omit<Command, keyof ManuscriptCommand> & Pick<ManuscriptCommand, 'idempotencyKey'>;

/** A newsroom with three people, and two sections: Buitenland with review and four eyes, Binnenland with neither. */
export interface OpenDesk extends OpenNewsroom {
  readonly reporter: Actor;
  readonly editor: Actor;
  readonly admin: Actor;
  readonly buitenland: string;
  readonly binnenland: string;
  /** Does something to a manuscript as it is known: what comes of it, whatever that is. */
  ask<Command extends ManuscriptCommand>(
    useCase: Type<UseCase<Command>>,
    actor: Actor,
    at: ManuscriptEntity,
    said: Said<Command>,
  ): Promise<Outcome>;
  /** The same, where it has to be done. */
  act<Command extends ManuscriptCommand>(
    useCase: Type<UseCase<Command>>,
    actor: Actor,
    at: ManuscriptEntity,
    said: Said<Command>,
  ): Promise<ManuscriptEntity>;
  /** A finished draft of the reporter's, in Buitenland unless the test says otherwise. */
  draft(changes?: Partial<Content>): Promise<ManuscriptEntity>;
  approved(changes?: Partial<Content>): Promise<ManuscriptEntity>;
  published(changes?: Partial<Content>): Promise<ManuscriptEntity>;
  /** An edit of the reporter's that the editor has approved. */
  approvedEdit(at: ManuscriptEntity, patch: Partial<Content>): Promise<ManuscriptEntity>;
  /** Has everything done that is due by now. */
  carryOut(): Promise<void>;
  rows<Row>(sql: string): Promise<Row[]>;
  /** What readers have of it. */
  live(at: ManuscriptEntity): Promise<LiveRow[]>;
  history(at: ManuscriptEntity): Promise<HistoryRow[]>;
  announced(at: ManuscriptEntity): Promise<{ type: string }[]>;
  now(at: ManuscriptEntity): Promise<ManuscriptEntity>;
}

interface LiveRow {
  headline: string;
  revision: number;
  slug: string;
  published_at: string;
}

interface HistoryRow {
  action: string;
  sequence: number;
  actor_id: string;
  comment: string | null;
  details: string | null;
}

export const seen = ({ id, version }: ManuscriptEntity): ManuscriptCommand => ({
  manuscriptId: id,
  expectedVersion: version,
});

export function done(outcome: Outcome): ManuscriptEntity {
  if ('manuscript' in outcome) return outcome.manuscript;
  throw new Error(JSON.stringify(outcome));
}

/** The codes of a refusal; whatever else it was, where it was none. */
export function refusedWith(outcome: Outcome): string[] {
  return 'refusals' in outcome ? outcome.refusals.map(({ code }) => code) : [JSON.stringify(outcome)];
}

export async function openDesk(): Promise<OpenDesk> {
  const newsroom = await openNewsroom();
  const [reporter, editor, admin] = [
    await newsroom.hire('REPORTER'),
    await newsroom.hire('EDITOR'),
    await newsroom.hire('ADMIN'),
  ];
  const section = async (slug: string, isStrict: boolean): Promise<string> => {
    const policy = { requiresReview: isStrict, fourEyes: isStrict };
    const outcome = await newsroom.get(CreateSection).execute(admin, { slug, name: slug, ...policy });
    if (!('section' in outcome)) throw new Error(JSON.stringify(outcome));
    return outcome.section.id;
  };
  const [buitenland, binnenland] = [await section('buitenland', true), await section('binnenland', false)];
  const rows = <Row>(sql: string): Promise<Row[]> => newsroom.database.reader.query<Row[]>(sql);

  const desk: OpenDesk = {
    ...newsroom,
    ...{ reporter, editor, admin, buitenland, binnenland, rows },
    ask: (useCase, actor, at, said) =>
      newsroom
        .get(useCase)
        .execute(actor, { ...seen(at), ...said } as Parameters<InstanceType<typeof useCase>['execute']>[1]),
    act: async (useCase, actor, at, said) => done(await desk.ask(useCase, actor, at, said)),
    async draft(changes = {}) {
      const content = aStory({ sectionId: buitenland, ...changes });
      return done(await newsroom.get(CreateManuscript).execute(reporter, { content }));
    },
    async approved(changes) {
      const submitted = await desk.act(SubmitManuscript, reporter, await desk.draft(changes), {});
      return desk.act(ApproveManuscript, editor, submitted, {});
    },
    async published(changes) {
      const approved = await desk.approved(changes);
      return desk.act(PublishManuscript, editor, approved, { revision: approved.revision });
    },
    async approvedEdit(at, patch) {
      const edited = await desk.act(EditManuscript, reporter, at, { patch });
      const submitted = await desk.act(SubmitManuscript, reporter, edited, {});
      return desk.act(ApproveManuscript, editor, submitted, {});
    },
    async carryOut() {
      while (await newsroom.get(CarryOutDue).next());
    },
    live: ({ id }) =>
      rows(`SELECT headline, revision, slug, published_at FROM live_articles WHERE id = '${id}'`),
    history: ({ id }) =>
      rows(
        `SELECT action, sequence, actor_id, comment, details FROM history_entries WHERE manuscript_id = '${id}' ORDER BY sequence`,
      ),
    async announced({ id }) {
      const all = (await newsroom.announcements()) as { type: string; articleId?: string }[];
      return all.filter(({ articleId }) => articleId === id);
    },
    async now({ id }) {
      const found = await newsroom.get(ReadableManuscripts).find(admin, id);
      if (!found) throw new Error(`There is no manuscript ${id}.`);
      return found;
    },
  };
  return desk;
}
