import type { MediaTopicEntity } from './media-topic.entity.js';
import { TopicTree } from './topic-tree.js';

/** Far more than there are. */
const mostTopics = 20_000;

/**
 * Why a list of topics cannot be read: it is not JSON, holds no concepts, or too many; a concept has no code of eight digits, or
 * stands below one that is not there, or below itself. `about` is that concept.
 */
export interface TopicsFault {
  readonly code: 'NOT_JSON' | 'NO_CONCEPTS' | 'TOO_MANY' | 'CODE_MISSING' | 'PARENT_MISSING' | 'CIRCLE';
  readonly about?: string;
}

/**
 * The Media Topics of a file, as the IPTC publishes it: JSON with a `conceptSet` of concepts with a `qcode` or `uri`, and what
 * is `broader`. A list of `concepts` with a `code` and a `parent` is read as well. Retired ones count: old copy has them.
 */
export function readMediaTopics(text: string): { topics: MediaTopicEntity[] } | { fault: TopicsFault } {
  const file = parsed(text);
  if (file === undefined) return { fault: { code: 'NOT_JSON' } };
  const concepts = valueOf(file, 'conceptSet') ?? valueOf(file, 'concepts');
  if (!Array.isArray(concepts) || concepts.length === 0) return { fault: { code: 'NO_CONCEPTS' } };
  if (concepts.length > mostTopics) return { fault: { code: 'TOO_MANY' } };

  const topics = new Map<string, MediaTopicEntity>();
  for (const [place, concept] of concepts.entries()) {
    const code = ['code', 'qcode', 'uri'].map((name) => codeIn(valueOf(concept, name))).find(isThere);
    if (code === undefined) return { fault: { code: 'CODE_MISSING', about: String(place + 1) } };
    const above = ['broader', 'parent'].flatMap((name) => valueOf(concept, name) ?? []);
    topics.set(code, { code, parent: above.map(codeIn).find(isThere) ?? null });
  }
  return faultIn([...topics.values()]) ?? { topics: [...topics.values()] };
}

function faultIn(topics: readonly MediaTopicEntity[]): { fault: TopicsFault } | null {
  const tree = new TopicTree(topics);
  for (const { code, parent } of topics) {
    if (parent !== null && !tree.has(parent)) return { fault: { code: 'PARENT_MISSING', about: code } };
  }
  const tops = new Set(topics.filter(({ parent }) => parent === null).map(({ code }) => code));
  const circle = topics.find(({ code }) => !tops.has(tree.lineOf(code).at(-1) ?? ''));
  return circle ? { fault: { code: 'CIRCLE', about: circle.code } } : null;
}

/** `15000000`, `medtop:15000000`, or the address of a concept. */
function codeIn(value: unknown): string | undefined {
  return typeof value === 'string' ? /(?:^|[:/])(\d{8})$/u.exec(value)?.[1] : undefined;
}

function isThere(code: string | undefined): code is string {
  return code !== undefined;
}

function valueOf(object: unknown, name: string): unknown {
  return typeof object === 'object' && object !== null
    ? (object as Record<string, unknown>)[name]
    : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
