import { AgencyRegistry, type AgencyList } from '@kopij/agencies';
import type { Actor, Correction } from '@kopij/editorial';
import { UserDirectory, type UserEntity } from '@kopij/identity';
import { Database, findRowsThat, isOneOf, rowsThat } from '@kopij/platform';
import { SectionRegistry, type SectionTree } from '@kopij/sections';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { ScheduleEntity } from '../plans/schedule.entity.js';
import { CorrectionEntity } from './correction.entity.js';
import type { TakenItem } from '../upstream/facts-of.js';
import { UpstreamStore } from '../upstream/upstream-store.js';
import type { ManuscriptEntity } from './manuscript.entity.js';
import { RevisionEntity } from './revision.entity.js';

const ofManuscripts = isOneOf('manuscript_id');
const schedulesOf = rowsThat(
  `WHERE ${ofManuscripts.sqlite} ORDER BY due_at`,
  `WHERE ${ofManuscripts.postgres} ORDER BY due_at`,
);
const correctionsOf = rowsThat(
  `WHERE ${ofManuscripts.sqlite} ORDER BY number`,
  `WHERE ${ofManuscripts.postgres} ORDER BY number`,
);
const revisionsNamed = rowsThat(
  `WHERE (manuscript_id, number) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))`,
  `WHERE (manuscript_id, number) IN (SELECT value ->> 0, (value ->> 1)::integer FROM json_array_elements(?::json))`,
);

/** Names one revision of one manuscript. */
export interface RevisionKey {
  manuscriptId: string;
  number: number;
}

type UpstreamSide = Pick<ManuscriptEntity, 'id' | 'upstream'>;

const noUpstream = Promise.resolve<readonly TakenItem[]>([]);

interface Loaders {
  revisions: DataLoader<RevisionKey, RevisionEntity | null, string>;
  schedules: DataLoader<string, ScheduleEntity[]>;
  corrections: DataLoader<string, Correction[]>;
  upstreams: DataLoader<string, TakenItem[]>;
  users: DataLoader<string, UserEntity | null>;
  othersToConfirm: Promise<Actor[]> | undefined;
  sections: SectionTree | Promise<SectionTree> | undefined;
  agencies: AgencyList | Promise<AgencyList> | undefined;
}

/** Loads what the fields of many manuscripts need in one statement of each kind, once per request. */
@Injectable()
export class WorkingCopyLoader {
  private readonly perRequest = new WeakMap<object, Loaders>();

  constructor(
    private readonly database: Database,
    private readonly users: UserDirectory,
    private readonly sectionRegistry: SectionRegistry,
    private readonly agencyRegistry: AgencyRegistry,
    private readonly upstreamStore: UpstreamStore,
  ) {}

  /** @param request the GraphQL context: what is loaded lives as long as it does */
  async revision(request: object, key: RevisionKey): Promise<RevisionEntity> {
    const found = await this.findRevision(request, key);
    if (!found) throw new Error(`There is no revision ${textOf(key)}.`);
    return found;
  }

  findRevision(request: object, key: RevisionKey): Promise<RevisionEntity | null> {
    return this.of(request).revisions.load(key);
  }

  /** The earliest first. */
  schedules(request: object, manuscriptId: string): Promise<ScheduleEntity[]> {
    return this.of(request).schedules.load(manuscriptId);
  }

  /** The oldest first. */
  corrections(request: object, manuscriptId: string): Promise<Correction[]> {
    return this.of(request).corrections.load(manuscriptId);
  }

  /** The items of the wire that it was made of, in the order in which they were taken. */
  upstream(request: object, { id, upstream }: UpstreamSide): Promise<readonly TakenItem[]> {
    return upstream === null ? noUpstream : this.of(request).upstreams.load(id);
  }

  user(request: object, id: string): Promise<UserEntity | null> {
    return this.of(request).users.load(id);
  }

  /** The users who could confirm an action of the current actor, if their rights count for the manuscript. */
  othersToConfirm(request: object, actor: Actor): Promise<Actor[]> {
    const { reader } = this.database;
    return (this.of(request).othersToConfirm ??= this.users.othersWith(reader, 'manuscript:publish', actor));
  }

  sections(request: object): SectionTree | Promise<SectionTree> {
    return (this.of(request).sections ??= this.sectionRegistry.current());
  }

  agencies(request: object): AgencyList | Promise<AgencyList> {
    return (this.of(request).agencies ??= this.agencyRegistry.current());
  }

  private of(request: object): Loaders {
    let loaders = this.perRequest.get(request);
    if (!loaders) {
      loaders = {
        revisions: new DataLoader((keys) => this.loadRevisions(keys), { cacheKeyFn: textOf }),
        schedules: new DataLoader((ids) => this.loadSchedules(ids)),
        corrections: new DataLoader((ids) => this.loadCorrections(ids)),
        upstreams: new DataLoader((ids) => this.upstreamStore.ofManuscripts(this.database.reader, ids)),
        users: new DataLoader((ids) => this.users.byIds(ids)),
        othersToConfirm: undefined,
        sections: undefined,
        agencies: undefined,
      };
      this.perRequest.set(request, loaders);
    }
    return loaders;
  }

  private async loadSchedules(ids: readonly string[]): Promise<ScheduleEntity[][]> {
    const found = await findRowsThat(this.database.reader, ScheduleEntity, schedulesOf, [
      JSON.stringify(ids),
    ]);
    return ids.map((id) => found.filter(({ manuscriptId }) => manuscriptId === id));
  }

  private async loadCorrections(ids: readonly string[]): Promise<Correction[][]> {
    const found = await findRowsThat(this.database.reader, CorrectionEntity, correctionsOf, [
      JSON.stringify(ids),
    ]);
    return ids.map((id) => found.filter(({ manuscriptId }) => manuscriptId === id));
  }

  private async loadRevisions(keys: readonly RevisionKey[]): Promise<(RevisionEntity | null)[]> {
    const found = await findRowsThat(this.database.reader, RevisionEntity, revisionsNamed, [
      JSON.stringify(keys.map(({ manuscriptId, number }) => [manuscriptId, number])),
    ]);
    const byKey = new Map(found.map((revision) => [textOf(revision), revision]));
    return keys.map((key) => byKey.get(textOf(key)) ?? null);
  }
}

function textOf({ manuscriptId, number }: RevisionKey): string {
  return `${manuscriptId}/${number}`;
}
