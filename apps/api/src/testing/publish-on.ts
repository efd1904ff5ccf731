import { AgencyRegistry, UpdateAgency, type AgencyEntity } from '@kopij/agencies';
import { LiveArticles } from '@kopij/delivery';
import type { Actor, Content } from '@kopij/editorial';
import { commandLineUserId } from '@kopij/identity';
import { Clock, newId, UnitOfWork } from '@kopij/platform';
import { CreateSection, SectionRegistry, UpdateSection } from '@kopij/sections';
import { aStory } from '@kopij/testing';
import type { RunningServer } from './start-server.js';

const admin: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };

export interface Desk {
  /** Makes a section, named after its slug. Gives its id. */
  section(slug: string): Promise<string>;
  rename(sectionId: string, name: string): Promise<void>;
  agency(code: string, changes: Partial<Omit<AgencyEntity, 'id' | 'version' | 'code'>>): Promise<void>;
  /** Publishes a story at the server's present moment, or publishes it again. Gives its id. */
  publish(
    changes: Partial<Content> & { id?: string; at?: Date; endsAt?: Date; textAgencies?: string[] },
  ): Promise<string>;
  /** Says when an article is to be taken down; null: no longer. */
  planEnd(id: string, at: Date | null): Promise<void>;
  takeDown(id: string): Promise<void>;
  kill(id: string): Promise<void>;
}

/** What a newsroom does to what readers see, in the process of a server that runs in the test. */
export function publishOn(server: RunningServer): Desk {
  const work = server.get(UnitOfWork);
  const done = (outcome: object): void => {
    if (!('section' in outcome) && !('agency' in outcome)) throw new Error(JSON.stringify(outcome));
  };
  return {
    async section(slug) {
      const made = await server.get(CreateSection).execute(admin, { slug, name: slug });
      if (!('section' in made)) throw new Error(JSON.stringify(made));
      return made.section.id;
    },
    async rename(sectionId, name) {
      const expectedVersion = (await server.get(SectionRegistry).current()).byId.get(sectionId)?.version ?? 0;
      done(await server.get(UpdateSection).execute(admin, { sectionId, expectedVersion, changes: { name } }));
    },
    async agency(code, changes) {
      const found = (await server.get(AgencyRegistry).current()).resolve(code);
      if (!found) throw new Error(`There is no agency ${code}.`);
      const { id: agencyId, version: expectedVersion } = found;
      done(await server.get(UpdateAgency).execute(admin, { agencyId, expectedVersion, changes }));
    },
    async publish({ id, at = server.get(Clock).now(), endsAt, textAgencies = [], ...changes }) {
      const article = {
        id: id ?? newId(at),
        revision: 1,
        content: aStory({ sectionId: null, ...changes }),
        textAgencies,
        publishedAt: at,
        firstPublishedAt: at,
        updatedAt: at,
        corrections: [],
        endsAt: endsAt ?? null,
        isCorrection: false,
      };
      await work.transaction((tx) => server.get(LiveArticles).putLive(tx, article));
      return article.id;
    },
    kill: (id) =>
      work.transaction((tx) =>
        server.get(LiveArticles).bury(tx, id, { at: server.get(Clock).now(), reason: 'Onjuist.' }),
      ),
    planEnd: (id, at) => work.transaction((tx) => server.get(LiveArticles).planEnd(tx, id, at)),
    takeDown: (id) => work.transaction((tx) => server.get(LiveArticles).takeDown(tx, id)),
  };
}
