import { look, send, UnexpectedAnswer } from './commands.js';
import { contentOf, Drafts, judgeSecrets } from './drafts.js';
import { blockEdit, creation, nextCommand } from './next-command.js';
import { traceOf } from './trace.js';

/**
 * @typedef {import('./commands.js').Command} Command
 * @typedef {import('./commands.js').Manuscript} Manuscript
 *
 * @typedef {object} Desk what the editors share
 * @property {import('./scratch-database.js').ScratchDatabase} database
 * @property {readonly import('./staff.js').Section[]} sections
 * @property {Map<string, Manuscript>} manuscripts as last seen by any of the editors
 * @property {Map<string, Manuscript>} earlier as seen before that
 * @property {Set<string>} committed what was in somebody’s working draft, and was handed over
 * @property {Set<string>} offered the same, also where it was refused: a conflict that is kept shows it to its writer
 * @property {Command[]} commands all commands that were sent
 * @property {import('./tally.js').Tally} tally
 */

/** How many manuscripts an editor works on at a time. */
const mostInHand = 6;

/** An editor who sends one command after the other, and repeats those without a response. */
export class Editor {
  /** @type {Command | null} */
  unanswered = null;
  isWaiting = false;
  /** @type {string[]} */
  own = [];
  count = 0;

  /**
   * @param {import('./staff.js').Colleague} colleague
   * @param {Desk} desk
   * @param {import('./seeded.js').Choices} choices
   */
  constructor(colleague, desk, choices) {
    this.colleague = colleague;
    this.desk = desk;
    this.choices = choices;
    this.drafts = new Drafts(this);
  }

  /** Works until the server is gone. @param {string} url @param {() => boolean} isGone */
  async work(url, isGone) {
    try {
      await this.resume(url);
      while (!isGone()) await this.act(url);
    } catch (error) {
      // When the server is killed, any connection may break; but a wrong response is the server's fault.
      if (!isGone() || error instanceof UnexpectedAnswer) {
        this.desk.tally.violation(`${this.colleague.email} got an unexpected response: ${describe(error)}`);
      }
    }
  }

  /** Ends what a kill has interrupted. @param {string} url */
  async resume(url) {
    await this.repeatUnanswered(url);
    await this.drafts.resume(url);
  }

  /** A command that was interrupted by a kill has one outcome, however often it is repeated. @param {string} url */
  async repeatUnanswered(url) {
    const command = this.unanswered;
    if (!command) return;
    const before = await traceOf(this.desk.database, command);
    const outcome = await this.hear(url, command);
    const again = await this.hear(url, command);
    const after = await traceOf(this.desk.database, command);
    const { tally } = this.desk;
    if (JSON.stringify(outcome) !== JSON.stringify(again)) {
      tally.violation(
        `${told(command)} got two different responses: ${JSON.stringify(outcome)} and ${JSON.stringify(again)}.`,
      );
    }
    const traces = outcome.manuscript ? 1 : 0;
    if (before > traces || after !== traces) {
      tally.violation(
        `${told(command)} had left ${before} traces, ${after} after it was repeated, and the response was ${JSON.stringify(outcome)}.`,
      );
    }
    tally.unanswered(before > 0);
    this.settle(command, outcome);
  }

  /** @param {string} url */
  async act(url) {
    const { choices, desk } = this;
    const seen = this.choose();
    if (seen?.state === 'SCHEDULED' && choices.happens(0.9)) return this.lookAgain(url, seen.id);
    const words = `${this.colleague.email.split('@')[0]} ${(this.count += 1)}`;
    const section = choices.oneOf(desk.sections);
    if (!section) throw new Error('There is no section.');
    if (seen && isWritable(seen) && choices.happens(0.4)) {
      const isCommitted = this.drafts.told.has(seen.id) && choices.happens(0.25);
      return isCommitted ? this.commit(url, seen.id) : this.drafts.act(url, seen);
    }
    if (seen && isWritable(seen) && choices.happens(0.3)) return this.editBlocks(url, seen, words);
    const wanted = seen ? nextCommand(seen, words, choices) : creation(section, words);
    if (!wanted) return this.forget(seen?.id ?? '');
    await this.carryOut(url, { ...wanted, puts: [] }, words);
  }

  /** What is in the working draft is handed over, merged with what others did since it was begun. @param {string} url @param {string} id */
  async commit(url, id) {
    const draft = this.drafts.told.get(id);
    if (!draft) throw new Error(`There is no draft of ${id}.`);
    const { baseVersion: expectedVersion, hash: workingDraftHash, copy } = draft;
    const about = { manuscriptId: id, expectedVersion, onConflict: 'MERGE', workingDraftHash };
    const input = { ...about, content: contentOf(copy) };
    this.desk.committed.add(copy.headline);
    this.desk.offered.add(copy.headline);
    await this.carryOut(url, { action: 'commit', input, puts: copy.blocks }, copy.headline);
  }

  /** Of what they have read, which may be long ago. @param {string} url @param {Manuscript} seen @param {string} words */
  async editBlocks(url, seen, words) {
    const read = (this.choices.happens(0.4) ? this.desk.earlier.get(seen.id) : null) ?? seen;
    await this.carryOut(url, blockEdit(read, words, this.choices), words);
  }

  /** @param {string} url @param {Pick<Command, 'action' | 'input' | 'puts'>} wanted @param {string} words */
  async carryOut(url, wanted, words) {
    const { choices, desk } = this;
    /** @type {Command} */
    const command = { ...wanted, key: `key of ${words}`, actorId: this.colleague.id, outcome: null };
    if (wanted.action === 'commit') command.key += ` at ${(this.count += 1)}`;
    desk.commands.push(command);
    this.unanswered = command;
    const outcome = await this.hear(url, command);
    desk.tally.answered(outcome.manuscript !== null);
    this.settle(command, outcome);
    const id = command.input.manuscriptId;
    if (outcome.codes.includes('VERSION_CONFLICT') && id !== undefined) await this.lookAgain(url, id);
    if (choices.happens(0.05)) await this.repeatAnswered(url, command);
  }

  /** @param {string} url @param {Command} command */
  async repeatAnswered(url, command) {
    const again = await this.hear(url, command);
    if (JSON.stringify(again) === JSON.stringify(command.outcome)) return;
    this.desk.tally.violation(
      `${told(command)} got the response ${JSON.stringify(command.outcome)}, and when repeated ${JSON.stringify(again)}.`,
    );
  }

  /** One of the editor's own manuscripts, or now and then another editor's; null for a new one. */
  choose() {
    const { choices, desk } = this;
    const isNew = this.own.length < mostInHand && choices.happens(0.3);
    if (isNew || this.own.length === 0) return null;
    const known = choices.happens(0.15) ? [...desk.manuscripts.keys()].slice(-40) : this.own;
    return desk.manuscripts.get(choices.oneOf(known) ?? '') ?? null;
  }

  /** @param {string} url @param {Command} command */
  async hear(url, command) {
    return this.wait(send(url, this.colleague.token, command));
  }

  /** @template Heard @param {Promise<Heard>} answer @returns {Promise<Heard>} */
  async wait(answer) {
    this.isWaiting = true;
    try {
      return await answer;
    } finally {
      this.isWaiting = false;
    }
  }

  /** @param {string} url @param {string} id */
  async lookAgain(url, id) {
    const seen = await look(url, this.colleague.token, id);
    if (seen) this.learn(seen);
  }

  /** @param {Command} command @param {import('./commands.js').Outcome} outcome */
  settle(command, outcome) {
    this.unanswered = null;
    command.outcome = outcome;
    const { manuscript } = outcome;
    const { action, input, puts } = command;
    if (action === 'commit') this.settleCommit(input, manuscript);
    if (!manuscript) return;
    const missing = puts.filter((sent) => !isIn(manuscript, sent));
    if (missing.length > 0) {
      this.desk.tally.violation(
        `${told(command)} put ${JSON.stringify(missing)}, and what came of it has ${JSON.stringify(manuscript.content.blocks)}.`,
      );
    }
    if (action === 'create') this.own.push(manuscript.id);
    this.learn(manuscript);
  }

  /** The draft is gone with the edit that says it, and stays if that was refused. @param {Command['input']} input @param {Manuscript | null} manuscript */
  settleCommit({ manuscriptId = '', content }, manuscript) {
    const { headline } = /** @type {{ headline: string }} */ (content);
    if (manuscript) this.drafts.told.delete(manuscriptId);
    else this.desk.committed.delete(headline);
  }

  /** @param {Manuscript} seen */
  learn(seen) {
    const { manuscripts, earlier, committed, tally } = this.desk;
    for (const secret of judgeSecrets(seen, committed, this.drafts.name)) {
      tally.violation(`${this.colleague.email} was shown ${secret} in ${seen.id}.`);
    }
    const before = manuscripts.get(seen.id);
    if ((before?.version ?? 0) <= seen.version) manuscripts.set(seen.id, seen);
    if (before && before.version < seen.version) earlier.set(seen.id, before);
    // Prefer recent manuscripts, which have more work left.
    if (seen.version > 25 || seen.state === 'KILLED') this.forget(seen.id);
  }

  /** @param {string} id */
  forget(id) {
    this.own = this.own.filter((each) => each !== id);
  }
}

/** @param {Manuscript} seen */
function isWritable({ state }) {
  return state !== 'SCHEDULED' && state !== 'KILLED';
}

/** @param {Manuscript} manuscript @param {{ key: string, text: string }} sent */
function isIn({ content }, sent) {
  return content.blocks.some(
    ({ key, runs }) => key === sent.key && runs.map(({ text }) => text).join('') === sent.text,
  );
}

/** @param {Command} command */
function told({ action, key, input }) {
  return `${action} (${key}) of ${input.manuscriptId ?? 'a new manuscript'} at version ${input.expectedVersion ?? 0}`;
}

/** @param {unknown} error */
function describe(error) {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
