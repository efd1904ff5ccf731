import type { Logger } from '@nestjs/common';

/** Logs work that fails again and again the first time only, until it has succeeded in between. */
export class Troubles {
  private readonly lasting = new Set<string>();

  constructor(private readonly log: Pick<Logger, 'error'>) {}

  /**
   * Gives what the work gives; undefined if it fails.
   *
   * @param what names the work: of each, failures are logged by themselves
   */
  async guard<T>(what: string, work: () => Promise<T>): Promise<T | undefined> {
    try {
      const done = await work();
      this.lasting.delete(what);
      return done;
    } catch (error) {
      if (!this.lasting.has(what)) this.log.error(error);
      this.lasting.add(what);
      return undefined;
    }
  }
}
