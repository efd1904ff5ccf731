import {
  defaultTypeResolver,
  getNamedType,
  GraphQLID,
  GraphQLString,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import type { AnswerMeter } from './answer-meter.js';
import { nullWhenFailed } from './field-failure.js';
import type { FieldPlan, Path, Run, Write } from './plan.js';
import { ReadyJson } from './ready-json.js';
import { isPromise, needsGraphqlJs, Pieces, type Written } from './written.js';

/** Compiles a writer for values of a type, so that writing needs no lookups. */
export function writerOf(type: GraphQLOutputType, field: FieldPlan): Write {
  if (!isNonNullType(type)) {
    const write = presentWriter(type, field);
    if (field.isLeaf) return (value, run, path) => (value == null ? 'null' : write(value, run, path));
    return (value, run, path) => (value == null ? 'null' : nullWhenFailed(write, value, run, path));
  }
  const write = presentWriter(type.ofType, field);
  return (value, run, path) => {
    if (value == null) throw needsGraphqlJs;
    return write(value, run, path);
  };
}

function presentWriter(type: GraphQLOutputType, field: FieldPlan): Write {
  if (isLeafType(type)) return leafWriter(type);
  if (isListType(type)) return listWriter(type.ofType, field);
  if (isObjectType(type)) return objectWriter(type, field);
  return abstractWriter(type, field);
}

function leafWriter(type: GraphQLLeafType): Write {
  const write = (value: unknown): string => {
    const served: unknown = type.serialize(value);
    if (served == null) throw needsGraphqlJs;
    return JSON.stringify(served);
  };
  const isText = type === GraphQLString || type === GraphQLID;
  const text = (value: unknown): string => {
    if (typeof value === 'string') return JSON.stringify(value);
    return value instanceof ReadyJson ? value.text : write(value);
  };
  return isText ? text : write;
}

function listWriter(itemType: GraphQLOutputType, field: FieldPlan): Write {
  const write = writerOf(itemType, field);
  return isLeafType(getNamedType(itemType)) ? leafListWriter(write) : objectListWriter(write);
}

function leafListWriter(write: Write): Write {
  return (value, run, path) => {
    if (!isIterable(value)) throw needsGraphqlJs;
    const writeItem: WriteItem = (item) =>
      isPromise(item)
        ? Promise.resolve(item).then((found) => write(found, run, path))
        : write(item, run, path);
    return writeItems(value[Symbol.iterator](), 0, { writeItem, meter: run.meter, givesTurns: false });
  };
}

function objectListWriter(write: Write): Write {
  return (value, run, path) => {
    if (!isIterable(value)) throw needsGraphqlJs;
    const { meter } = run;
    const writeItem: WriteItem = (item, key) => {
      const itemPath = { prev: path, key, typename: undefined };
      if (!isPromise(item)) return write(item, run, itemPath);
      return Promise.resolve(item).then((found) =>
        meter.isTurnOver
          ? meter.nextTurn().then(() => write(found, run, itemPath))
          : write(found, run, itemPath),
      );
    };
    return writeItems(value[Symbol.iterator](), 0, { writeItem, meter, givesTurns: true });
  };
}

type WriteItem = (item: unknown, key: number) => Written;

interface ListWriting {
  readonly writeItem: WriteItem;
  readonly meter: AnswerMeter;
  /** Whether to yield the thread between two items. */
  readonly givesTurns: boolean;
}

/** @param from the number of items already written */
function writeItems(items: Iterator<unknown>, from: number, writing: ListWriting): Written {
  const { writeItem, meter, givesTurns } = writing;
  let text = from === 0 ? '[' : '';
  let pieces: Pieces | undefined;
  let key = from;
  try {
    for (let next = items.next(); next.done !== true; next = items.next()) {
      if (key > 0) text += ',';
      const written = writeItem(next.value, key);
      key += 1;
      if (typeof written === 'string') text = meter.shorten(text + written);
      else {
        (pieces ??= new Pieces(meter)).add(text, written);
        text = '';
      }
      // If an item waits for a loader, the next one must call it in the same tick: yielding in between would split
      // one batch into two.
      if (givesTurns && (typeof written === 'string' || meter.isWaiting) && meter.isTurnOver) {
        const from = key;
        const rest = meter.nextTurn().then(() => writeItems(items, from, writing));
        (pieces ??= new Pieces(meter)).add(text, rest);
        return pieces.end('');
      }
    }
  } catch (error) {
    pieces?.abandon();
    throw error;
  }
  text += ']';
  return pieces ? pieces.end(text) : text;
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

/** The fields are planned lazily, when there is an object. */
function objectWriter(type: GraphQLObjectType, field: FieldPlan): Write {
  let fields: readonly FieldPlan[] | undefined;
  return (value, run, path) => {
    if (typeof value !== 'object' || value instanceof Error) throw needsGraphqlJs;
    fields ??= field.within(type);
    return writeFields(fields, value, run, path);
  };
}

export function writeFields(
  fields: readonly FieldPlan[],
  source: unknown,
  run: Run,
  path: Path | undefined,
): Written {
  let text = '';
  // Not including nested objects, which are counted separately.
  let length = 0;
  let pieces: Pieces | undefined;
  try {
    for (const { opening, isLeaf, write } of fields) {
      length += opening.length;
      text += opening;
      const written = write(source, run, path);
      if (typeof written === 'string') {
        text += written;
        if (isLeaf) length += written.length;
      } else {
        (pieces ??= new Pieces(run.meter)).add(text, written);
        text = '';
      }
    }
    run.meter.add(length);
  } catch (error) {
    pieces?.abandon();
    throw error;
  }
  text += fields.length === 0 ? '{}' : '}';
  return pieces ? pieces.end(text) : text;
}

function abstractWriter(type: GraphQLAbstractType, field: FieldPlan): Write {
  const typeOf = type.resolveType ?? defaultTypeResolver;
  const writers = new Map<string, Write>();
  const writerFor = (name: unknown): Write => {
    const known = writers.get(String(name));
    if (known) return known;
    const found = field.plan.schema.getType(String(name));
    if (!isObjectType(found) || !field.plan.schema.isSubType(type, found)) throw needsGraphqlJs;
    const made = objectWriter(found, field);
    writers.set(found.name, made);
    return made;
  };
  return (value, run, path) => {
    if (value instanceof Error || !path) throw needsGraphqlJs;
    const name = typeOf(value, run.context, field.info(run, path), type);
    return isPromise(name)
      ? Promise.resolve(name).then((found) => writerFor(found)(value, run, path))
      : writerFor(name)(value, run, path);
  };
}
