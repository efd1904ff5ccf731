import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './schema.js';

/** Writes a document; its result and variables are typed by schema.graphql. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { DateTime: string };
}>();

export type { ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada';
