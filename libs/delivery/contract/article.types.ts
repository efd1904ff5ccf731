import { firstParagraphText, type Block } from '@kopij/editorial';
import { DateTime, fromInstant, Holds, type Instant, Node, ReadyJson, Weighs } from '@kopij/platform';
import { Section, type SectionNode } from '@kopij/sections';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { PublishedDateline } from '../stored/published-shape.js';
import type { ArticleRow } from '../view/article-columns.js';
import {
  syndication,
  withholding,
  withholdingChangesAt,
  type Syndication,
  type Withholding,
} from '../view/licence.js';
import { ReadOnce } from '../view/read-once.js';
import type { ReadersView } from '../view/readers-view.js';
import type { ShownCredit } from '../view/stored-credits.js';
import { Body } from './body.types.js';
import { Correction } from './correction.types.js';
import { Credit } from './credit.types.js';
import { Dateline } from './dateline.types.js';
import { previewId } from './preview-id.js';
import { Withheld } from './withheld.types.js';

type ImageBlock = Extract<Block, { type: 'IMAGE' }>;

const datelines = new ReadOnce((stored) => JSON.parse(stored) as PublishedDateline);

/** An article as served: its row, with the registries of one request. Fields are computed when requested. */
@ObjectType({
  implements: () => Node,
  description: 'What readers see: the live, published revision of a manuscript.',
})
export class Article implements Node {
  constructor(
    private readonly row: ArticleRow,
    private readonly view: ReadersView,
    private readonly isPreview = false,
  ) {}

  @Field(() => ID, {
    description: 'Opaque; it never changes. A preview has an id of its own.',
  })
  get id(): string {
    return this.isPreview ? previewId(this.articleId) : this.articleId;
  }

  /** The id the article is, or would be, stored under. */
  get articleId(): string {
    return this.row.read('id');
  }

  /** Shared by the articles that tell one story; null if no other one told the same. */
  get storyId(): string | null {
    return this.row.read('storyId');
  }

  @Field({ description: 'Its current name in addresses. Former slugs keep working.' })
  get slug(): string {
    return this.row.read('slug');
  }

  @Field({ description: 'Its address on the site: `/nieuws/buitenland/kim-ontvangt-poetin`.' })
  get path(): string {
    const { section } = this;
    return section ? `/${section.path}/${this.slug}` : `/${this.slug}`;
  }

  @Field(() => String, { nullable: true, description: 'A short label above the headline.' })
  get kicker(): string | null {
    return this.row.read('kicker');
  }

  @Field({ description: 'The title.' })
  get headline(): string {
    return this.row.read('headline');
  }

  @Field(() => String, {
    nullable: true,
    description: 'The summary under the headline. Null if the text is withheld.',
  })
  get standfirst(): string | null {
    return this.withheld ? null : this.row.read('standfirst');
  }

  @Field(() => Dateline, { nullable: true, description: 'Null if it has none.' })
  get dateline(): PublishedDateline | null {
    const dateline = this.row.read('dateline');
    return dateline === null ? null : datelines.of(dateline);
  }

  @Holds(3)
  @Field(() => [Credit], {
    description:
      'The agencies it credits, in print order. A preview leaves out unknown agencies here, but not in its `creditLine`.',
  })
  get credits(): readonly ShownCredit[] {
    return this.view.credits.read(this.row.read('credits')).shown;
  }

  @Field(() => String, { nullable: true, description: 'Its credits as printed: `ANP/RTR`.' })
  get creditLine(): string | null {
    return this.row.read('creditLine');
  }

  @Holds(3)
  @Field(() => [String], { description: 'The names of its authors.' })
  get byline(): string[] {
    return JSON.parse(this.row.read('byline')) as string[];
  }

  @Holds(3)
  @Field(() => [String], { description: 'What it is about, in words of the newsroom or of an agency.' })
  get keywords(): string[] {
    return JSON.parse(this.row.read('keywords') ?? '[]') as string[];
  }

  /** In the order of the editor; some may not be live. */
  get relatedArticleIds(): string[] {
    return JSON.parse(this.row.read('relatedArticleIds') ?? '[]') as string[];
  }

  @Weighs(3)
  @Field(() => String, {
    description:
      'The first paragraph, preceded by the dateline, for use in lists. Empty if the text is withheld.',
  })
  get lead(): ReadyJson | string {
    return this.withheld ? '' : new ReadyJson(this.row.read('lead'));
  }

  @Field(() => Body, { description: 'The text.' })
  get body(): Body {
    return new Body(this.withheld ? null : this.row);
  }

  @Holds(3)
  @Field(() => [Correction], {
    description: 'Its published corrections, oldest first. They are never removed.',
  })
  get corrections(): Correction[] {
    return JSON.parse(this.row.read('corrections')) as Correction[];
  }

  @Field(() => Withheld, {
    nullable: true,
    description: 'Why the standfirst, lead and body are withheld. Null if they are not.',
  })
  get withheld(): Withholding | null {
    if (this.isPreview) return null;
    const { terms, mayWithhold } = this.view.credits.read(this.row.read('credits'));
    if (!mayWithhold) return null;
    const firstPublishedAt = fromInstant(this.row.read('firstPublishedAt'));
    this.view.basis.holdUntil(withholdingChangesAt(terms, firstPublishedAt, this.view.now));
    return withholding(terms, firstPublishedAt, this.view.now);
  }

  /** The standfirst or else the lead, in plain text; null if the text is withheld. */
  get summary(): string | null {
    if (this.withheld) return null;
    return this.standfirst ?? ((JSON.parse(this.row.read('lead')) as string) || null);
  }

  /** What stands in front of the first paragraph: `OSLO (ANP/RTR) - `. Empty if there is nothing, or the text is withheld. */
  get opening(): string {
    if (this.withheld) return '';
    const lead = JSON.parse(this.row.read('lead')) as string;
    return lead.slice(0, lead.length - firstParagraphText(this.body.blocks).length);
  }

  /** Those in the body. */
  get pictures(): readonly ImageBlock[] {
    return this.body.blocks.filter((block) => block.type === 'IMAGE');
  }

  /** What may be passed on: the text and pictures, by the terms of all agencies they are from. */
  get syndication(): Syndication {
    const { terms } = this.view.credits.read(this.row.read('credits'));
    return this.withheld ? { text: false, pictures: false } : syndication(terms);
  }

  @Field(() => Section, { nullable: true, description: 'The section it is in.' })
  get section(): SectionNode | null {
    const sectionId = this.row.read('sectionId');
    return sectionId === null ? null : (this.view.sections.byId.get(sectionId) ?? null);
  }

  @Field(() => DateTime, {
    description: 'When it was published; after an unpublish, when it was published again.',
  })
  get publishedAt(): Instant {
    return this.row.read('publishedAt');
  }

  @Field(() => DateTime, { description: 'When it was first published.' })
  get firstPublishedAt(): Instant {
    return this.row.read('firstPublishedAt');
  }

  @Field(() => DateTime, { description: 'When the published content last changed.' })
  get updatedAt(): Instant {
    return this.row.read('updatedAt');
  }

  /** For fields with arguments, which have their own resolvers. */
  get now(): Date {
    return this.view.now;
  }
}
