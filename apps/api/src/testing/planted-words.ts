import type { Block, Content, Run } from '@kopij/editorial';

/** Words that stand nowhere else, so that wherever one is read it came from where it was planted. */
export class PlantedWords {
  private readonly planted: string[] = [];

  /** @param stem what they begin with: lower-case letters, so that a word can be a slug */
  constructor(private readonly stem: string) {}

  all(): readonly string[] {
    return this.planted;
  }

  next(): string {
    const word = `${this.stem}${this.planted.length}x`;
    this.planted.push(word);
    return word;
  }

  /** Those that a text holds. */
  in(text: string): Set<string> {
    const written = new Set(text.match(new RegExp(`${this.stem}\\d+x`, 'g')));
    return new Set(this.planted.filter((word) => written.has(word)));
  }

  /** A story, ready to be published, in which every text is a word of its own. */
  story(sectionId: string): Content {
    const word = (): string => this.next();
    const address = (): string => `https://example.org/${word()}`;
    const runs = (): Run[] => [{ text: word(), marks: [], href: address() }];
    const blocks: Block[] = [
      { key: word(), type: 'PARAGRAPH', runs: runs() },
      { key: word(), type: 'HEADING', level: 2, runs: runs() },
      { key: word(), type: 'QUOTE', runs: runs(), attribution: word() },
      { key: word(), type: 'LIST', style: 'BULLETED', items: [runs(), runs()] },
      { key: word(), type: 'IMAGE', url: address(), alt: word(), caption: word(), credit: word() },
      { key: word(), type: 'EMBED', url: address(), title: word() },
    ];
    return {
      kicker: word(),
      headline: word(),
      headlineOrigin: 'WRITTEN',
      standfirst: word(),
      slug: word(),
      sectionId,
      dateline: { kind: 'PLACE', places: [word()], region: [word()], date: null },
      credits: [{ code: 'ANP', role: 'SOURCE' }],
      byline: [word()],
      keywords: [word()],
      blocks,
    };
  }
}
