/** More than a newsroom has combinations of credits, or of places. */
const mostKept = 2_000;

/**
 * Parses values that many rows share, each text only once: thousands of articles have the same few agencies and
 * places.
 */
export class ReadOnce<Value extends object> {
  private readonly known = new Map<string, Value>();

  /** @param read parses a text to an immutable value */
  constructor(private readonly read: (stored: string) => Value) {}

  of(stored: string): Value {
    let value = this.known.get(stored);
    if (value) return value;
    value = this.read(stored);
    if (this.known.size === mostKept) this.known.clear();
    this.known.set(stored, value);
    return value;
  }
}
