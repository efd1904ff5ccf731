import { BREAK, visit, type ASTNode, type DocumentNode, type SourceLocation } from 'graphql';

const lineEnd = /\r\n|[\n\r]/g;

/** The source locations of a document's nodes, stored compactly, for error messages. */
export class Places {
  /** The offset of each node, in visiting order. */
  private readonly starts: Uint32Array;
  /** The offset of each line. */
  private readonly lines: Uint32Array;

  /** @param located the document as parsed */
  constructor(text: string, located: DocumentNode) {
    const starts: number[] = [];
    visit(located, { enter: ({ loc }) => void starts.push(loc?.start ?? 0) });
    this.starts = Uint32Array.from(starts);
    this.lines = Uint32Array.from([
      0,
      ...[...text.matchAll(lineEnd)].map((end) => end.index + end[0].length),
    ]);
  }

  /** @param document the same document, without locations */
  of(document: DocumentNode, node: ASTNode): SourceLocation | null {
    let at = 0;
    let found: number | undefined;
    visit(document, {
      enter: (each) => {
        if (each === node) found = this.starts[at];
        at += 1;
        return found === undefined ? undefined : BREAK;
      },
    });
    return found === undefined ? null : this.placeOf(found);
  }

  private placeOf(offset: number): SourceLocation {
    const next = this.lines.findIndex((start) => start > offset);
    const line = next === -1 ? this.lines.length : next;
    return { line, column: offset - (this.lines[line - 1] ?? 0) + 1 };
  }
}
