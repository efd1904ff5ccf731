import type { ReadCopy } from '../../../parts/copy-fields.js';
import type { graphql } from '../../../server/graphql.js';

type ContentInput = ReturnType<typeof graphql.scalar<'ContentInput'>>;
export type Dateline = NonNullable<ContentInput['dateline']>;
type ReadBlock = ReadCopy['blocks'][number];
type ReadRun = Extract<ReadBlock, { __typename: 'Paragraph' }>['runs'][number];

/** All marks, in the one order in which they stand on a run. */
export const marks = ['BOLD', 'ITALIC', 'UNDERLINE', 'STRIKE', 'CODE'] as const satisfies ReadRun['marks'];

export type Mark = (typeof marks)[number];

/** Text that looks the same, in plain text. */
export interface CopyRun {
  readonly text: string;
  readonly marks: Mark[];
  readonly href: string | null;
}

/** What each kind of block says, with the key by which it is known in all revisions. */
export interface Blocks {
  readonly paragraph: { readonly key: string; readonly runs: CopyRun[] };
  readonly heading: { readonly key: string; readonly level: number; readonly runs: CopyRun[] };
  readonly quote: { readonly key: string; readonly runs: CopyRun[]; readonly attribution: string | null };
  readonly list: {
    readonly key: string;
    readonly style: 'BULLETED' | 'NUMBERED';
    readonly items: { readonly runs: CopyRun[] }[];
  };
  readonly image: {
    readonly key: string;
    readonly url: string;
    readonly alt: string;
    readonly caption: string | null;
    readonly credit: string | null;
  };
  readonly embed: { readonly key: string; readonly url: string; readonly title: string | null };
}

/** A block of the body, in the form in which it is sent. */
export type CopyBlock = { [Kind in keyof Blocks]: Readonly<Record<Kind, Blocks[Kind]>> }[keyof Blocks];

export interface CopyCredit {
  readonly code: string;
  readonly role: ReadCopy['credits'][number]['role'];
}

/**
 * All that somebody writes, in the form in which it is sent: the `ContentInput` of the schema, whole. Lines hold what was typed, spaces
 * at their ends too.
 */
export interface Copy {
  readonly kicker: string | null;
  /** Left out for as long as it is the one made from the lead: whoever sends it says that somebody wrote it. */
  readonly headline?: string | null;
  readonly standfirst: string | null;
  readonly slug: string | null;
  readonly sectionId: string | null;
  /** Left out for as long as it is one without a place, of an import: it cannot be sent, only kept. */
  readonly dateline?: Dateline | null;
  readonly credits: CopyCredit[];
  readonly byline: string[];
  readonly keywords: string[];
  /** What readers are shown beside it, in this order. */
  readonly relatedArticleIds: string[];
  readonly blocks: CopyBlock[];
}

/** Content as it is read, in the form in which it is sent. */
export function copyOf(content: ReadCopy): Copy {
  const { kicker, headline, headlineOrigin, standfirst, slug, sectionId, dateline } = content;
  const isDerived = headline !== null && headlineOrigin === 'DERIVED';
  return {
    kicker,
    ...(isDerived ? {} : { headline }),
    standfirst,
    slug,
    sectionId,
    ...datelineOf(dateline),
    credits: content.credits.map(({ code, role }) => ({ code, role })),
    byline: [...content.byline],
    keywords: [...content.keywords],
    relatedArticleIds: [...content.relatedArticleIds],
    blocks: content.blocks.map(blockOf),
  };
}

function datelineOf(dateline: ReadCopy['dateline']): Pick<Copy, 'dateline'> {
  if (!dateline) return { dateline: null };
  const { kind, places, region, date } = dateline;
  if (kind === 'NONE') return { dateline: { none: true } };
  return places.length === 0 ? {} : { dateline: { place: { places, region, date } } };
}

function blockOf(block: ReadBlock): CopyBlock {
  const { key } = block;
  switch (block.__typename) {
    case 'Paragraph':
      return { paragraph: { key, runs: runsOf(block.runs) } };
    case 'Heading':
      return { heading: { key, level: block.level, runs: runsOf(block.runs) } };
    case 'Quote':
      return { quote: { key, runs: runsOf(block.runs), attribution: block.attribution } };
    case 'ListBlock':
      return {
        list: { key, style: block.style, items: block.items.map((runs) => ({ runs: runsOf(runs) })) },
      };
    case 'ImageBlock': {
      const { url, alt, caption, credit } = block;
      return { image: { key, url, alt, caption, credit } };
    }
    case 'Embed':
      return { embed: { key, url: block.url, title: block.title } };
  }
}

function runsOf(runs: readonly ReadRun[]): CopyRun[] {
  return runs.map(({ text, marks: given, href }) => ({ text, marks: [...given], href }));
}

/** Whether two copies say the same, however their runs are cut and whatever spaces stand at the ends of their lines. */
export function isSameCopy(one: Copy, other: Copy): boolean {
  return JSON.stringify(normalised(one)) === JSON.stringify(normalised(other));
}

/** The same for two blocks. */
export function isSameBlock(one: CopyBlock, other: CopyBlock): boolean {
  return JSON.stringify(normalisedBlock(one)) === JSON.stringify(normalisedBlock(other));
}

/** The key by which a block is known. */
export function keyOf(block: CopyBlock): string {
  const [{ key }] = Object.values(block) as [Blocks[keyof Blocks]];
  return key;
}

/** The one form of what says the same; as the server stores it. */
function normalised(copy: Copy) {
  const { kicker, headline, standfirst, slug, sectionId, dateline, credits, byline, keywords, blocks } = copy;
  const { relatedArticleIds } = copy;
  return {
    kicker: line(kicker),
    headline: headline === undefined ? undefined : line(headline),
    standfirst: line(standfirst),
    slug: slug === '' ? null : slug,
    sectionId,
    dateline: normalisedDateline(dateline),
    credits: credits.map(({ code, role }) => [code.trim(), role]),
    byline: lines(byline),
    keywords: [...new Set(lines(keywords))],
    relatedArticleIds: [...new Set(relatedArticleIds)],
    blocks: blocks.map(normalisedBlock),
  };
}

function normalisedDateline(dateline: Copy['dateline']) {
  if (!dateline || !('place' in dateline)) return dateline;
  const { places, region, date } = dateline.place;
  return { places: lines(places), region: lines(region ?? []), date: line(date ?? null) };
}

function normalisedBlock(block: CopyBlock): CopyBlock {
  if ('paragraph' in block) {
    const { key, runs } = block.paragraph;
    return { paragraph: { key, runs: joinRuns(runs) } };
  }
  if ('heading' in block) {
    const { key, level, runs } = block.heading;
    return { heading: { key, level, runs: joinRuns(runs) } };
  }
  if ('quote' in block) {
    const { key, runs, attribution } = block.quote;
    return { quote: { key, runs: joinRuns(runs), attribution: line(attribution) } };
  }
  if ('list' in block) {
    const { key, style, items } = block.list;
    return { list: { key, style, items: items.map(({ runs }) => ({ runs: joinRuns(runs) })) } };
  }
  if ('image' in block) {
    const { key, url, alt, caption, credit } = block.image;
    return { image: { key, url, alt: alt.trim(), caption: line(caption), credit: line(credit) } };
  }
  const { key, url, title } = block.embed;
  return { embed: { key, url, title: line(title) } };
}

/** Neighbours that look the same are one run, marks stand in their order, and runs without text are left out. */
export function joinRuns(runs: readonly CopyRun[]): CopyRun[] {
  const joined: CopyRun[] = [];
  for (const { text, marks: given, href } of runs) {
    if (text === '') continue;
    const run = {
      text,
      marks: marks.filter((mark) => given.includes(mark)),
      href: href === '' ? null : href,
    };
    const last = joined.at(-1);
    const isAlike = last?.href === run.href && last.marks.join() === run.marks.join();
    if (isAlike) joined.splice(-1, 1, { ...last, text: last.text + text });
    else joined.push(run);
  }
  return joined;
}

function line(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

function lines(texts: readonly string[]): string[] {
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}
