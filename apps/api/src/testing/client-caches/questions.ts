const run = 'text marks href';
const block = `__typename ... on Paragraph { key runs { ${run} } } ... on Heading { key level runs { ${run} } }`;
const shown = `id headline lead body { wordCount blocks { ${block} } } credits { role agency { id name } } section { id name }`;
const content = `content { headline blocks { ${block} } }`;

/**
 * What is asked of a client's store, in the form that all of them take: Relay wants names to begin as their file does, and
 * Apollo replaces what has no id as a whole, so that a body is asked for the same everywhere; and Graphcache, which knows no
 * schema, takes a heading for a paragraph where both have the fields, so that their runs are asked for the same.
 */
export const documents = {
  list: `query questionsListQuery { articles(first: 10) { edges { node { id headline } } } }`,
  reader: `query questionsReaderQuery($id: ID!) { article(id: $id) { ${shown} } }`,
  desk: `query questionsDeskQuery($id: ID!) { manuscript(id: $id) {
    id articleId state revision ${content} live { ${shown} } preview { ${shown} }
    assignee { id name } createdBy { id name }
    revisions(first: 10) { edges { node { number ${content} createdBy { id name } } } }
    history(first: 20) { edges { node { sequence action revision } } }
    diff(from: 1, to: 2) { blocks { key change before { ${block} } after { ${block} } } } } }`,
  node: `query questionsNodeQuery($id: ID!) { node(id: $id) {
    __typename id ... on Manuscript { articleId state } ... on Article { headline body { wordCount blocks { ${block} } } } } }`,
  tombstone: `query questionsTombstoneQuery($id: ID!) { withdrawal(id: $id) { articleId reason } }`,
};

export interface Question {
  readonly document: keyof typeof documents;
  readonly variables: Readonly<Record<string, string>>;
}
