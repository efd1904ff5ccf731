import { Kind, visit, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import type { Admitted } from '../request/request-admission.js';
import type { LiveMessage, LiveReply } from './live-reply.js';

/** How long a reply is given to others, in milliseconds: what it says may be withheld a moment later. */
const fresh = 500;

/** Documents that differ are not shared, and strangers can send any number of them. */
const mostShared = 1_000;

/**
 * Executes what several anonymous subscribers ask about the same message once: the same document, with the same variables.
 */
export class SharedReplies {
  private replies = new Map<string, Promise<LiveReply>>();
  private since = -Infinity;

  /** @param now in milliseconds */
  constructor(private readonly now: () => number = () => performance.now()) {}

  get(admitted: Admitted, message: LiveMessage, make: () => Promise<LiveReply>): Promise<LiveReply> {
    if (this.now() - this.since > fresh) {
      this.replies = new Map();
      this.since = this.now();
    }
    const key = keyOf(admitted, message);
    const known = this.replies.get(key);
    if (known) return known;
    if (this.replies.size >= mostShared) return make();
    const made = make();
    this.replies.set(key, made);
    return made;
  }
}

function keyOf({ known, operation, variables, context }: Admitted, message: LiveMessage): string {
  const named = operation ? shaping(known.document, operation) : [];
  // A variable that is left out may have a default, which null has not.
  const given = named.map((name) => (name in variables ? [variables[name]] : []));
  return JSON.stringify([known.hash, operation?.name?.value, context.locale, given, message]);
}

/** Cached per operation, because documents are kept and reused. */
const shapingVariables = new WeakMap<OperationDefinitionNode, readonly string[]>();

/** The variables on which a reply depends: those that only say after which event to begin differ by subscriber. */
function shaping(document: DocumentNode, operation: OperationDefinitionNode): readonly string[] {
  const known = shapingVariables.get(operation);
  if (known) return known;
  const names = new Set<string>();
  const roots = new Set<unknown>(operation.selectionSet.selections);
  visit(document, {
    [Kind.VARIABLE_DEFINITION]: () => false,
    [Kind.FIELD]: (field) => {
      if (!roots.has(field)) return undefined;
      // What the root field was given has chosen the messages; a reply does not depend on it any more.
      return { ...field, arguments: [] };
    },
    [Kind.VARIABLE]: ({ name }) => void names.add(name.value),
  });
  const found = [...names].sort();
  shapingVariables.set(operation, found);
  return found;
}
