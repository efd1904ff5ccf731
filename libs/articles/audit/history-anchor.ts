/** An entry's number and hash. Noted elsewhere, it shows later whether anything before it was rewritten. */
export interface HistoryAnchor {
  number: number;
  hash: string;
}

/** `1024:9f86d081…`: the text to note. */
export function anchorText({ number, hash }: HistoryAnchor): string {
  return `${number}:${hash}`;
}

/** Parses a noted anchor; null if it is not valid. */
export function readAnchor(written: string): HistoryAnchor | null {
  const [, number = '', hash = ''] = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(written.trim()) ?? [];
  return hash === '' ? null : { number: Number(number), hash: hash.toLowerCase() };
}
