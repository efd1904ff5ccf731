/** A rule for a text: what it has to be, used after "must be" in faults. */
export interface TextRule {
  readonly expected: string;
  accepts(text: string): boolean;
}

/**
 * Reads one object of a settings file. Collects what is wrong with it, rather than stop at the first fault, and says of every
 * fault where it stands.
 */
export class JsonReader {
  private readonly known = new Set<string>();

  private constructor(
    private readonly json: Readonly<Record<string, unknown>>,
    private readonly place: string,
    private readonly faults: string[],
  ) {}

  /** Reads an object with `read`, which must name all of its keys: others are faults. Null if it is no object. */
  static read<T>(json: unknown, place: string, faults: string[], read: (reader: JsonReader) => T): T | null {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) {
      faults.push(`${place === '' ? 'It' : place} must be an object.`);
      return null;
    }
    const reader = new JsonReader(json as Readonly<Record<string, unknown>>, place, faults);
    const value = read(reader);
    const { known } = reader;
    for (const key of Object.keys(json)) {
      if (!known.has(key)) reader.fault(key.slice(0, 80), 'is not a key that is known here.');
    }
    return value;
  }

  text(key: string, rule: TextRule): string {
    return this.optionalText(key, rule) ?? this.fault(key, `is missing: it must be ${rule.expected}.`) ?? '';
  }

  optionalText(key: string, rule: TextRule): string | null {
    const value = this.take(key);
    if (value === undefined) return null;
    if (typeof value === 'string' && rule.accepts(value)) return value;
    this.fault(key, `must be ${rule.expected}.`);
    return '';
  }

  choice<const T extends string>(key: string, choices: readonly T[], fallback: T): T {
    return this.optionalChoice(key, choices) ?? fallback;
  }

  optionalChoice<const T extends string>(key: string, choices: readonly T[]): T | null {
    const value = this.take(key);
    if (value === undefined) return null;
    const found = choices.find((choice) => choice === value);
    return found ?? this.fault(key, `must be one of ${choices.join(', ')}.`);
  }

  texts(key: string, rule: TextRule, fallback: readonly string[] = []): readonly string[] {
    const value = this.take(key);
    if (value === undefined) return fallback;
    if (isListOfTexts(value) && value.every((text) => rule.accepts(text))) return value;
    this.fault(key, `must be a list; each item must be ${rule.expected}.`);
    return fallback;
  }

  object<T>(key: string, read: (reader: JsonReader) => T, fallback: T): T {
    const value = this.take(key);
    if (value === undefined) return fallback;
    return JsonReader.read(value, this.placeOf(key), this.faults, read) ?? fallback;
  }

  /** @param most how many there may be */
  objects<T>(key: string, most: number, read: (reader: JsonReader) => T): readonly T[] {
    const value = this.take(key) ?? [];
    if (!Array.isArray(value) || value.length > most) {
      this.fault(key, `must be a list of at most ${most} objects.`);
      return [];
    }
    return value.flatMap((item: unknown, index) => {
      const found = JsonReader.read(item, `${this.placeOf(key)}[${index}]`, this.faults, read);
      return found === null ? [] : [found];
    });
  }

  fault(key: string, what: string): null {
    this.faults.push(`${this.placeOf(key)} ${what}`);
    return null;
  }

  /** The value as it is; undefined if the key is missing. */
  take(key: string): unknown {
    this.known.add(key);
    return Object.hasOwn(this.json, key) ? this.json[key] : undefined;
  }

  private placeOf(key: string): string {
    return this.place === '' ? key : `${this.place}.${key}`;
  }
}

function isListOfTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
