import { ArrayMaxSize, ArrayUnique, IsOptional, Length, Matches, MaxLength } from 'class-validator';

/** Longest text of one paragraph, in characters: what an editor may write as well. */
const longestText = 50_000;
const oneLine = { message: '$property must be a single line' };

/** One article of an NDJSON file, as another system hands it over. */
export class ArticleRecord {
  @Length(1, 300)
  @Matches(/^[^\r\n]*$/, oneLine)
  headline: string;

  /** What it is recognised by when it is imported again; its address, too. */
  @Length(1, 80)
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    message: 'slug must be lower-case letters and digits, with single hyphens between',
  })
  slug: string;

  /** Places as printed, a slash between them; null or absent: it has no dateline. */
  @IsOptional()
  @Length(1, 120)
  @Matches(/^[^\r\n]*$/, oneLine)
  dateline?: string | null;

  @Length(1, longestText)
  lead: string;

  /** The paragraphs below the lead. */
  @ArrayMaxSize(499)
  @Length(1, longestText, { each: true })
  body: string[];

  /** Name or slug. */
  @Length(1, 120)
  section: string;

  /** Codes or other names, in the order of the page. */
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Length(1, 80, { each: true })
  agencies: string[];

  /** An instant with its offset; null or absent: it never was. */
  @IsOptional()
  @MaxLength(40)
  publishedAt?: string | null;
}
