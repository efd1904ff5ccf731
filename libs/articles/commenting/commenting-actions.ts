import { AddComment } from './add-comment.js';
import { CommentDesk } from './comment-desk.js';
import { CommentMutationsResolver } from './comment-mutations.resolver.js';
import { DeleteComment } from './delete-comment.js';
import { EditComment } from './edit-comment.js';
import { Mentions } from './mentions.js';
import { MentionListResolver, MyMentionsResolver } from './mentions.resolver.js';
import { ReopenThread } from './reopen-thread.js';
import { ReplyToComment } from './reply-to-comment.js';
import { ResolveThread } from './resolve-thread.js';
import { ThreadReader } from './thread-reader.js';
import { CommentResolver, CommentThreadResolver, ManuscriptThreadsResolver } from './threads.resolver.js';

/** What is done with comments, and what it needs. They are no actions of the workflow. */
export const commentingUseCases = [
  CommentDesk,
  AddComment,
  ReplyToComment,
  EditComment,
  DeleteComment,
  ResolveThread,
  ReopenThread,
  ThreadReader,
  Mentions,
];

export const commentingResolvers = [
  CommentMutationsResolver,
  ManuscriptThreadsResolver,
  CommentThreadResolver,
  CommentResolver,
  MyMentionsResolver,
  MentionListResolver,
];
