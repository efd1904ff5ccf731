import type { AgencyEntity } from '@kopij/agencies';
import type { Block } from '@kopij/editorial';
import { DateTime, enumOf, fromInstant, Node, type Instant } from '@kopij/platform';
import { Section, type SectionNode } from '@kopij/sections';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ArticleRow, BodyColumn } from './article-columns.js';
import { BlockUnion } from './block.types.js';
import { Credit } from './credit.types.js';
import { withheldReasons, withholding, type WithheldReason, type Withholding } from './licence.js';
import type { PublishedDateline } from './published-shape.js';
import type { ReadersView } from './readers-view.js';
import type { RenderedCredit } from './render-article.js';

const WithheldReasonEnum = enumOf('WithheldReason', withheldReasons, {
  description: 'Why the text of an article is not shown.',
  values: {
    LICENCE_EXPIRED: 'An agency lets its text be read for some days only, and they have passed.',
    LICENCE_FORBIDS_ARCHIVE: 'An agency lets its text be read while it is news only: for a day.',
    LICENCE_FORBIDS_WEB: 'An agency no longer lets its text be read on the web.',
  },
});

@ObjectType({
  description: 'That the licence of a credited agency takes the text of an article away from readers.',
})
export class Withheld implements Withholding {
  @Field(() => WithheldReasonEnum, { description: 'Why.' })
  reason: WithheldReason;

  @Field(() => DateTime, {
    nullable: true,
    description: 'From when on; null where that does not follow from its publication.',
  })
  since: Date | null;
}

@ObjectType({ description: 'Where a story is filed from, and who is credited there.' })
export class Dateline implements PublishedDateline {
  @Field(() => [String], { description: 'As they are printed. Empty where only credits open the lead.' })
  places: string[];

  @Field(() => [String], { description: 'State, province or country that follows the place.' })
  region: string[];

  @Field(() => String, {
    nullable: true,
    description: 'When it was filed: YYYY-MM-DD, or --MM-DD without its year.',
  })
  date: string | null;

  @Field({ description: 'The places as they are printed: `WASHINGTON/BRUSSEL`.' })
  place: string;

  @Field({ description: 'The whole of it: `PYONGYANG (ANP/RTR)`.' })
  text: string;
}

@ObjectType({ description: 'The text of an article, in whatever form. Empty when it is withheld.' })
export class Body {
  constructor(private readonly row: Pick<ArticleRow, BodyColumn | 'wordCount'> | null) {}

  @Field(() => [BlockUnion], { description: 'Its pieces, in order.' })
  get blocks(): Block[] {
    return JSON.parse(this.text('blocks') || '[]') as Block[];
  }

  @Field({ description: 'Escaped, one element for each block, safe to put into a page.' })
  get html(): string {
    return this.text('html');
  }

  @Field({ description: 'CommonMark.' })
  get markdown(): string {
    return this.text('markdown');
  }

  @Field({ description: 'Without any markup, an empty line between blocks.' })
  get plainText(): string {
    return this.text('plainText');
  }

  @Field(() => Int, { description: 'How many words it has.' })
  get wordCount(): number {
    return this.row?.wordCount ?? 0;
  }

  private text(column: BodyColumn): string {
    if (!this.row) return '';
    const text = this.row[column];
    if (text === undefined) throw new Error(`The column ${column} was not read.`);
    return text;
  }
}

/** An article as it is served: a row, seen with the registries of one request. Nothing is worked out before it is asked. */
@ObjectType({
  implements: () => Node,
  description: 'What readers see: the live, published revision of a manuscript, under the same id.',
})
export class Article implements Node {
  constructor(
    private readonly row: ArticleRow,
    private readonly view: ReadersView,
    private readonly isPreview = false,
  ) {}

  @Field(() => ID, { description: 'Opaque; also the id of its manuscript.' })
  get id(): string {
    return this.row.id;
  }

  @Field({ description: 'Its name in addresses now. Former ones keep finding it.' })
  get slug(): string {
    return this.row.slug;
  }

  @Field({ description: 'Its address on the site: `/nieuws/buitenland/kim-ontvangt-poetin`.' })
  get path(): string {
    const { section } = this;
    return section ? `/${section.path}/${this.row.slug}` : `/${this.row.slug}`;
  }

  @Field(() => String, { nullable: true, description: 'Short label above the headline.' })
  get kicker(): string | null {
    return this.row.kicker;
  }

  @Field({ description: 'The title.' })
  get headline(): string {
    return this.row.headline;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Summary under the headline. Null when the text is withheld.',
  })
  get standfirst(): string | null {
    return this.withheld ? null : this.row.standfirst;
  }

  @Field(() => Dateline, { nullable: true, description: 'Null when it has none.' })
  get dateline(): PublishedDateline | null {
    return this.row.dateline === null ? null : (JSON.parse(this.row.dateline) as PublishedDateline);
  }

  @Field(() => [Credit], { description: 'The agencies it names, in the order of the page.' })
  get credits(): { agency: AgencyEntity | null; role: Credit['role'] }[] {
    return this.storedCredits().map(({ agencyId, role }) => ({ agency: this.agency(agencyId), role }));
  }

  @Field(() => String, { nullable: true, description: 'Whose text it is, as it is printed: `ANP/RTR`.' })
  get creditLine(): string | null {
    return this.row.creditLine;
  }

  @Field(() => [String], { description: 'Names of its authors.' })
  get byline(): string[] {
    return JSON.parse(this.row.byline) as string[];
  }

  @Field({
    description: 'The first paragraph behind its dateline, as a box shows it. Empty when it is withheld.',
  })
  get lead(): string {
    return this.withheld ? '' : this.row.lead;
  }

  @Field(() => Body, { description: 'The text.' })
  get body(): Body {
    return new Body(this.withheld ? null : this.row);
  }

  @Field(() => Withheld, {
    nullable: true,
    description: 'Why standfirst, lead and body are not shown. Null while they may be read.',
  })
  get withheld(): Withholding | null {
    if (this.isPreview || this.view.restricted.size === 0) return null;
    const credits = this.storedCredits().map(({ agencyId, role }) => ({
      role,
      terms: this.agency(agencyId),
    }));
    return withholding(credits, fromInstant(this.row.publishedAt), this.view.now);
  }

  @Field(() => Section, { nullable: true, description: 'The section it is in.' })
  get section(): SectionNode | null {
    const { sectionId } = this.row;
    return sectionId === null ? null : (this.view.sections.byId.get(sectionId) ?? null);
  }

  @Field(() => DateTime, { description: 'When the publication that readers see began.' })
  get publishedAt(): Instant {
    return this.row.publishedAt;
  }

  @Field(() => DateTime, { description: 'When readers could first see it.' })
  get firstPublishedAt(): Instant {
    return this.row.firstPublishedAt;
  }

  @Field(() => DateTime, { description: 'When what readers see last changed.' })
  get updatedAt(): Instant {
    return this.row.updatedAt;
  }

  /** For fields with arguments, which are resolved outside. */
  get now(): Date {
    return this.view.now;
  }

  private storedCredits(): RenderedCredit[] {
    return JSON.parse(this.row.credits) as RenderedCredit[];
  }

  private agency(id: string | null): AgencyEntity | null {
    return id === null ? null : (this.view.agencies.byId.get(id) ?? null);
  }
}
