import type { Dice } from './dice.js';

/** In what way a document is out of the ordinary. */
export interface Manner {
  /** Something is wrong at one in so many places; 0: nowhere. */
  readonly faulty: number;
  /** The same of the variables that go with it. */
  readonly faultyVariables: number;
  /** Selection sets within each other. */
  readonly depth: number;
  /** Selections in a set, at most. */
  readonly width: number;
  /** How many fragments of a type there are to spread. */
  readonly fragments: number;
  /** Whether fragments may spread those that spread them. */
  readonly hasRings: boolean;
  /** One in so many nodes has directives. */
  readonly directed: number;
  /** One in so many fields has an alias. */
  readonly aliased: number;
  /** One in so many optional arguments is given. */
  readonly explicit: number;
  /** One in so many documents is spoilt as a text. */
  readonly spoilt: number;
}

const ordinary: Manner = {
  faulty: 0,
  faultyVariables: 0,
  depth: 5,
  width: 4,
  fragments: 2,
  hasRings: false,
  directed: 30,
  aliased: 20,
  explicit: 5,
  spoilt: 0,
};

const manners: readonly [Manner, ...Manner[]] = [
  ordinary,
  { ...ordinary, explicit: 2, width: 3, depth: 3 },
  { ...ordinary, width: 2 },
  { ...ordinary, faultyVariables: 4, explicit: 1, width: 2 },
  { ...ordinary, depth: 3, width: 2, explicit: 3 },
  { ...ordinary, faulty: 12 },
  { ...ordinary, faulty: 40, width: 8 },
  { ...ordinary, depth: 40, width: 1, fragments: 1 },
  { ...ordinary, depth: 2, width: 60, aliased: 8 },
  { ...ordinary, fragments: 6, width: 3 },
  { ...ordinary, fragments: 4, width: 3, hasRings: true },
  { ...ordinary, fragments: 140, width: 2, depth: 2 },
  { ...ordinary, fragments: 140, width: 6, depth: 1, hasRings: true },
  { ...ordinary, directed: 2 },
  { ...ordinary, aliased: 2 },
  { ...ordinary, spoilt: 1 },
];

export function anyManner(dice: Dice): Manner {
  return dice.oneOf(manners);
}
