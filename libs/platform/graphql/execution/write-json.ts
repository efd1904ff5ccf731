import type { AnswerMeter } from './answer-meter.js';
import type { LongJson, ReadyJson } from './ready-json.js';

/** So many values are written in one go. */
const most = 100;

/**
 * Writes what graphql-js made, as `JSON.stringify` would, and gives others their turn meanwhile.
 *
 * @throws {AnswerTooLong}
 */
export async function writeJson(data: unknown, meter: AnswerMeter): Promise<ReadyJson | LongJson> {
  let text = '';
  for (const piece of pieces(data)) {
    meter.add(piece.length);
    text = meter.shorten(text + piece);
    if (meter.isTurnOver) await meter.nextTurn();
  }
  return meter.whole(text);
}

function* pieces(value: unknown): Generator<string> {
  if (leftOf(value, most) > 0) yield JSON.stringify(value);
  else if (Array.isArray(value)) {
    let before = '[';
    for (const item of value as readonly unknown[]) {
      yield before;
      yield* pieces(item);
      before = ',';
    }
    yield ']';
  } else {
    let before = '{';
    for (const [name, field] of Object.entries(value as object)) {
      yield `${before}${JSON.stringify(name)}:`;
      yield* pieces(field);
      before = ',';
    }
    yield '}';
  }
}

/** How many more values there may be once these have been counted: none where they are too many, and nothing more is counted. */
function leftOf(value: unknown, left: number): number {
  if (typeof value !== 'object' || value === null) return left - 1;
  let rest = left - 1;
  for (const each of Object.values(value) as unknown[]) {
    if (rest <= 0) return rest;
    rest = leftOf(each, rest);
  }
  return rest;
}
