import type { NewsroomWords } from '../../../words/newsroom/newsroom-words.js';

export type Role = keyof NewsroomWords['roles'];

export type Reach = keyof NewsroomWords['reaches'];

const roles: readonly Role[] = ['REPORTER', 'EDITOR', 'ADMIN'];

const reaches: readonly Reach[] = ['NEWSROOM', 'GRANTS', 'OWN'];

export function roleOptions(n: NewsroomWords) {
  return roles.map((role) => [role, n.roles[role]] as const);
}

export function reachOptions(n: NewsroomWords) {
  return reaches.map((reach) => [reach, n.reaches[reach]] as const);
}

/** The languages of mail, each in its own words. */
export const languages = [
  ['NL', 'Nederlands'],
  ['EN', 'English'],
] as const;
