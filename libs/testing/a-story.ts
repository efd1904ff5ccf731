import type { Content } from '@kopij/editorial';

/** Content that is ready to be published in its section, except for what the test changes. */
export function aStory(changes: Partial<Content> & Pick<Content, 'sectionId'>): Content {
  return {
    kicker: null,
    headline: 'Veerdienst over de fjord hervat',
    headlineOrigin: 'WRITTEN',
    standfirst: null,
    slug: null,
    dateline: { kind: 'PLACE', places: ['OSLO'], region: [], date: null },
    credits: [
      { code: 'ANP', role: 'SOURCE' },
      { code: 'RTR', role: 'SOURCE' },
    ],
    byline: [],
    blocks: [aParagraph('p1', 'De veerdienst vaart weer.'), aParagraph('p2', 'De storm is voorbij.')],
    ...changes,
  };
}

export function aParagraph(key: string, text: string): Content['blocks'][number] {
  return { key, type: 'PARAGRAPH', runs: [{ text, marks: [], href: null }] };
}
