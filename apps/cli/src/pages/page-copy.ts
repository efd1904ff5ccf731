import { createHash } from 'node:crypto';
import {
  deriveHeadline,
  forPublication,
  opensWithDateline,
  parseDateline,
  readSignOff,
  type Block,
  type Content,
  type Page,
  type PageItem,
  type Dateline,
} from '@kopij/editorial';
import type { ImportStory } from '@kopij/articles';

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
export function pageCopy(page: Page, source: PageSource): ImportStory[] {
  const { sectionId, now } = source;
  const article = {
    content: { ...storyOf(page.blocks, source), headline: page.headline },
    importKey: keyOf(sectionId, [page.headline, ...page.blocks.map(({ text }) => text)]),
    publishedAt: now,
  };
  return [article, ...page.items.map((item, at) => boxedCopy(item, at, source))];
}

function boxedCopy({ paragraphs, age }: PageItem, at: number, source: PageSource): ImportStory {
  const story = storyOf(
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

function storyOf(written: readonly Paragraph[], { sectionId, isAgency }: PageSource): Partial<Content> {
  const [lead, ...others] = forPublication(written, ({ text }) => text);
  const opening = lead?.text ?? '';
  const found = parseDateline(opening, isAgency);
  const dateline = found?.leadIn === '' ? found : null;
  // Something unexplained stands in front of the dateline, or what looks like one is none that is known: the text stays
  // whole, and an editor decides.
  const isUnclear = found !== null || opensWithDateline(opening);
  const signatures = [...(lead ? [lead] : []), ...others].flatMap(({ text }) => readSignOff(text, isAgency));
  const paragraphs: Paragraph[] = [{ kind: 'paragraph', text: dateline?.rest ?? opening }, ...others];
  return {
    sectionId,
    dateline: dateline ? placeOf(dateline) : isUnclear ? null : { kind: 'NONE' },
    credits: [...new Set([...(dateline?.agencies ?? []), ...signatures])].map((code) => ({
      code,
      role: 'SOURCE',
    })),
    blocks: paragraphs.map(blockOf),
  };
}

function placeOf({ places, region, date }: Dateline): Content['dateline'] {
  return { kind: 'PLACE', places, region, date };
}

function blockOf({ kind, text }: Paragraph, at: number): Block {
  const key = `p${at + 1}`;
  const runs = [{ text, marks: [], href: null }];
  return kind === 'heading' ? { key, type: 'HEADING', level: 2, runs } : { key, type: 'PARAGRAPH', runs };
}

function keyOf(sectionId: string, texts: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify(['page', sectionId, ...texts]))
    .digest('hex');
}
