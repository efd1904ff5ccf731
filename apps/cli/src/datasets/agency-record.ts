import { OneLine } from './one-line.js';

/** One agency of an NDJSON file. Whether its code is valid and free is checked by the use case. */
export class AgencyRecord {
  @OneLine(160)
  name: string;

  @OneLine(40)
  code: string;
}
