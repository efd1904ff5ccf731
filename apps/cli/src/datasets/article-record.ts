import { ArrayMaxSize, ArrayUnique, IsOptional, Matches, MaxLength, ValidateBy } from 'class-validator';
import { OneLine } from './one-line.js';

// Text that an editor may also write. Tabs and line ends are the only control characters allowed: PostgreSQL cannot
// store the null byte.
const paragraph = /^[\t\n\r\P{Cc}]{1,50000}$/u;
const paragraphOnly = { message: '$property must be text of 1 to 50,000 characters' };

/** Every place between slashes contains a letter. */
function NoEmptyPlace(): PropertyDecorator {
  return ValidateBy({
    name: 'noEmptyPlace',
    validator: {
      validate: (places: unknown) =>
        typeof places !== 'string' || places.split('/').every((place) => /\p{L}/u.test(place)),
      defaultMessage: () =>
        'dateline has an empty place: write OSLO, or OSLO/BERGEN, or null for no dateline',
    },
  });
}

/** One article of an NDJSON file, exported from another system. */
export class ArticleRecord {
  @Matches(/[\p{L}\p{N}]/u, { message: 'headline must contain a letter or a digit' })
  @OneLine(300)
  headline: string;

  /** Identifies the article when it is imported again; also its address. */
  @Matches(/^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/, {
    message: 'slug must be at most 80 lower-case letters and digits, with single hyphens between them',
  })
  slug: string;

  /** Places as printed, separated by slashes; null or absent if there is no dateline. */
  @IsOptional()
  @NoEmptyPlace()
  @OneLine(120)
  dateline?: string | null;

  @Matches(paragraph, paragraphOnly)
  lead: string;

  /** The paragraphs below the lead. */
  @ArrayMaxSize(499, { message: 'body must be a list of at most 499 paragraphs' })
  @Matches(paragraph, { ...paragraphOnly, each: true })
  body: string[];

  /** Name or slug. */
  @OneLine(120)
  section: string;

  /** Codes or aliases, in print order. */
  @ArrayMaxSize(20, { message: 'agencies must be a list of at most 20 names' })
  @ArrayUnique({ message: 'agencies must not name an agency twice' })
  @OneLine(80, { each: true })
  agencies: string[];

  /** An instant with a UTC offset; null or absent if it was never published. */
  @IsOptional()
  @MaxLength(100, { message: 'publishedAt must be a date and time of at most 100 characters' })
  publishedAt?: string | null;
}
