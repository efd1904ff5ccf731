import { Length } from 'class-validator';

/** One agency of an NDJSON file. What may be a code, and what is taken, the use case says. */
export class AgencyRecord {
  @Length(1, 160)
  name: string;

  @Length(1, 40)
  code: string;
}
