/** Part of an answer that is written as JSON already: whoever writes the whole puts it in as it stands. */
export class ReadyJson {
  constructor(readonly text: string) {}

  /** For whoever takes it for a value: `JSON.stringify`, and graphql-js where it makes a text of it. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}
