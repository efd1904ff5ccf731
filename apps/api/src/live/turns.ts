/** How much work is begun in one turn of the event loop: so many messages that are only sent, or one that is executed. */
export const wholeTurn = 40;

/**
 * Spreads work that many subscribers cause at the same moment over turns of the event loop, in order of arrival, so that
 * requests are answered in between.
 */
export class Turns {
  private readonly waiting: { readonly weight: number; readonly begin: () => void }[] = [];
  private left = wholeTurn;
  private isNextDue = false;

  /** @param weight up to {@link wholeTurn} */
  take(weight: number): Promise<void> {
    return new Promise((begin) => {
      this.waiting.push({ weight, begin });
      this.beginWhatFits();
    });
  }

  private beginWhatFits(): void {
    for (let first = this.waiting[0]; first && first.weight <= this.left; first = this.waiting[0]) {
      this.waiting.shift();
      this.left -= first.weight;
      first.begin();
    }
    if (this.isNextDue) return;
    this.isNextDue = true;
    setImmediate(this.nextTurn);
  }

  private readonly nextTurn = (): void => {
    this.isNextDue = false;
    this.left = wholeTurn;
    if (this.waiting.length > 0) this.beginWhatFits();
  };
}
