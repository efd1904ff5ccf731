import { createHash } from 'node:crypto';
import { anything, everything } from '@kopij/platform';
import type { Coding, Effort } from '../request/codings.js';

/** So short an answer is sent as it is: its headers are as long. In bytes. */
const worthwhile = 1_024;

/** Longest list of tags in a header, in characters. Proxies and CDNs take 8 KiB and more. */
const longestTags = 6_000;

/** What a tag and the way to it take in memory beside its text, roughly, in bytes. */
const perTag = 150;
const perAnswer = 1_000;

/** An answer to an anonymous query, ready to be sent, in every coding somebody has asked for. */
export class Answer {
  private readonly coded = new Map<string, Buffer | Promise<Buffer | null> | null>();
  private hash: string | undefined;
  private tagLists: readonly [spaced: string, listed: string] | undefined;

  /**
   * @param until in milliseconds: from then on it may be another
   * @param effort how hard to compress it
   */
  constructor(
    readonly body: Buffer,
    readonly tags: ReadonlySet<string>,
    readonly until: number,
    private readonly effort: Effort,
  ) {}

  /**
   * A strong validator: each representation has its own, by its media type, its coding, and how hard it was compressed.
   *
   * @param isPlainJson whether it is sent as plain JSON, and not as the media type of GraphQL over HTTP
   */
  etag(coding: Coding | null, isPlainJson: boolean): string {
    this.hash ??= createHash('sha256').update(this.body).digest('base64url');
    const packed = coding ? `-${coding.name}${this.effort === 'ONCE' ? '-once' : ''}` : '';
    return `"${this.hash}${isPlainJson ? '' : '-graphql'}${packed}"`;
  }

  /** What it depends on, for caches that can be told to forget: separated by spaces, and by commas. */
  get purgeTags(): readonly [spaced: string, listed: string] {
    this.tagLists ??= this.listTags();
    return this.tagLists;
  }

  /**
   * Its bytes in a coding, made when they are first asked for; null where that would not make it shorter.
   *
   * @param onMade called when it takes more memory than before
   */
  bytes(coding: Coding, onMade: () => void): Buffer | null | Promise<Buffer | null> {
    if (this.body.length < worthwhile) return null;
    const made = this.coded.get(coding.name);
    if (made !== undefined) return made;
    const making = coding.compress(this.body, this.effort).then((bytes) => {
      const shorter = bytes.length < this.body.length ? bytes : null;
      this.coded.set(coding.name, shorter);
      onMade();
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
