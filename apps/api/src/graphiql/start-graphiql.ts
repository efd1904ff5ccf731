import { graphiqlExamples } from './graphiql-examples.js';

/**
 * The script that starts GraphiQL, with the examples in its tabs. Headers are not stored in the browser, because
 * they contain a token.
 */
export function startGraphiql(): string {
  return `const asked = new URLSearchParams(location.search);
const root = document.getElementById('graphiql');
root.style.height = '100vh';
document.body.style.margin = '0';
ReactDOM.createRoot(root).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: location.pathname }),
    defaultTabs: ${JSON.stringify(graphiqlExamples)},
    query: asked.get('query') ?? undefined,
    variables: asked.get('variables') ?? undefined,
    shouldPersistHeaders: false,
  }),
);
`;
}
