/** More of the same tell nothing new. */
const mostViolations = 40;

/** What has happened so far, and what should not have. */
export class Tally {
  rounds = 0;
  kills = 0;
  killsInFlight = 0;
  requestsCutOff = 0;
  killsAtStart = 0;
  acknowledged = 0;
  refused = 0;
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

  /** A server that is killed says nothing, and one that works has no errors to tell of. @param {string} printed */
  logged(printed) {
    if (printed.trim() !== '') this.violation(`The server said: ${printed.trim().slice(0, 1_000)}`);
  }
}
