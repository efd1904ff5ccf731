import { User, type UserEntity } from '@kopij/identity';
import {
  connectionOf,
  ForwardPageArguments,
  Holds,
  pageRequest,
  Weighs,
  type Connection,
} from '@kopij/platform';
import { Args, ArgsType, Context, Field, InputType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import { Manuscript } from '../contract/manuscript.types.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import { WorkingCopyLoader } from '../manuscript/working-copy.loader.js';
import type { CommentThreadEntity } from '../threads/comment-thread.entity.js';
import type { CommentEntity } from '../threads/comment.entity.js';
import { Comment, CommentAnchor, CommentThread, CommentThreadConnection } from './comment.types.js';
import { placeOf, threadCursors, ThreadReader } from './thread-reader.js';

@InputType({ description: 'Selects threads. Omitted fields do not restrict the selection.' })
class ThreadFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True for those that are open, false for those that were resolved.',
  })
  @IsOptional()
  @IsBoolean()
  isOpen?: boolean | null;
}

@ArgsType()
class ThreadsArguments extends ForwardPageArguments {
  @Field(() => ThreadFilter, { nullable: true, description: 'Default: all of them.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ThreadFilter)
  filter?: ThreadFilter | null;
}

/** The threads of a manuscript. */
@Resolver(() => Manuscript)
export class ManuscriptThreadsResolver {
  constructor(private readonly threadsRead: ThreadReader) {}

  @Weighs(30)
  @ResolveField(() => CommentThreadConnection, {
    description: 'What colleagues say about it, the last that was begun first. Readers never see it.',
  })
  async threads(
    @Parent() { id }: ManuscriptEntity,
    @Args() { filter, ...page }: ThreadsArguments,
  ): Promise<Connection<CommentThreadEntity>> {
    const cursors = threadCursors;
    const request = pageRequest(page, cursors);
    const selection = filter?.isOpen == null ? {} : { isOpen: filter.isOpen };
    const rows = await this.threadsRead.page(id, selection, request);
    const totalCount = (): Promise<number> => this.threadsRead.count(id, selection);
    return connectionOf({ rows, request, cursors, valuesOf: placeOf, totalCount }, (row) => row);
  }
}

/** The fields of a thread that are loaded on request. */
@Resolver(() => CommentThread)
export class CommentThreadResolver {
  constructor(
    private readonly reader: ThreadReader,
    private readonly loader: WorkingCopyLoader,
  ) {}

  @ResolveField(() => Manuscript)
  manuscript(@Parent() thread: CommentThreadEntity, @Context() request: object): Promise<ManuscriptEntity> {
    return this.reader.manuscript(request, thread);
  }

  @ResolveField(() => CommentAnchor, {
    nullable: true,
    description: 'What it is about, and where that is in the working copy; null for the whole manuscript.',
  })
  async anchor(
    @Parent() thread: CommentThreadEntity,
    @Context() request: object,
  ): Promise<CommentAnchor | null> {
    if (thread.anchor === null) return null;
    const place = await this.reader.place(request, thread);
    return {
      quote: thread.anchor.quote,
      isOrphaned: place === null,
      blockKey: place?.blockKey ?? null,
      start: place?.range?.start ?? null,
      end: place?.range?.end ?? null,
    };
  }

  @Holds(10)
  @ResolveField(() => [Comment], { description: 'The oldest first; at most 200.' })
  comments(@Parent() { id }: CommentThreadEntity, @Context() request: object): Promise<CommentEntity[]> {
    return this.reader.comments(request, id);
  }

  @ResolveField(() => User, { nullable: true, description: 'Who began it.' })
  startedBy(
    @Parent() { startedById }: CommentThreadEntity,
    @Context() request: object,
  ): Promise<UserEntity | null> {
    return this.loader.user(request, startedById);
  }

  @ResolveField(() => User, { nullable: true, description: 'Who resolved it; null while it is open.' })
  resolvedBy(
    @Parent() { resolvedById }: CommentThreadEntity,
    @Context() request: object,
  ): Promise<UserEntity | null> | null {
    return resolvedById === null ? null : this.loader.user(request, resolvedById);
  }
}

/** The people around a comment. */
@Resolver(() => Comment)
export class CommentResolver {
  constructor(private readonly loader: WorkingCopyLoader) {}

  @ResolveField(() => User, { nullable: true, description: 'Who wrote it.' })
  writtenBy(
    @Parent() { writtenById }: CommentEntity,
    @Context() request: object,
  ): Promise<UserEntity | null> {
    return this.loader.user(request, writtenById);
  }

  @Holds(3)
  @ResolveField(() => [User], { description: 'Whom it mentions.' })
  async mentions(@Parent() { mentions }: CommentEntity, @Context() request: object): Promise<UserEntity[]> {
    const users = await Promise.all(mentions.map((id) => this.loader.user(request, id)));
    return users.filter((user) => user !== null);
  }
}
