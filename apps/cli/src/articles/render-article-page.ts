import type { ArticlePage, ShownBlock } from './article-page.js';

/**
 * The lines of the page, in the format of `kopij import page`: each item of the box on one line, and its age on the
 * next.
 */
export function renderArticlePage(page: ArticlePage): string[] {
  const { kicker, headline, standfirst, byline } = page;
  return [
    ...(kicker === null ? [] : [kicker]),
    headline,
    ...(standfirst === null ? [] : [standfirst]),
    ...(byline.length > 0 ? [`Door ${byline.join(', ')}`] : []),
    ...renderBody(page),
    ...renderBox(page),
  ];
}

function renderBody({ lead, withheld, body: { blocks } }: ArticlePage): string[] {
  if (withheld) return [withheldLine(withheld)];
  const leadAt = blocks.findIndex(({ __typename }) => __typename === 'Paragraph');
  return blocks.flatMap((block, at) => (at === leadAt ? [lead] : renderBlock(block)));
}

function renderBox({ section, moreFromSection }: ArticlePage): string[] {
  if (!section || moreFromSection.length === 0) return [];
  const items = moreFromSection.flatMap(({ lead, age, withheld }) => [
    withheld ? withheldLine(withheld) : lead,
    age,
  ]);
  return [`Meer uit ${section.name}`, ...items];
}

function withheldLine({ reason }: { reason: string }): string {
  return `[withheld: ${reason}]`;
}

function renderBlock(block: ShownBlock): string[] {
  switch (block.__typename) {
    case 'Paragraph':
    case 'Heading':
      return [textOf(block.runs)];
    case 'Quote':
      return [
        block.attribution === null
          ? `"${textOf(block.runs)}"`
          : `"${textOf(block.runs)}" - ${block.attribution}`,
      ];
    case 'ListBlock':
      return block.items.map((item) => `- ${textOf(item)}`);
    case 'ImageBlock':
      return [`[${block.caption ?? block.alt}] ${block.url}`];
    case 'Embed':
      return [`[${block.title ?? block.url}] ${block.url}`];
  }
}

function textOf(runs: readonly { text: string }[]): string {
  return runs.map(({ text }) => text).join('');
}
