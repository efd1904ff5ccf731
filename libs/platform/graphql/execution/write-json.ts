import type { AnswerMeter } from './answer-meter.js';
import type { LongJson, ReadyJson } from './ready-json.js';

/** Number of values written before yielding. */
const most = 100;

/**
 * Serialises a result of graphql-js like `JSON.stringify`, but yields the thread in between.
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

/** The remaining budget after counting these values; counting stops at zero. */
function leftOf(value: unknown, left: number): number {
  if (typeof value !== 'object' || value === null) return left - 1;
  let rest = left - 1;
  for (const each of Object.values(value) as unknown[]) {
    if (rest <= 0) return rest;
    rest = leftOf(each, rest);
  }
  return rest;
}
