/** What stands at an address for machines. */
export interface MachinePage {
  /** Its address on the site, by which it is known: each page has one. */
  readonly url: string;
  readonly mediaType: string;
  /** Values of the header `Link`. */
  readonly links: readonly string[];
  /** Makes it. Null if what it lists has just gone. */
  readonly build: () => Promise<BuiltPage | null>;
}

export interface BuiltPage {
  readonly body: Buffer;
  /** What it depends on, and until when it is valid, in milliseconds. */
  readonly tags: ReadonlySet<string>;
  readonly until: number;
}

/** Another address of a page. */
export interface MovedPage {
  readonly movedTo: string;
}

/** Finds the page at an address; null if there is none. */
export interface MachinePages {
  /** @throws {Problem} if the query has parameters that are not understood */
  find(
    path: string,
    query: URLSearchParams,
  ): MachinePage | MovedPage | null | Promise<MachinePage | MovedPage | null>;
}
