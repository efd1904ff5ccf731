/** Lets callers through one at a time, in the order they came. */
export class Turnstile {
  private last: Promise<void> = Promise.resolve();

  /** Resolves when it is the caller's turn, to the function that lets the next one through. */
  async enter(): Promise<() => void> {
    let leave: () => void = () => undefined;
    const mine = new Promise<void>((resolve) => (leave = resolve));
    const before = this.last;
    this.last = mine;
    await before;
    return leave;
  }
}
