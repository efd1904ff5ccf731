import { scratchDatabase } from '../chaos/scratch-database.js';
import { hireEditor } from './kopij.js';
import { ask, serve } from './server.js';
import { sectionIdOf } from './write-cycle.js';

/** @typedef {{ edits: number[], saves: number[] }} DraftRow processor time of the server for each, in milliseconds, one figure a pass */

const create = `mutation ($content: ContentInput!) { it: createManuscript(input: { content: $content }) { manuscript { id version } userErrors { message } } }`;
const edit = `mutation ($input: EditManuscriptInput!) { it: editManuscript(input: $input) { manuscript { id version } userErrors { message } } }`;
const save = `mutation ($input: SaveWorkingDraftInput!) { it: saveWorkingDraft(input: $input) { workingDraft { contentHash } userErrors { message } } }`;

const sentence =
  'De veerdienst over de fjord is maandag hervat, nadat een storm de boten drie dagen in de haven had gehouden.';

/**
 * What saving a working draft costs beside an edit of the same text, measured in turns on a database of its own.
 *
 * @param {{ engine: 'sqlite' | 'postgres', seconds: number, passes: number }} options
 * @returns {Promise<DraftRow>}
 */
export async function benchDrafts({ engine, seconds, passes }) {
  const database = await scratchDatabase(engine);
  const build = { databaseUrl: database.url, folder: '.' };
  const { token, section } = hireEditor(build);
  const { program, url } = await serve(build, { query: '{ sections { slug } }' }, {});
  try {
    const sectionId = await sectionIdOf(url, section);
    let version = 0;
    /** @type {string | null} */
    let expectedHash = null;
    const made = await mutate(url, token, create, { content: story(sectionId) });
    const manuscriptId = String(made.manuscript?.id);
    version = Number(made.manuscript?.version);
    const editOnce = async () => {
      const input = { manuscriptId, expectedVersion: version, content: story(sectionId) };
      version = Number((await mutate(url, token, edit, { input })).manuscript?.version);
    };
    const saveOnce = async () => {
      const input = { manuscriptId, baseVersion: version, content: story(sectionId), expectedHash };
      expectedHash = (await mutate(url, token, save, { input })).workingDraft?.contentHash ?? null;
    };
    /** @param {() => Promise<void>} work */
    const costOf = async (work) => {
      const started = performance.now();
      const before = program.processorTime();
      let count = 0;
      for (; performance.now() - started < seconds * 1_000; count += 1) await work();
      return ((program.processorTime() - before) / count) * 1_000;
    };
    // Until the code of both is compiled.
    await costOf(editOnce);
    await costOf(saveOnce);
    /** @type {DraftRow} */
    const row = { edits: [], saves: [] };
    for (let pass = 0; pass < passes; pass += 1) {
      row.edits.push(await costOf(editOnce));
      row.saves.push(await costOf(saveOnce));
    }
    return row;
  } finally {
    await program.stop();
    await database.drop();
  }
}

let written = 0;

/** Some four hundred words, of which the last are others each time. @param {string} sectionId */
function story(sectionId) {
  written += 1;
  return {
    sectionId,
    headline: 'Veerdienst over de fjord hervat',
    dateline: { place: { places: ['OSLO'] } },
    credits: [{ code: 'ANP' }],
    blocks: Array.from({ length: 20 }, (_, at) => ({
      paragraph: { key: `p${at}`, text: at === 19 ? `Keer ${written}.` : `${at}. ${sentence}` },
    })),
  };
}

/**
 * @typedef {{ manuscript?: { id: string, version: number } | null, workingDraft?: { contentHash: string } | null, userErrors: { message: string }[] }} Payload
 *
 * @param {string} url @param {string} token @param {string} query @param {Record<string, unknown>} variables
 * @returns {Promise<Payload>}
 */
async function mutate(url, token, query, variables) {
  const payload = /** @type {Payload} */ ((await ask(url, { query, variables }, token))['it']);
  if (payload.userErrors.length > 0) {
    throw new Error(payload.userErrors.map(({ message }) => message).join(' '));
  }
  return payload;
}
