import type { Answer } from './start-server.js';
import { Truth } from './truth.js';

/** A story, published and taken down over HTTP by whichever server; its truth is its headline, null while it is not there. */
export interface Story {
  readonly slug: string;
  readonly truth: Truth<string | null>;
  manuscript: { id: string; version: number; revision: number } | null;
  isLive: boolean;
}

export function aStoryAt(slug: string): Story {
  return { slug, truth: new Truth<string | null>(null), manuscript: null, isLive: false };
}

type Query = (
  url: string,
  document: string,
  variables: object,
) => Promise<Pick<Answer<unknown>, 'data' | 'errors'>>;

interface Payload {
  it: { manuscript: Story['manuscript']; userErrors: unknown[] };
}

const payload = 'manuscript { id version revision } userErrors { message }';

/** What an editor does to stories. */
export class RemoteDesk {
  /** @param query asks as the editor */
  constructor(
    private readonly query: Query,
    private readonly sectionId: string,
  ) {}

  /** Writes it, or writes it anew, and publishes it; where readers have it already, as a correction. */
  async publish(url: string, story: Story, headline: string): Promise<void> {
    const { manuscript } = story;
    const written = manuscript
      ? { manuscriptId: manuscript.id, expectedVersion: manuscript.version, content: { headline } }
      : { content: this.content(story, headline) };
    await this.write(url, story, manuscript ? 'edit' : 'create', written);
    const acknowledge = story.truth.begin(headline);
    const published = { ...named(story), revision: story.manuscript?.revision };
    if (story.isLive) {
      await this.write(url, story, 'correct', { ...published, type: 'CORRECTION', note: headline });
    } else await this.write(url, story, 'publish', { ...published, acknowledge: ['LIVE_FACTS_CHANGED'] });
    story.isLive = true;
    acknowledge();
  }

  async takeDown(url: string, story: Story): Promise<void> {
    if (!story.isLive) return;
    const acknowledge = story.truth.begin(null);
    await this.write(url, story, 'unpublish', { ...named(story), reason: 'Onjuist.' });
    story.isLive = false;
    acknowledge();
  }

  private content({ slug }: Story, headline: string): object {
    return {
      headline,
      slug,
      sectionId: this.sectionId,
      dateline: { place: { places: ['OSLO'] } },
      credits: [{ code: 'ANP' }],
      blocks: [{ paragraph: { text: 'De veerdienst vaart weer.' } }],
    };
  }

  private async write(url: string, story: Story, verb: keyof typeof inputs, input: object): Promise<void> {
    const [field, type] = inputs[verb];
    const document = `mutation ($input: ${type}!) { it: ${field}(input: $input) { ${payload} } }`;
    const { data, errors } = await this.query(url, document, { input });
    const done = (data as Payload | null | undefined)?.it;
    if (!done?.manuscript) throw new Error(JSON.stringify({ errors, done }));
    story.manuscript = done.manuscript;
  }
}

const inputs = {
  create: ['createManuscript', 'CreateManuscriptInput'],
  edit: ['editManuscript', 'EditManuscriptInput'],
  publish: ['publishManuscript', 'PublishManuscriptInput'],
  correct: ['correctArticle', 'CorrectArticleInput'],
  unpublish: ['unpublishArticle', 'UnpublishArticleInput'],
} as const;

function named({ manuscript }: Story): object {
  return { manuscriptId: manuscript?.id, expectedVersion: manuscript?.version };
}
