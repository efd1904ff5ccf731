import type { Channel } from './channel.js';

/** Within one process. */
export class ProcessChannel implements Channel {
  private readonly listeners: ((text: string) => void)[] = [];

  listen(listener: (text: string) => void): void {
    this.listeners.push(listener);
  }

  join(): Promise<boolean> {
    return Promise.resolve(false);
  }

  send(text: string): Promise<void> {
    for (const listener of this.listeners) listener(text);
    return Promise.resolve();
  }
}
