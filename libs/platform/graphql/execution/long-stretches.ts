import { LongJson } from './ready-json.js';

/** Delimits the number of a placeholder. This character cannot occur in JSON, where it is always escaped. */
const mark = '\0';

/** The encoded parts of an answer that is still being written; placeholders stand for them in the text. */
export class LongStretches {
  private readonly stretches: (readonly Buffer[])[] = [];

  /** The placeholder. */
  putAside(text: string): string {
    const number = this.stretches.push(this.bytesOf(text)) - 1;
    return `${mark}${number}${mark}`;
  }

  /** @param text the whole answer, with placeholders */
  whole(text: string): LongJson {
    return new LongJson(this.bytesOf(text));
  }

  private bytesOf(text: string): Buffer[] {
    return text
      .split(mark)
      .flatMap((part, at) => (at % 2 === 0 ? Buffer.from(part) : (this.stretches[Number(part)] ?? [])));
  }
}
