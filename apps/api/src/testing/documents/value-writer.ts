import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import type { KnownValues } from '../walk-schema.js';
import type { Dice } from './dice.js';

/** A value as JSON has it; a name of an enum is a {@link Symbol}, so that a document can have it without quotes. */
export type Value =
  string | number | boolean | null | symbol | readonly Value[] | { readonly [name: string]: Value };

/** In variables, where lists and objects may be of any size and depth. */
const longList = 300;

const oddTexts: readonly string[] = [
  '',
  ' ',
  '\0',
  '\ud800',
  '\u202e',
  '\u{1f9e8}',
  "'; DROP TABLE articles; --",
  '%',
  '\\',
  '"""',
  '${x}',
  '__proto__',
  'constructor',
  'x'.repeat(5_000),
  'é'.repeat(300),
  '0000-00-00T00:00:00Z',
  '99999-01-01T00:00:00Z',
  'eyJ9',
  'WzEsImFydGljbGVzIl0',
];

const oddNumbers: readonly number[] = [
  ...[0, -1, 101, 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e308, 0.5, -0],
];

/** Values for what the schema asks: mostly of the right kind, and now and then of none. */
export class ValueWriter {
  constructor(
    private readonly dice: Dice,
    private readonly known: KnownValues,
    /** One in so many is of the wrong kind; 0: none. */
    private readonly faulty: number,
  ) {}

  for(asked: GraphQLInputType, depth = 0): Value {
    const { dice } = this;
    if (dice.onceIn(this.faulty)) return this.ofNoKind(0);
    const type = getNullableType(asked);
    if (type === asked && dice.onceIn(12)) return null;
    if (isListType(type)) return this.list(type.ofType, depth);
    if (isEnumType(type)) return this.enumValue(type.getValues().map(({ name }) => name));
    if (isInputObjectType(type)) return this.object(type, depth);
    return this.scalar(type.name);
  }

  private list(type: GraphQLInputType, depth: number): Value {
    const { dice } = this;
    // One that is no list is taken for a list of one.
    if (dice.onceIn(10)) return this.for(type, depth);
    const length = this.faulty > 0 && dice.onceIn(8) ? longList : dice.between(0, 3);
    const items = Array.from({ length: Math.min(length, 3) }, () => this.for(type, depth + 1));
    return Array.from({ length }, (_, at) => items[at % items.length] ?? null);
  }

  private enumValue(names: readonly string[]): Value {
    const name = this.dice.onceIn(this.faulty) ? 'NO_SUCH_NAME' : this.dice.oneOf(names);
    return Symbol(name);
  }

  private object(type: GraphQLInputObjectType, depth: number): Value {
    const { dice } = this;
    const fields = Object.values(type.getFields());
    const chosen =
      type.isOneOf && !dice.onceIn(this.faulty)
        ? [dice.oneOf(fields)].flatMap((field) => field ?? [])
        : fields.filter((field) => isRequiredInputField(field) || (depth < 6 && dice.onceIn(3)));
    const given = chosen.filter(() => !dice.onceIn(this.faulty));
    const entries = given.map((field): [string, Value] => [field.name, this.for(field.type, depth + 1)]);
    if (dice.onceIn(this.faulty)) entries.push(['noSuchField', this.ofNoKind(0)]);
    return Object.fromEntries(entries);
  }

  private scalar(name: string): Value {
    const { dice, known } = this;
    if (name === 'Boolean') return dice.between(0, 1) === 0;
    if (name === 'Int' || name === 'Float') {
      return dice.onceIn(20) ? (dice.oneOf(oddNumbers) ?? 0) : dice.between(1, 5);
    }
    if (dice.onceIn(6)) return dice.oneOf(oddTexts) ?? '';
    if (name === 'DateTime') return `20${dice.between(10, 39)}-0${dice.between(1, 9)}-15T09:00:00Z`;
    return dice.oneOf(name === 'ID' ? known.ids : known.texts) ?? '';
  }

  private ofNoKind(depth: number): Value {
    const { dice } = this;
    switch (dice.between(0, 6)) {
      case 0:
        return dice.oneOf(oddTexts) ?? '';
      case 1:
        return dice.oneOf(oddNumbers) ?? 0;
      case 2:
        return true;
      case 3:
        return Symbol('NO_SUCH_NAME');
      case 4:
        return depth > 20 ? null : [this.ofNoKind(depth + 1)];
      case 5:
        return depth > 20 ? null : { key: this.ofNoKind(depth + 1) };
      default:
        return null;
    }
  }
}

/** As it stands in a document. */
export function literal(value: Value): string {
  if (typeof value === 'symbol') return value.description ?? '';
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((each: Value) => literal(each)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .map(([name, each]) => `${name}: ${literal(each)}`)
      .join(', ')}}`;
  }
  return String(value);
}

/** As it stands in the variables of a request. */
export function json(value: Value): unknown {
  if (typeof value === 'symbol') return value.description;
  if (Array.isArray(value)) return value.map((each: Value) => json(each));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, json(each)]));
  }
  return value;
}
