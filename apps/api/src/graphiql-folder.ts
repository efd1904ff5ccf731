/**
 * Where the build puts the files of GraphiQL: dist/graphiql. Defined here, beside `main.ts`, because the bundled
 * program is that one file.
 */
export const graphiqlFolder = new URL('../../../graphiql/', import.meta.url);
