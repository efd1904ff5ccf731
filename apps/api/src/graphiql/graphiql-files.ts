/** The versions of GraphiQL and React, which are part of their URLs, so that browsers can cache them for ever. */
export const graphiqlRelease = 'graphiql-3.9.0-react-18.3.1';

/** The files that `tools/collect-graphiql.js` copies from the packages at build time, in loading order. */
export const graphiqlFiles = [
  { name: 'graphiql.min.css', type: 'text/css; charset=utf-8' },
  { name: 'react.production.min.js', type: 'text/javascript; charset=utf-8' },
  { name: 'react-dom.production.min.js', type: 'text/javascript; charset=utf-8' },
  { name: 'graphiql.min.js', type: 'text/javascript; charset=utf-8' },
] as const;

export type GraphiqlFile = (typeof graphiqlFiles)[number];
