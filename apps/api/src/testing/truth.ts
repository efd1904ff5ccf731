/** What readers may see of one thing while it changes. */
export class Truth<Seen> {
  private readonly begun: Seen[];
  private acknowledged = 0;

  constructor(first: Seen) {
    this.begun = [first];
  }

  /** Somebody begins to make it this. Gives what to call when that was acknowledged. */
  begin(seen: Seen): () => void {
    const at = this.begun.push(seen) - 1;
    return () => {
      this.acknowledged = at;
    };
  }

  /** A read begins. Gives what to ask when it has ended: whether it saw something from before it began. */
  watch(): (seen: Seen) => boolean {
    const from = this.acknowledged;
    return (seen) => !this.begun.slice(from).includes(seen);
  }
}
