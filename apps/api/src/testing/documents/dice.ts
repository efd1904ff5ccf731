import fc from 'fast-check';

/** Most of them that one request takes; whatever is decided after that is the plainest there is. */
const most = 500;

/** What a request is made of: fewer and lower dice make a plainer one, so that what fails is made as short as can be. */
export const anyDice: fc.Arbitrary<readonly number[]> = fc.noBias(
  fc.array(fc.nat(0xffff), { minLength: most, maxLength: most }),
);

/** Choices that follow from dice, one after the other. */
export class Dice {
  private at = 0;

  constructor(private readonly rolled: readonly number[]) {}

  /** Whether they are used up: every choice is the first from then on. */
  get areUsedUp(): boolean {
    return this.at >= this.rolled.length;
  }

  between(least: number, most: number): number {
    return least + (this.next() % (most - least + 1));
  }

  /** @param times never, where it is 0 */
  onceIn(times: number): boolean {
    return times > 0 && this.next() % times === times - 1;
  }

  oneOf<Thing>(things: readonly [Thing, ...Thing[]]): Thing;
  oneOf<Thing>(things: readonly Thing[]): Thing | undefined;
  oneOf<Thing>(things: readonly Thing[]): Thing | undefined {
    return things[this.next() % things.length];
  }

  private next(): number {
    const rolled = this.rolled[this.at] ?? 0;
    this.at += 1;
    return rolled;
  }
}
