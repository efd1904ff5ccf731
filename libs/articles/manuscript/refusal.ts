import type { Refusal, RefusalCode, UnfitLine } from '@kopij/editorial';

/** What a command names that does not exist. */
type UnknownCode = 'SECTION_UNKNOWN' | 'ASSIGNEE_UNKNOWN' | 'REVISION_UNKNOWN';

/** What is wrong with a command, whatever the state of the manuscript. */
export type CommandCode =
  | UnknownCode
  | UnfitLine['code']
  | 'KEY_REUSED'
  | 'TIME_ZONE_UNKNOWN'
  | 'LOCAL_TIME_MALFORMED'
  | 'LOCAL_TIME_SKIPPED'
  | 'STORY_MISSING'
  | 'TOO_MANY_BLOCKS'
  | 'RUN_TOO_LONG';

/** One reason why a use case of this feature says no. */
export interface ManuscriptRefusal extends Omit<Refusal, 'code'> {
  code: RefusalCode | CommandCode;
}
