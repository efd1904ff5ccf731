import type { Refusal, RefusalCode, UnfitLine } from '@kopij/editorial';

/** Codes for references to things that do not exist. */
type UnknownCode = 'SECTION_UNKNOWN' | 'ASSIGNEE_UNKNOWN' | 'REVISION_UNKNOWN' | 'ITEM_REVISION_UNKNOWN';

/** Codes for what colleagues say about copy. */
type CommentCode =
  | 'MENTION_UNKNOWN'
  | 'QUOTE_UNKNOWN'
  | 'NOT_YOUR_COMMENT'
  | 'COMMENT_DELETED'
  | 'TOO_MANY_THREADS'
  | 'TOO_MANY_COMMENTS';

/** Codes for what somebody is writing and has not handed to anybody. */
type WorkingDraftCode = 'VERSION_UNKNOWN' | 'DRAFT_CONFLICT' | 'DRAFT_GONE' | 'TOO_MANY_DRAFTS';

/** Codes for invalid commands, independent of the manuscript's state. */
export type CommandCode =
  | UnknownCode
  | UnfitLine['code']
  | 'KEY_REUSED'
  | 'RELATED_UNKNOWN'
  | 'ITEM_HAS_NO_TEXT'
  | 'ALREADY_TAKEN'
  | 'BLOCK_UNKNOWN'
  | 'UPSTREAM_CLASH'
  | 'TIME_ZONE_UNKNOWN'
  | 'LOCAL_TIME_MALFORMED'
  | 'LOCAL_TIME_SKIPPED'
  | 'STORY_MISSING'
  | 'TOO_MANY_BLOCKS'
  | 'RUN_TOO_LONG'
  | 'KILLED_FOR_GOOD'
  | CommentCode
  | WorkingDraftCode;

/** One reason for a refusal by a use case of this feature. */
export interface ManuscriptRefusal extends Omit<Refusal, 'code'> {
  code: RefusalCode | CommandCode;
}
