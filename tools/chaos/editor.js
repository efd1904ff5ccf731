import { look, send, UnexpectedAnswer } from './commands.js';
import { creation, nextCommand } from './next-command.js';
import { traceOf } from './trace.js';

/**
 * @typedef {import('./commands.js').Command} Command
 * @typedef {import('./commands.js').Manuscript} Manuscript
 *
 * @typedef {object} Desk what the editors share
 * @property {import('./scratch-database.js').ScratchDatabase} database
 * @property {readonly import('./staff.js').Section[]} sections
 * @property {Map<string, Manuscript>} manuscripts as last seen by any of the editors
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
  }

  /** Works until the server is gone. @param {string} url @param {() => boolean} isGone */
  async work(url, isGone) {
    try {
      await this.repeatUnanswered(url);
      while (!isGone()) await this.act(url);
    } catch (error) {
      // When the server is killed, any connection may break; but a wrong response is the server's fault.
      if (!isGone() || error instanceof UnexpectedAnswer) {
        this.desk.tally.violation(`${this.colleague.email} got an unexpected response: ${describe(error)}`);
      }
    }
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
    const wanted = seen ? nextCommand(seen, words, choices) : creation(section, words);
    if (!wanted) return this.forget(seen?.id ?? '');
    /** @type {Command} */
    const command = { ...wanted, key: `key of ${words}`, actorId: this.colleague.id, outcome: null };
    desk.commands.push(command);
    this.unanswered = command;
    const outcome = await this.hear(url, command);
    desk.tally.answered(outcome.manuscript !== null);
    this.settle(command, outcome);
    if (outcome.codes.includes('VERSION_CONFLICT') && seen) await this.lookAgain(url, seen.id);
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
    this.isWaiting = true;
    try {
      return await send(url, this.colleague.token, command);
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
    if (!outcome.manuscript) return;
    if (command.action === 'create') this.own.push(outcome.manuscript.id);
    this.learn(outcome.manuscript);
  }

  /** @param {Manuscript} seen */
  learn(seen) {
    const { manuscripts } = this.desk;
    if ((manuscripts.get(seen.id)?.version ?? 0) <= seen.version) manuscripts.set(seen.id, seen);
    // Prefer recent manuscripts, which have more work left.
    if (seen.version > 25 || seen.state === 'KILLED') this.forget(seen.id);
  }

  /** @param {string} id */
  forget(id) {
    this.own = this.own.filter((each) => each !== id);
  }
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
