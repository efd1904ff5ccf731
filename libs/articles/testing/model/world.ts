import { roles, type Actor, type Role } from '@kopij/editorial';
import type { Story } from './story.js';

export interface ModelSection {
  readonly id: string;
  readonly slug: string;
  parentId: string | null;
  requiresReview: boolean;
  fourEyes: boolean;
  isArchived: boolean;
}

export interface ModelAgency {
  readonly id: string;
  readonly code: string;
  /** Whether its terms let readers have its text on the web. */
  web: boolean;
}

/** The answer to a command that carried a key. */
export interface KeptAnswer {
  readonly asked: string;
  readonly answer: unknown;
  readonly at: number;
}

/** All that the model knows. */
export interface World {
  now: number;
  readonly people: readonly Actor[];
  /** The ids of those who may not act at present. */
  readonly away: Set<string>;
  readonly sections: readonly ModelSection[];
  readonly agencies: readonly ModelAgency[];
  readonly stories: Story[];
  /** By who asked, and the key. */
  readonly answers: Map<string, KeptAnswer>;
}

/** Those who may act now. */
export function presentIn({ people, away }: World): Actor[] {
  return people.filter(({ id }) => !away.has(id));
}

export function sectionOf({ sections }: World, id: string | null): ModelSection | undefined {
  return sections.find((section) => section.id === id);
}

/** A section and all that it is a part of. */
export function lineageOf(world: World, id: string | null): string[] {
  const section = sectionOf(world, id);
  return section ? [section.id, ...lineageOf(world, section.parentId)] : [];
}

export function agencyOf({ agencies }: World, code: string): ModelAgency {
  const agency = agencies.find((each) => each.code === code);
  if (!agency) throw new Error(`The model knows no agency ${code}.`);
  return agency;
}

/** Whether somebody has this role, or one that includes it. */
export function isAtLeast({ role }: Actor, least: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(least);
}
