import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from '../bench/server.js';

/** A reader who asks for a list time and again, and measures how long that takes. */
export class Reader {
  /** @type {number[]} */
  times = [];
  isStopped = false;

  /** @param {string} url */
  constructor(url) {
    this.url = url;
  }

  /** @param {number} milliseconds */
  async readFor(milliseconds) {
    const end = performance.now() + milliseconds;
    this.isStopped = false;
    while (this.goesOn(end)) {
      const began = performance.now();
      // Different each time, so that it is not answered from the cache.
      const query = `{ articles(first: 20) { edges { node { id headline lead } } } section(slug: "x${this.times.length}") { id } }`;
      await ask(this.url, { query });
      this.times.push(performance.now() - began);
      await sleep(10);
    }
  }

  /** @param {number} end */
  goesOn(end) {
    return !this.isStopped && performance.now() < end;
  }

  stop() {
    this.isStopped = true;
  }

  /** Those since the last call, in milliseconds. */
  takeTimes() {
    const taken = this.times;
    this.times = [];
    return taken;
  }
}
