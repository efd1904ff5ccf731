import type { Actor, Role } from '../actor.js';
import { contentHash } from '../text/content-hash.js';
import { emptyContent, type Block, type Content, type Run } from '../text/content.js';
import type { DecisionContext, ManuscriptFacts, SectionPolicy } from '../workflow/facts.js';

/** Text without looks, as runs. */
export function plainRuns(text: string): Run[] {
  return [{ text, marks: [], href: null }];
}

export function aParagraph(text: string, key = text): Block {
  return { key, type: 'PARAGRAPH', runs: plainRuns(text) };
}

/** Content that is ready to be published, but for what the test says. */
export function readyContent(overrides: Partial<Content> = {}): Content {
  return {
    ...emptyContent(),
    headline: 'Minister bezoekt Brussel',
    sectionId: 'buitenland',
    dateline: { kind: 'PLACE', places: ['BRUSSEL'], region: [], date: null },
    credits: [{ code: 'ANP', role: 'SOURCE' }],
    blocks: [aParagraph('De minister is maandag in Brussel aangekomen voor overleg.', 'lead')],
    ...overrides,
  };
}

/** A finished draft of the reporter's, never live, but for what the test says. */
export function aManuscript(overrides: Partial<ManuscriptFacts> = {}): ManuscriptFacts {
  const content = overrides.content ?? readyContent();
  return {
    state: 'DRAFT',
    revision: 3,
    liveRevision: null,
    wasLive: false,
    stateBeforeSpike: null,
    content,
    contentHash: contentHash(content),
    approval: null,
    lastChangedById: 'reporter',
    createdById: 'reporter',
    assigneeId: null,
    isSelfAssigned: false,
    scheduledFor: null,
    endsAt: null,
    embargoedUntil: null,
    embargoSetting: null,
    embargoBreakById: null,
    ...overrides,
  };
}

/** Somebody with a role; the id is the role in lower case unless it matters who it is. */
export function anActor(role: Role, id = role.toLowerCase()): Actor {
  return { id, name: id, role };
}

/** A section that reviews everything and wants one pair of eyes, but for what the test says. */
export function aPolicy(overrides: Partial<SectionPolicy> = {}): SectionPolicy {
  return { requiresReview: true, fourEyes: false, archived: false, ...overrides };
}

/** An editor with a colleague, who says everything a command can say, at noon, but for what the test says. */
export function aContext(overrides: Partial<DecisionContext> = {}): DecisionContext {
  return {
    actor: anActor('EDITOR'),
    now: new Date('2026-03-02T12:00:00.000Z'),
    section: { name: 'Buitenland', lineage: ['buitenland', 'nieuws'] },
    othersToConfirm: ['Eva Smit'],
    policy: aPolicy(),
    live: null,
    upstream: [],
    openThreads: 0,
    agencies: [
      { code: 'ANP', aliases: [], active: true, web: true },
      { code: 'RTR', aliases: ['Reuters', 'RTRS'], active: true, web: true },
      { code: 'DPA', aliases: [], active: false, web: true },
      { code: 'KYODO', aliases: [], active: true, web: false },
    ],
    revision: 3,
    comment: 'Klopt het jaartal?',
    reason: 'Het bericht klopt niet.',
    note: 'In een eerdere versie stond een verkeerd jaartal.',
    at: new Date('2026-03-02T18:00:00.000Z'),
    ...overrides,
  };
}
