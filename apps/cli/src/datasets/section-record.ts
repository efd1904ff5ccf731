import { IsBoolean, IsOptional } from 'class-validator';
import { OneLine } from './one-line.js';

/** One section of an NDJSON file. Whether its slug is valid and free is checked by the use case. */
export class SectionRecord {
  @OneLine(120)
  name: string;

  @OneLine(80)
  slug: string;

  /** Default: true. */
  @IsOptional()
  @IsBoolean()
  requiresReview?: boolean | null;

  /** Default: false. */
  @IsOptional()
  @IsBoolean()
  requiresSecondFactor?: boolean | null;
}
