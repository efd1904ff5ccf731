import { judgeReach, type Actor, type Right, type Subject } from '@kopij/editorial';

/** Those of these people whose rights count for the copy, by name. */
export function namesOfAllowed(people: readonly Actor[], right: Right, subject: Subject): string[] {
  return people.filter((each) => judgeReach(each, right, subject) === 'ALLOWED').map(({ name }) => name);
}
