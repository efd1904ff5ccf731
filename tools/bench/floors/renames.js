import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The limit that the file system and the runtime set for whoever empties a folder: every file is read and moved, one after the other.
 * Its parent says which folder, and hears when it is empty.
 */
process.on('message', (/** @type {string} */ folder) => void empty(folder));

/** @param {string} folder */
async function empty(folder) {
  const done = join(folder, 'done');
  const names = await readdir(folder);
  await mkdir(done);
  let bytes = 0;
  for (const name of names) {
    bytes += (await readFile(join(folder, name))).length;
    await rename(join(folder, name), join(done, name));
  }
  process.send?.({ bytes });
}
