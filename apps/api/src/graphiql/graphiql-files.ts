/** The releases of GraphiQL and React that are served, part of their addresses: a browser may keep them for ever. */
export const graphiqlRelease = 'graphiql-3.9.0-react-18.3.1';

/** What `tools/collect-graphiql.js` copies out of the packages at build time, in the order a page loads it. */
export const graphiqlFiles = [
  { name: 'graphiql.min.css', type: 'text/css; charset=utf-8' },
  { name: 'react.production.min.js', type: 'text/javascript; charset=utf-8' },
  { name: 'react-dom.production.min.js', type: 'text/javascript; charset=utf-8' },
  { name: 'graphiql.min.js', type: 'text/javascript; charset=utf-8' },
] as const;

export type GraphiqlFile = (typeof graphiqlFiles)[number];
