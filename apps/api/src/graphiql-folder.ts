/**
 * Where the build puts the files of GraphiQL: dist/graphiql. Said here, beside `main.ts`, because the program that is run
 * has everything in that one file.
 */
export const graphiqlFolder = new URL('../../../graphiql/', import.meta.url);
