import { createHash } from 'node:crypto';
import {
  deriveHeadline,
  forPublication,
  parseDateline,
  storyAttribution,
  type Page,
  type PageItem,
} from '@kopij/editorial';
import type { ContentPatch } from '../content/content-patch.js';
import { storyPatch } from '../content/story-patch.js';
import type { ImportStory } from './import-story.js';

/** Where a page is from, and what is known about reading it. */
export interface PageSource {
  readonly sectionId: string;
  /** When the page was seen: the ages on it count back from here. */
  readonly now: Date;
  /** Whether the newsroom knows an agency by a name, whatever the name looks like. */
  readonly isAgency: (written: string) => boolean;
}

type Paragraph = Pick<Page['blocks'][number], 'kind' | 'text'>;

/** The article and the items of its box, in the order of the page. The article itself counts as published when it was seen. */
export function pageStories(page: Page, source: PageSource): ImportStory[] {
  const { sectionId, now } = source;
  const article = {
    content: { ...patchOf(page.blocks, source), headline: page.headline },
    importKey: keyOf(sectionId, [page.headline, ...page.blocks.map(({ text }) => text)]),
    publishedAt: now,
  };
  return [article, ...page.items.map((item, at) => boxedStory(item, at, source))];
}

function boxedStory({ paragraphs, age }: PageItem, at: number, source: PageSource): ImportStory {
  const story = patchOf(
    paragraphs.map((text) => ({ kind: 'paragraph', text })),
    source,
  );
  const [lead = ''] = paragraphs;
  const text = parseDateline(lead, source.isAgency)?.rest ?? lead;
  return {
    // A box shows no headlines: this one is for the desk to work with, and marked as such.
    content: { ...story, headline: deriveHeadline(text), headlineOrigin: 'DERIVED' },
    importKey: keyOf(source.sectionId, paragraphs),
    // Of one age, each is a moment older than the one above it, and the first than the article: that keeps the page's order.
    publishedAt: new Date(source.now.getTime() - age.milliseconds - (at + 1)),
  };
}

function patchOf(written: readonly Paragraph[], { sectionId, isAgency }: PageSource): ContentPatch {
  const shown = forPublication(written, ({ text }) => text);
  const { opening, ...attribution } = storyAttribution(
    shown.map(({ text }) => text),
    isAgency,
  );
  const blocks: Paragraph[] = [{ kind: 'paragraph', text: opening }, ...shown.slice(1)];
  return storyPatch({ ...attribution, blocks }, sectionId);
}

function keyOf(sectionId: string, texts: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify(['page', sectionId, ...texts]))
    .digest('hex');
}
