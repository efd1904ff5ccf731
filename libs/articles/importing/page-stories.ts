import { hash } from 'node:crypto';
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

/** The context for reading a page. */
export interface PageSource {
  readonly sectionId: string;
  /** When the page was captured; its ages are relative to this. */
  readonly now: Date;
  /** Whether the newsroom knows an agency with this name. */
  readonly isAgency: (written: string) => boolean;
}

type Paragraph = Pick<Page['blocks'][number], 'kind' | 'text'>;

/** The article and the items of its box, in page order. The article counts as published when the page was captured. */
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
    // A box has no headlines, so one is generated and marked as such.
    content: { ...story, headline: deriveHeadline(text), headlineOrigin: 'DERIVED' },
    importKey: keyOf(source.sectionId, paragraphs),
    // Items with the same age each get a slightly earlier time than the one above, to keep the page's order.
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
  return hash('sha256', JSON.stringify(['page', sectionId, ...texts]));
}
