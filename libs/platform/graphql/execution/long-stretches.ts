import { LongJson } from './ready-json.js';

/** Stands before and behind the number of a stretch. JSON has no such character: where one is meant, it is escaped. */
const mark = '\0';

/** What has been written of one answer and is ready to be sent, while the rest of it is written: a mark stands in its place. */
export class LongStretches {
  private readonly stretches: (readonly Buffer[])[] = [];

  /** What stands in its place. */
  putAside(text: string): string {
    const number = this.stretches.push(this.bytesOf(text)) - 1;
    return `${mark}${number}${mark}`;
  }

  /** @param text all of the answer, with the marks that stand in it */
  whole(text: string): LongJson {
    return new LongJson(this.bytesOf(text));
  }

  private bytesOf(text: string): Buffer[] {
    return text
      .split(mark)
      .flatMap((part, at) => (at % 2 === 0 ? Buffer.from(part) : (this.stretches[Number(part)] ?? [])));
  }
}
