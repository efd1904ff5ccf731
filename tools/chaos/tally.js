/** The maximum to report; more would add nothing. */
const mostViolations = 40;

/** Counts what has happened so far, and collects violations. */
export class Tally {
  rounds = 0;
  kills = 0;
  killsInFlight = 0;
  requestsCutOff = 0;
  killsAtStart = 0;
  acknowledged = 0;
  refused = 0;
  saves = 0;
  draftsFound = 0;
  whole = 0;
  absent = 0;
  /** @type {string[]} */
  violations = [];

  get answers() {
    return this.acknowledged + this.refused;
  }

  /** @param {boolean} isDone whether the newsroom's rules let it through */
  answered(isDone) {
    if (isDone) this.acknowledged += 1;
    else this.refused += 1;
  }

  /** @param {boolean} isDone */
  saved(isDone) {
    if (isDone) this.saves += 1;
    this.answered(isDone);
  }

  /** @param {boolean} wasDone */
  unanswered(wasDone) {
    if (wasDone) this.whole += 1;
    else this.absent += 1;
  }

  /** @param {number} inFlight */
  killed(inFlight) {
    this.kills += 1;
    if (inFlight > 0) this.killsInFlight += 1;
    this.requestsCutOff += inFlight;
  }

  /** @param {string} what */
  violation(what) {
    if (this.violations.length < mostViolations) this.violations.push(what);
  }

  /** At this log level a server prints nothing unless something is wrong. @param {string} printed */
  logged(printed) {
    if (printed.trim() !== '') this.violation(`The server printed: ${printed.trim().slice(0, 1_000)}`);
  }
}
