/** An entry of the history by its place and its seal: noted elsewhere, it shows later whether anything before it was rewritten. */
export interface HistoryAnchor {
  number: number;
  hash: string;
}

/** `1024:9f86d081…`: what is noted. */
export function anchorText({ number, hash }: HistoryAnchor): string {
  return `${number}:${hash}`;
}

/** Reads what was noted; null when it is no anchor. */
export function readAnchor(written: string): HistoryAnchor | null {
  const [, number = '', hash = ''] = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(written.trim()) ?? [];
  return hash === '' ? null : { number: Number(number), hash: hash.toLowerCase() };
}
