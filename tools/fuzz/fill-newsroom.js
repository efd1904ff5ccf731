import { writeCycle } from '../bench/write-cycle.js';
import { ask } from '../bench/server.js';
import { hireStaff } from '../chaos/staff.js';

const articles = 40;

/**
 * Creates an editor, and articles that documents can query.
 *
 * @param {string} url @param {import('../chaos/scratch-database.js').ScratchDatabase} database
 * @returns {Promise<{ token: string, known: { ids: string[], texts: string[] } }>}
 */
export async function fillNewsroom(url, database) {
  const { staff, sections } = await hireStaff(database, 1);
  const [editor] = staff;
  const section = sections.find(({ requiresReview }) => !requiresReview);
  if (!editor || !section) throw new Error('No editor was created.');
  for (let number = 0; number < articles; number += 1) await writeCycle(url, editor.token, section.id);
  const query = '{ articles { edges { cursor node { id slug } } } agencies { id code } }';
  const { articles: page, agencies } =
    /** @type {{ articles: Page, agencies: { id: string, code: string }[] }} */ (await ask(url, { query }));
  const some = page.edges.slice(0, 5);
  return {
    token: editor.token,
    known: {
      ids: [editor.id, section.id, ...some.map(({ node }) => node.id), agencies[0]?.id ?? '', 'nobody'],
      texts: [
        ...['binnenland', 'nl', agencies[0]?.code ?? ''],
        ...some.flatMap(({ cursor, node }) => [cursor, node.slug]),
      ],
    },
  };
}

/** @typedef {{ edges: { cursor: string, node: { id: string, slug: string } }[] }} Page */
