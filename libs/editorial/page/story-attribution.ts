import type { AgencyLookup } from '../attribution/credit-shape.js';
import type { Dateline } from '../attribution/dateline.js';
import { parseDateline } from '../attribution/parse-dateline.js';
import { readSignOff } from '../attribution/read-sign-off.js';
import { opensWithDateline } from './dateline-opening.js';

/** The attribution that a story's text contains. */
export interface StoryAttribution {
  /** Null if the text does not start with one; see `isUnclear`. */
  readonly dateline: Dateline | null;
  /**
   * There is text in front of the dateline, or something looks like a dateline but is not a known form: the text is
   * kept whole, for an editor to decide.
   */
  readonly isUnclear: boolean;
  /** The names of agencies as written in the dateline and at the end of paragraphs, without duplicates. */
  readonly credits: readonly string[];
  /** The first paragraph, without its dateline. */
  readonly opening: string;
}

/**
 * @param paragraphs in their order, the first with its dateline
 * @param isAgency whether the newsroom knows an agency with this name
 */
export function storyAttribution(paragraphs: readonly string[], isAgency: AgencyLookup): StoryAttribution {
  const [opening = ''] = paragraphs;
  const found = parseDateline(opening, isAgency);
  const dateline = found?.leadIn === '' ? found : null;
  const signed = paragraphs.flatMap((text) => readSignOff(text, isAgency));
  return {
    dateline,
    isUnclear: dateline === null && (found !== null || opensWithDateline(opening)),
    credits: [...new Set([...(dateline?.agencies ?? []), ...signed])],
    opening: dateline?.rest ?? opening,
  };
}
