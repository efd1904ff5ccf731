/** Part of an answer that is already JSON and is inserted as it is. */
export class ReadyJson {
  constructor(readonly text: string) {}

  /** For code that treats it as a value: `JSON.stringify`, and graphql-js when it serialises a string. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** The data of an answer that is too long to handle in one piece: JSON as bytes, in parts. */
export class LongJson {
  constructor(readonly parts: readonly Buffer[]) {}

  /** In bytes. */
  get length(): number {
    return this.parts.reduce((length, part) => length + part.length, 0);
  }

  /** As a single buffer, for code that needs one. */
  get text(): string {
    return Buffer.concat(this.parts).toString();
  }
}
