import { AgencyRegistry, UpdateAgency, type AgencyEntity } from '@kopij/agencies';
import type { Actor, Content } from '@kopij/editorial';
import { commandLineUserId } from '@kopij/identity';
import { newId, UnitOfWork, type Config } from '@kopij/platform';
import {
  CreateSection,
  MoveSection,
  SectionRegistry,
  UpdateSection,
  type SectionOutcome,
} from '@kopij/sections';
import { aStory, openSchema, type OpenSchema } from '@kopij/testing';
import type { Type } from '@nestjs/common';
import { DeliveryModule, LiveArticles } from '../index.js';

/** The fields of a publication that a test sets; the rest have defaults. */
export type Publication = Partial<Content> & {
  readonly id?: string;
  readonly at?: Date;
  readonly firstAt?: Date;
  readonly textAgencies?: readonly string[];
  readonly isCorrection?: boolean;
};

export interface OpenDelivery extends OpenSchema {
  get<T>(provider: Type<T>): T;
  /** Creates a section, named after its slug. Returns its id. */
  section(slug: string, parentId?: string): Promise<string>;
  move(sectionId: string, parentId: string | null): Promise<void>;
  rename(sectionId: string, slug: string): Promise<void>;
  /** Changes the terms or other fields of a known agency. */
  agency(code: string, changes: Partial<Omit<AgencyEntity, 'id' | 'version' | 'code'>>): Promise<void>;
  /** Publishes a story at a given time; by default now. */
  publish(publication?: Publication): Promise<{ id: string; slug: string }>;
  takeDown(articleId: string): Promise<void>;
  kill(articleId: string): Promise<void>;
}

export const admin: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };

/** The delivery module on its own, without manuscripts. */
export async function openDelivery(changes: Partial<Config> = {}): Promise<OpenDelivery> {
  const opened = await openSchema({ imports: [DeliveryModule], changes });
  const get = <T>(provider: Type<T>): T => opened.features.get(provider, { strict: false });
  const work = get(UnitOfWork);
  const versionOf = async (sectionId: string): Promise<number> =>
    (await get(SectionRegistry).current()).byId.get(sectionId)?.version ?? 0;

  return {
    ...opened,
    get,
    section: async (slug, parentId) =>
      done(await get(CreateSection).execute(admin, { slug, name: slug, ...(parentId && { parentId }) })),
    async move(sectionId, parentId) {
      const expectedVersion = await versionOf(sectionId);
      done(await get(MoveSection).execute(admin, { sectionId, expectedVersion, parentId }));
    },
    async rename(sectionId, slug) {
      const expectedVersion = await versionOf(sectionId);
      done(await get(UpdateSection).execute(admin, { sectionId, expectedVersion, changes: { slug } }));
    },
    async agency(code, changes) {
      const agency = (await get(AgencyRegistry).current()).resolve(code);
      if (!agency) throw new Error(`There is no agency ${code}.`);
      const { id: agencyId, version: expectedVersion } = agency;
      const outcome = await get(UpdateAgency).execute(admin, { agencyId, expectedVersion, changes });
      if (!('agency' in outcome)) throw new Error(JSON.stringify(outcome));
    },
    async publish({
      id,
      at = opened.clock.now(),
      firstAt = at,
      textAgencies = [],
      isCorrection = false,
      ...changes
    } = {}) {
      const article = {
        id: id ?? newId(at),
        revision: 1,
        content: aStory({ sectionId: null, ...changes }),
        textAgencies,
        publishedAt: at,
        firstPublishedAt: firstAt,
        updatedAt: at,
        corrections: [],
        endsAt: null,
        isCorrection,
      };
      const { slug } = await work.transaction((tx) => get(LiveArticles).putLive(tx, article));
      return { id: article.id, slug };
    },
    kill: (articleId) =>
      work.transaction((tx) =>
        get(LiveArticles).bury(tx, articleId, { at: opened.clock.now(), reason: 'Onjuist.' }),
      ),
    takeDown: (articleId) => work.transaction((tx) => get(LiveArticles).takeDown(tx, articleId)),
  };
}

function done(outcome: SectionOutcome): string {
  if ('section' in outcome) return outcome.section.id;
  throw new Error(JSON.stringify(outcome));
}
