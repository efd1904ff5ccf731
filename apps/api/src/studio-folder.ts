/**
 * Where the build puts the files of the studio: dist/studio. Defined here, beside `main.ts`, because the bundled program is that one
 * file.
 */
export const studioFolder = new URL('../../../studio/', import.meta.url);
