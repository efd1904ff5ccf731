import type { Subject } from '../news-item.js';

/** What a text without a format says about itself. */
export interface PlainStory {
  headline: string | null;
  slugline: string | null;
  /** The story, in lines as sent. */
  text: string;
  guid?: string | null;
  byline?: string[];
  sender?: string | null;
  time?: string | null;
  language?: string | null;
  subjects?: Subject[];
  keywords?: string[];
  notes?: string[];
  type?: string | null;
}
