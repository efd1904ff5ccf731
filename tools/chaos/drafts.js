import { ask } from './commands.js';

/**
 * What somebody is writing for themselves, as they know it.
 *
 * @typedef {{ headline: string, blocks: Sent[] }} Copy
 * @typedef {{ key: string, text: string }} Sent a paragraph
 * @typedef {{ hash: string, baseVersion: number, copy: Copy }} Known what they were told is saved
 * @typedef {{ key: string, isBlind?: boolean, input: Record<string, unknown> & { manuscriptId: string, baseVersion: number }, copy: Copy }} Save
 * @typedef {{ contentHash: string, baseVersion: number, content: { headline: string, blocks: { key: string, runs: { text: string }[] }[] } }} Stored
 * @typedef {{ saved: Stored | null, codes: string[], there: Stored | null }} Answer
 */

const stored =
  'contentHash baseVersion content { headline blocks { ... on Paragraph { key runs { text } } } }';
const saving = `mutation ($input: SaveWorkingDraftInput!) { it: saveWorkingDraft(input: $input) { workingDraft { ${stored} }
  userErrors { code ... on WorkingDraftConflict { workingDraft { ${stored} } } } } }`;
const discarding = `mutation ($input: DiscardWorkingDraftInput!) { it: discardWorkingDraft(input: $input) { userErrors { code } } }`;
const own = `query ($id: ID!) { manuscript(id: $id) { myWorkingDraft { ${stored} } } }`;
const everything = `query ($id: ID!) { manuscript(id: $id) { myWorkingDraft { ${stored} } workingDrafts { savedAt isMine by { name } }
  content { headline blocks { ... on Paragraph { key runs { text } } } } history(first: 10) { edges { node { action comment } } } } }`;

/** How many of the drafts that somebody has are read again after each start. */
const mostRead = 6;

/** The working drafts of one editor: saved, saved again, thrown away, and found again after a crash. */
export class Drafts {
  /** By manuscript. @type {Map<string, Known>} */
  told = new Map();
  /** @type {Save | null} */
  unanswered = null;
  /** The manuscript whose draft was being thrown away. @type {string | null} */
  discarded = null;
  count = 0;

  /** @param {import('./editor.js').Editor} editor */
  constructor(editor) {
    this.editor = editor;
    this.name = editor.colleague.email.split('@')[0] ?? '';
  }

  /** Saves, or does something else with a draft. @param {string} url @param {import('./commands.js').Manuscript} seen */
  async act(url, seen) {
    const { choices } = this.editor;
    const known = this.told.get(seen.id);
    if (choices.happens(0.1)) return this.peek(url, seen.id);
    if (known && choices.happens(0.1)) return this.saveFromElsewhere(url, seen.id, known);
    if (known && choices.happens(0.1)) return this.discard(url, seen.id);
    await this.save(url, this.saveOf(seen.id, known?.baseVersion ?? seen.version, known?.hash ?? null));
  }

  /** @param {string} manuscriptId @param {number} baseVersion @param {string | null} expectedHash @returns {Save} */
  saveOf(manuscriptId, baseVersion, expectedHash) {
    const words = secretWords(this.name, (this.count += 1));
    const key = `key of ${words}`;
    const blocks = Array.from({ length: this.editor.choices.between(1, 4) }, (_, at) => ({
      key: `${this.name}-${this.count}-${at}`,
      text: `Alinea ${at}: ${words}.`,
    }));
    const copy = { headline: words, blocks };
    const input = { manuscriptId, baseVersion, content: contentOf(copy), expectedHash, idempotencyKey: key };
    return { key, input, copy };
  }

  /** @param {string} url @param {Save} save */
  async save(url, save) {
    this.unanswered = save;
    const answer = await this.send(url, save);
    this.editor.desk.tally.saved(answer.saved !== null);
    this.settle(save, answer);
  }

  /** Another window, which does not know what is saved: it overwrites nothing, and is shown it. @param {string} url @param {string} id @param {Known} known */
  async saveFromElsewhere(url, id, known) {
    const unseen = this.editor.choices.oneOf([null, 'f'.repeat(64)]) ?? null;
    await this.save(url, { ...this.saveOf(id, known.baseVersion, unseen), isBlind: true });
  }

  /** @param {string} url @param {string} id */
  async discard(url, id) {
    this.discarded = id;
    await this.ask(url, discarding, { input: { manuscriptId: id } });
    this.discarded = null;
    this.told.delete(id);
  }

  /** Looks at a manuscript and everything that hangs on it: see {@link judgeSecrets}. @param {string} url @param {string} id */
  async peek(url, id) {
    await this.ask(url, everything, { id });
  }

  /** After a start: what was not answered has one outcome, and what was told is there. @param {string} url */
  async resume(url) {
    if (this.unanswered) await this.repeatUnanswered(url, this.unanswered);
    if (this.discarded !== null) await this.discard(url, this.discarded);
    const all = [...this.told];
    const first = all.length <= mostRead ? 0 : this.editor.choices.between(0, all.length - mostRead);
    for (const [id, known] of all.slice(first, first + mostRead)) await this.find(url, id, known);
  }

  /** Everything they were ever told is there. @param {string} url */
  async findAll(url) {
    for (const [id, known] of this.told) await this.find(url, id, known);
  }

  /** @param {string} url @param {string} id @param {Known} known */
  async find(url, id, known) {
    const there = await this.read(url, id);
    this.editor.desk.tally.draftsFound += 1;
    if (there?.contentHash === known.hash && isAsSent(there, known)) return;
    this.violation(
      `was told ${JSON.stringify(known)} is saved for ${id}, and finds ${JSON.stringify(there)}`,
    );
  }

  /** @param {string} url @param {Save} save */
  async repeatUnanswered(url, save) {
    const { manuscriptId: id, baseVersion } = save.input;
    const before = await this.read(url, id);
    const known = this.told.get(id);
    const wasSaved = before !== null && isAsSent(before, { copy: save.copy, baseVersion });
    if (!wasSaved && before?.contentHash !== known?.hash) {
      this.violation(
        `finds ${JSON.stringify(before)} for ${id}, which is neither what was told nor what was on its way`,
      );
    }
    const answer = await this.send(url, save);
    const again = await this.send(url, save);
    if (JSON.stringify(answer) !== JSON.stringify(again)) {
      this.violation(
        `got two answers for ${save.key}: ${JSON.stringify(answer)} and ${JSON.stringify(again)}`,
      );
    }
    if (wasSaved && !answer.saved)
      this.violation(`had ${save.key} saved, and is told ${answer.codes.join()}`);
    this.editor.desk.tally.unanswered(wasSaved);
    this.settle(save, answer);
  }

  /** @param {Save} save @param {Answer} answer */
  settle({ input: { manuscriptId: id, baseVersion }, copy, isBlind }, { saved, codes, there }) {
    this.unanswered = null;
    const known = this.told.get(id);
    if (isBlind && saved) return this.violation(`overwrote the draft of ${id} without having seen it`);
    const isConflict = codes.includes('DRAFT_CONFLICT') || codes.includes('DRAFT_GONE');
    if (isConflict && (!isBlind || there?.contentHash !== known?.hash)) {
      this.violation(
        `knows of ${JSON.stringify(known)} as the draft of ${id}, and has a conflict with ${JSON.stringify(there)}`,
      );
    }
    if (!saved) return;
    if (!isAsSent(saved, { copy, baseVersion })) {
      this.violation(
        `sent ${JSON.stringify(copy)} for ${id}, and is told that ${JSON.stringify(saved)} is saved`,
      );
    }
    this.told.set(id, { hash: saved.contentHash, baseVersion, copy });
  }

  /** @param {string} url @param {Save} save @returns {Promise<Answer>} */
  async send(url, { input }) {
    const { it } =
      /** @type {{ it: { workingDraft: Stored | null, userErrors: { code: string, workingDraft?: Stored | null }[] } }} */ (
        await this.ask(url, saving, { input })
      );
    const there = it.userErrors.find(({ workingDraft }) => workingDraft)?.workingDraft ?? null;
    return { saved: it.workingDraft, codes: it.userErrors.map(({ code }) => code), there };
  }

  /** @param {string} url @param {string} id */
  async read(url, id) {
    const { manuscript } = /** @type {{ manuscript: { myWorkingDraft: Stored | null } | null }} */ (
      await this.ask(url, own, { id })
    );
    return manuscript?.myWorkingDraft ?? null;
  }

  /** @param {string} url @param {string} query @param {Record<string, unknown>} variables */
  async ask(url, query, variables) {
    const { colleague, desk } = this.editor;
    const answer = await this.editor.wait(ask(url, colleague.token, { query, variables }));
    for (const fault of judgeSecrets(answer, desk.committed, this.name)) this.violation(`was told ${fault}`);
    return answer;
  }

  /** @param {string} what */
  violation(what) {
    this.editor.desk.tally.violation(`${this.editor.colleague.email} ${what}.`);
  }
}

/** Words that are in nothing but the draft of this editor, until it is committed. @param {string} name @param {number} count */
function secretWords(name, count) {
  return `kladje van ${name} nummer ${count}`;
}

/**
 * The words of drafts that are nobody else's business, and are in something that others read.
 *
 * @param {unknown} told
 * @param {ReadonlySet<string>} committed the words that their writers have handed over, or were about to
 * @param {string} [name] to whom it was told: their own are theirs
 */
export function judgeSecrets(told, committed, name = '') {
  const found = new Set(JSON.stringify(told).match(/kladje van \S+ nummer \d+/g) ?? []);
  return [...found].filter((words) => !committed.has(words) && !words.startsWith(`kladje van ${name} `));
}

/** @param {Copy} copy */
export function contentOf({ headline, blocks }) {
  return { headline, blocks: blocks.map((paragraph) => ({ paragraph })) };
}

/** The same keys with the same text, in the same order. @param {Stored} draft @param {{ copy: Copy, baseVersion: number }} sent */
function isAsSent({ content, baseVersion }, sent) {
  const blocks = content.blocks.map(({ key, runs }) => ({
    key,
    text: runs.map(({ text }) => text).join(''),
  }));
  return (
    baseVersion === sent.baseVersion &&
    JSON.stringify({ headline: content.headline, blocks }) === JSON.stringify(sent.copy)
  );
}
