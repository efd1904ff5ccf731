import { IsBoolean, IsOptional } from 'class-validator';
import { OneLine } from './one-line.js';

/** One section of an NDJSON file. What may be a slug, and what is taken, the use case says. */
export class SectionRecord {
  @OneLine(120)
  name: string;

  @OneLine(80)
  slug: string;

  /** Absent: it does. */
  @IsOptional()
  @IsBoolean()
  requiresReview?: boolean | null;
}
