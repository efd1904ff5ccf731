import { hash } from 'node:crypto';
import { anything, everything } from '@kopij/platform';
import type { Coding, Effort } from '../request/codings.js';

/** Shorter answers are not compressed: the headers alone are as long. In bytes. */
const worthwhile = 1_024;

/** Maximum length of a header with tags, in characters. Proxies and CDNs accept at least 8 KiB. */
const longestTags = 6_000;

/** Approximate memory overhead of a tag and of an answer, in bytes. */
const perTag = 150;
const perAnswer = 1_000;

/** An answer that is the same for everybody, in every content encoding requested so far. */
export class Answer {
  private readonly coded = new Map<string, Buffer | Promise<Buffer | null> | null>();
  private hash: string | undefined;
  private tagLists: readonly [spaced: string, listed: string] | undefined;

  /**
   * @param until when it expires, in milliseconds
   * @param effort how hard to compress it
   */
  constructor(
    readonly body: Buffer,
    readonly tags: ReadonlySet<string>,
    readonly until: number,
    private readonly effort: Effort,
  ) {}

  /**
   * A strong validator, different for each representation: media type, content encoding and compression effort.
   *
   * @param mark of its media type, if it has several
   */
  etag(coding: Coding | null, mark: string): string {
    this.hash ??= hash('sha256', this.body, 'base64url');
    const packed = coding ? `-${coding.name}${this.effort === 'ONCE' ? '-once' : ''}` : '';
    return `"${this.hash}${mark}${packed}"`;
  }

  /** Its tags for caches that support purging, separated by spaces and by commas. */
  get purgeTags(): readonly [spaced: string, listed: string] {
    this.tagLists ??= this.listTags();
    return this.tagLists;
  }

  /**
   * Its bytes in a content encoding, compressed on first use; null if that would not make them shorter.
   *
   * @param onGrown called when it takes more memory than before
   */
  bytes(coding: Coding, onGrown: () => void): Buffer | null | Promise<Buffer | null> {
    if (this.body.length < worthwhile) return null;
    const made = this.coded.get(coding.name);
    if (made !== undefined) return made;
    const making = coding.compress(this.body, this.effort).then((bytes) => {
      const shorter = bytes.length < this.body.length ? bytes : null;
      this.coded.set(coding.name, shorter);
      onGrown();
      return shorter;
    });
    this.coded.set(coding.name, making);
    return making;
  }

  /** What it takes in memory, roughly, in bytes. */
  get size(): number {
    let size = perAnswer + this.body.length;
    for (const bytes of this.coded.values()) if (Buffer.isBuffer(bytes)) size += bytes.length;
    for (const tag of this.tags) size += perTag + tag.length;
    return size;
  }

  private listTags(): readonly [string, string] {
    const tags = [everything, ...this.tags];
    const spaced = tags.join(' ');
    if (spaced.length <= longestTags) return [spaced, tags.join(',')];
    return [`${everything} ${anything}`, `${everything},${anything}`];
  }
}
