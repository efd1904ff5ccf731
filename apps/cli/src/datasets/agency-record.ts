import { OneLine } from './one-line.js';

/** One agency of an NDJSON file. What may be a code, and what is taken, the use case says. */
export class AgencyRecord {
  @OneLine(160)
  name: string;

  @OneLine(40)
  code: string;
}
