/** Part of an answer that is written as JSON already: whoever writes the whole puts it in as it stands. */
export class ReadyJson {
  constructor(readonly text: string) {}

  /** For whoever takes it for a value: `JSON.stringify`, and graphql-js where it makes a text of it. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** The data of an answer that is too long to be handled in one piece: bytes of JSON, in parts. */
export class LongJson {
  constructor(readonly parts: readonly Buffer[]) {}

  /** In bytes. */
  get length(): number {
    return this.parts.reduce((length, part) => length + part.length, 0);
  }

  /** In one piece after all, for whoever can do with nothing else. */
  get text(): string {
    return Buffer.concat(this.parts).toString();
  }
}
