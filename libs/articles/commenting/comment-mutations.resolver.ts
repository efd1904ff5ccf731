import type { Actor, Phrasing } from '@kopij/editorial';
import { CurrentUser, Requires } from '@kopij/identity';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { AddComment } from './add-comment.js';
import {
  AddCommentInput,
  DeleteCommentInput,
  EditCommentInput,
  ReopenThreadInput,
  ReplyToCommentInput,
  ResolveThreadInput,
} from './comment.inputs.js';
import {
  AddCommentPayload,
  commentPayload,
  DeleteCommentPayload,
  EditCommentPayload,
  ReopenThreadPayload,
  ReplyToCommentPayload,
  ResolveThreadPayload,
} from './comment.payloads.js';
import { DeleteComment } from './delete-comment.js';
import { EditComment } from './edit-comment.js';
import { ReopenThread } from './reopen-thread.js';
import { ReplyToComment } from './reply-to-comment.js';
import { ResolveThread } from './resolve-thread.js';

/** What colleagues say about copy. */
@Resolver()
export class CommentMutationsResolver {
  constructor(
    private readonly add: AddComment,
    private readonly reply: ReplyToComment,
    private readonly edit: EditComment,
    private readonly remove: DeleteComment,
    private readonly resolve: ResolveThread,
    private readonly reopen: ReopenThread,
  ) {}

  @Mutation(() => AddCommentPayload, {
    description:
      'Begins a thread on a manuscript, a block of it, or words in a block. It needs no version, because it changes nothing about the manuscript.',
  })
  @Requires('manuscript:write')
  addComment(
    @CurrentUser() actor: Actor,
    @Args('input') input: AddCommentInput,
    @Context() phrasing: Phrasing,
  ): Promise<AddCommentPayload> {
    return commentPayload(this.add.execute(actor, input), phrasing);
  }

  @Mutation(() => ReplyToCommentPayload, {
    description: 'Adds a comment to a thread. A thread that was resolved stays so.',
  })
  @Requires('manuscript:write')
  replyToComment(
    @CurrentUser() actor: Actor,
    @Args('input') input: ReplyToCommentInput,
    @Context() phrasing: Phrasing,
  ): Promise<ReplyToCommentPayload> {
    return commentPayload(this.reply.execute(actor, input), phrasing);
  }

  @Mutation(() => EditCommentPayload, {
    description: 'Changes a comment of one’s own: its text, and whom it mentions.',
  })
  @Requires('manuscript:write')
  editComment(
    @CurrentUser() actor: Actor,
    @Args('input') input: EditCommentInput,
    @Context() phrasing: Phrasing,
  ): Promise<EditCommentPayload> {
    return commentPayload(this.edit.execute(actor, input), phrasing);
  }

  @Mutation(() => DeleteCommentPayload, {
    description: 'Deletes the text of a comment of one’s own. That there was one stays visible.',
  })
  @Requires('manuscript:write')
  deleteComment(
    @CurrentUser() actor: Actor,
    @Args('input') input: DeleteCommentInput,
    @Context() phrasing: Phrasing,
  ): Promise<DeleteCommentPayload> {
    return commentPayload(this.remove.execute(actor, input), phrasing);
  }

  @Mutation(() => ResolveThreadPayload, { description: 'Closes a thread: what it asks for was done.' })
  @Requires('manuscript:write')
  resolveThread(
    @CurrentUser() actor: Actor,
    @Args('input') input: ResolveThreadInput,
    @Context() phrasing: Phrasing,
  ): Promise<ResolveThreadPayload> {
    return commentPayload(this.resolve.execute(actor, input), phrasing);
  }

  @Mutation(() => ReopenThreadPayload, { description: 'Opens a thread again that was resolved.' })
  @Requires('manuscript:write')
  reopenThread(
    @CurrentUser() actor: Actor,
    @Args('input') input: ReopenThreadInput,
    @Context() phrasing: Phrasing,
  ): Promise<ReopenThreadPayload> {
    return commentPayload(this.reopen.execute(actor, input), phrasing);
  }
}
