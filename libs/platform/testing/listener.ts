import type { NewsroomEvent } from '@kopij/editorial';
import type { Consumer } from '../index.js';
import { textOf } from './told.js';

/** A consumer that keeps what it is told, and takes nothing of which `isTaken` says no. */
export class Listener implements Consumer {
  readonly heard: string[] = [];
  readonly offered: string[] = [];

  constructor(
    readonly name: string,
    private readonly isTaken: (told: string) => boolean | Promise<boolean> = () => true,
  ) {}

  async deliver(event: NewsroomEvent): Promise<void> {
    const told = textOf(event);
    this.offered.push(told);
    if (!(await this.isTaken(told))) throw new Error('not now');
    this.heard.push(told);
  }

  of(subject: string): string[] {
    return this.heard.filter((told) => told.startsWith(`${subject} `));
  }
}
