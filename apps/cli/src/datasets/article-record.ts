import { ArrayMaxSize, ArrayUnique, IsOptional, Matches, MaxLength, ValidateBy } from 'class-validator';
import { OneLine } from './one-line.js';

// What an editor may write as well. Of the characters that are no text, only tabs and line ends may stand in it:
// PostgreSQL cannot store the null byte.
const paragraph = /^[\t\n\r\P{Cc}]{1,50000}$/u;
const paragraphOnly = { message: '$property must be text of 1 to 50,000 characters' };

/** Every place between the slashes has a letter in it. */
function NoEmptyPlace(): PropertyDecorator {
  return ValidateBy({
    name: 'noEmptyPlace',
    validator: {
      validate: (places: unknown) =>
        typeof places !== 'string' || places.split('/').every((place) => /\p{L}/u.test(place)),
      defaultMessage: () => 'dateline has an empty place: write OSLO, or OSLO/BERGEN, or null for none',
    },
  });
}

/** One article of an NDJSON file, as another system hands it over. */
export class ArticleRecord {
  @Matches(/[\p{L}\p{N}]/u, { message: 'headline must have a letter or a digit in it' })
  @OneLine(300)
  headline: string;

  /** What it is recognised by when it is imported again; its address, too. */
  @Matches(/^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/, {
    message: 'slug must be at most 80 lower-case letters and digits, with single hyphens between',
  })
  slug: string;

  /** Places as printed, a slash between them; null or absent: it has no dateline. */
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

  /** Codes or other names, in the order of the page. */
  @ArrayMaxSize(20, { message: 'agencies must be a list of at most 20 names' })
  @ArrayUnique({ message: 'agencies must name each agency once' })
  @OneLine(80, { each: true })
  agencies: string[];

  /** An instant with its offset; null or absent: it never was. */
  @IsOptional()
  @MaxLength(100, { message: 'publishedAt must be an instant of at most 100 characters' })
  publishedAt?: string | null;
}
