import { Length } from 'class-validator';

/** One section of an NDJSON file. What may be a slug, and what is taken, the use case says. */
export class SectionRecord {
  @Length(1, 120)
  name: string;

  @Length(1, 80)
  slug: string;
}
