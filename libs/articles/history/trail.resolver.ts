import {
  connectionOf,
  ForwardPageArguments,
  pageRequest,
  Problem,
  Weighs,
  type Connection,
} from '@kopij/platform';
import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { HistoryConnection, Manuscript, Revision, RevisionConnection } from '../contract/manuscript.types.js';
import type { HistoryEntryEntity } from '../ledger/history-entry.entity.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import type { RevisionEntity } from '../manuscript/revision.entity.js';
import { WorkingCopyLoader } from '../manuscript/working-copy.loader.js';
import { diffRevisions } from './diff-revisions.js';
import { RevisionDiff } from './diff.types.js';
import { historyCursors, ManuscriptTrail, revisionCursors } from './manuscript-trail.js';
import { comparisonOf } from './word-changes.js';

/** The revisions and history of a manuscript. */
@Resolver(() => Manuscript)
export class TrailResolver {
  constructor(
    private readonly trail: ManuscriptTrail,
    private readonly loader: WorkingCopyLoader,
  ) {}

  @Weighs(30)
  @ResolveField(() => RevisionConnection, { description: 'Newest first.' })
  async revisions(
    @Parent() { id }: ManuscriptEntity,
    @Args() page: ForwardPageArguments,
  ): Promise<Connection<RevisionEntity>> {
    const cursors = revisionCursors;
    const request = pageRequest(page, cursors);
    const rows = await this.trail.revisions(id, request);
    const valuesOf = ({ number }: RevisionEntity): [number] => [number];
    return connectionOf(
      { rows, request, cursors, valuesOf, totalCount: () => this.trail.countRevisions(id) },
      (row) => row,
    );
  }

  @Weighs(10)
  @ResolveField(() => Revision, {
    nullable: true,
    description: 'The revision with this number; null if there is none.',
  })
  revisionByNumber(
    @Parent() { id }: ManuscriptEntity,
    @Args('number', { type: () => Int, description: 'Its number, from 1 up.' }) number: number,
    @Context() request: object,
  ): Promise<RevisionEntity | null> {
    return this.loader.findRevision(request, { manuscriptId: id, number });
  }

  @Weighs(30)
  @ResolveField(() => HistoryConnection, { description: 'Everything that was done to it, newest first.' })
  async history(
    @Parent() { id }: ManuscriptEntity,
    @Args() page: ForwardPageArguments,
  ): Promise<Connection<HistoryEntryEntity>> {
    const cursors = historyCursors;
    const request = pageRequest(page, cursors);
    const rows = await this.trail.history(id, request);
    const valuesOf = ({ sequence }: HistoryEntryEntity): [number] => [sequence];
    return connectionOf(
      { rows, request, cursors, valuesOf, totalCount: () => this.trail.countHistory(id) },
      (row) => row,
    );
  }

  @Weighs(50)
  @ResolveField(() => RevisionDiff, {
    description: 'The differences between two revisions, by field, block and word.',
  })
  async diff(
    @Parent() { id }: Pick<ManuscriptEntity, 'id'>,
    @Args('from', { type: () => Int, description: 'The number of the older revision.' }) from: number,
    @Args('to', { type: () => Int, description: 'The number of the newer revision.' }) to: number,
    @Context() request: object,
  ): Promise<RevisionDiff> {
    const [before, after] = await Promise.all([
      this.revision(request, id, from),
      this.revision(request, id, to),
    ]);
    return diffRevisions(before, after, comparisonOf(request));
  }

  @Weighs(50)
  @ResolveField(() => RevisionDiff, {
    nullable: true,
    description:
      'The differences between the live revision and the working copy, or another revision: what readers would see change. Null while nothing is live.',
  })
  async diffFromLive(
    @Parent() { id, revision, liveRevision }: ManuscriptEntity,
    @Args('to', {
      type: () => Int,
      nullable: true,
      description: 'The number of the revision to compare the live one with. Default: the working copy.',
    })
    to: number | null | undefined,
    @Context() request: object,
  ): Promise<RevisionDiff | null> {
    return liveRevision === null ? null : this.diff({ id }, liveRevision, to ?? revision, request);
  }

  private async revision(request: object, manuscriptId: string, number: number): Promise<RevisionEntity> {
    const found = await this.loader.findRevision(request, { manuscriptId, number });
    if (!found) throw new Problem('NOT_FOUND', `This manuscript has no revision ${number}.`);
    return found;
  }
}
