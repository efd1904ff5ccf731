/** More than a newsroom has ways to credit its agencies, and places from which it has news. */
const mostKept = 2_000;

/** Reads what many rows have in common, each text once: thousands of articles name the same few agencies and places. */
export class ReadOnce<Value extends object> {
  private readonly known = new Map<string, Value>();

  /** @param read makes of a text what nobody changes any more */
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
