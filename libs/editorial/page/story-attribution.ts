import type { AgencyLookup } from '../attribution/credit-shape.js';
import type { Dateline } from '../attribution/dateline.js';
import { parseDateline } from '../attribution/parse-dateline.js';
import { readSignOff } from '../attribution/read-sign-off.js';
import { opensWithDateline } from './dateline-opening.js';

/** Where a story is from, and whose it is, as its text says. */
export interface StoryAttribution {
  /** Null where none opens the text; see `isUnclear`. */
  readonly dateline: Dateline | null;
  /** Something stands in front of the dateline, or looks like one and is none that is known: the text stays whole, and an editor decides. */
  readonly isUnclear: boolean;
  /** The names of agencies, as they are written in the dateline and behind paragraphs; each once. */
  readonly credits: readonly string[];
  /** The first paragraph, without its dateline. */
  readonly opening: string;
}

/**
 * @param paragraphs in their order, the first with its dateline
 * @param isAgency whether the newsroom knows an agency by a name
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
