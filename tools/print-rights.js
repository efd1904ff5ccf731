// Prints the table of rights (apps/api/src/testing/rights/rights-table.ts) into the guide for admins.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const guide = fileURLToPath(new URL('../docs/admins.md', import.meta.url));
/** @type {{ renderRights: () => string }} */
const { renderRights } = await import(
  pathToFileURL('dist/apps/api/src/testing/rights/render-rights.js').href
);

const [before, , after] = readFileSync(guide, 'utf8').split(/<!-- rights(?: end)? -->/);
if (after === undefined) throw new Error(`${guide} has no place for the table of rights.`);
writeFileSync(guide, `${before}<!-- rights -->\n\n${renderRights()}\n\n<!-- rights end -->${after}`);
