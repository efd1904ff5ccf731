// Arrows run apps → features → platform → editorial → nothing. A rule that is not checked is not a rule.
const tests = '(\\.(spec|corpus)\\.ts$|^libs/testing/|^libs/[^/]+/testing/|^apps/[^/]+/src/testing/)';

/** Which features a feature may meet, at their front doors. Those that are not there yet have their row already. */
const meets = {
  identity: [],
  sections: ['identity'],
  agencies: ['identity'],
  media: ['identity'],
  // One index of what is live, what is being written and what came in: whoever has something to be found calls its door.
  search: [],
  // Readers cannot be shown a draft, because what serves them cannot reach one.
  delivery: ['identity', 'sections', 'agencies', 'media', 'search'],
  articles: ['identity', 'sections', 'agencies', 'media', 'search', 'delivery'],
  formats: [],
  wire: ['identity', 'sections', 'agencies', 'search', 'articles', 'formats'],
  feeds: ['sections', 'agencies', 'delivery', 'formats'],
  announcements: ['identity', 'sections', 'agencies', 'media', 'delivery', 'articles', 'wire'],
};

/** What a feature rests on. What news travels in is pure, as the rules are. */
const groundsOf = (feature) => (feature === 'formats' ? ['editorial'] : ['platform', 'editorial']);

const features = Object.entries(meets).map(([feature, others]) => ({
  name: `${feature}-meets-${others.join('-') || 'no-other-feature'}`,
  comment: `libs/${feature} may use ${[...groundsOf(feature), ...others].join(', ')}.`,
  severity: 'error',
  from: { path: `^libs/${feature}/`, pathNot: tests },
  to: {
    path: '^(libs|apps)/',
    pathNot: `^libs/(${[feature, ...groundsOf(feature), ...others].join('|')})/`,
  },
}));

/**
 * The rooms of a lib, and which of its other rooms each may import. What holds verbs (drafting, reviewing, publishing, …) never
 * imports another room of verbs, but for what the clock, an embargo and an import have to go through.
 */
const rooms = {
  platform: {
    basics: [],
    config: ['basics'],
    log: ['basics', 'config'],
    'database/migrations': [],
    'database/sql': [],
    'database/engine': ['database/sql', 'database/migrations', 'basics'],
    outbox: ['database/sql', 'basics'],
    idempotency: ['database/sql', 'basics'],
    changes: ['outbox', 'database/engine', 'database/sql', 'basics'],
    writing: ['changes', 'database/engine', 'database/sql', 'basics'],
    registries: ['writing', 'changes', 'database/engine', 'database/sql', 'basics'],
    relay: ['writing', 'outbox', 'database/engine', 'basics'],
    'graphql/schema': ['basics'],
    'graphql/limits': ['graphql/schema', 'config', 'basics'],
    'graphql/errors': ['graphql/limits', 'graphql/schema', 'log', 'basics'],
    'graphql/documents': ['graphql/limits'],
    'graphql/persisted': ['graphql/documents', 'log', 'config', 'basics'],
    'graphql/gate': [
      'graphql/persisted',
      'graphql/documents',
      'graphql/errors',
      'graphql/limits',
      'log',
      'config',
      'basics',
    ],
    'graphql/execution': ['graphql/limits', 'graphql/schema'],
    http: ['graphql/errors', 'log', 'basics'],
  },
  // What readers are served by cannot reach what writes; a preview goes through both.
  delivery: {
    stored: [],
    live: ['stored'],
    view: ['stored'],
    contract: ['view', 'stored'],
    reading: ['contract', 'view', 'stored'],
    preview: ['reading', 'contract', 'view', 'live'],
    queries: ['reading', 'contract', 'view', 'stored'],
  },
  articles: {
    ledger: [],
    plans: [],
    manuscript: ['ledger', 'plans'],
    content: ['manuscript'],
    contract: ['content', 'manuscript'],
    desk: ['manuscript', 'ledger'],
    reading: ['contract', 'content', 'desk', 'manuscript', 'plans'],
    history: ['contract', 'content', 'manuscript', 'ledger'],
    audit: [],
    drafting: ['contract', 'content', 'desk', 'manuscript', 'ledger'],
    reviewing: ['contract', 'desk', 'manuscript'],
    publishing: ['contract', 'desk', 'manuscript', 'plans'],
    embargo: ['publishing', 'contract', 'desk', 'manuscript', 'plans'],
    scheduling: ['embargo', 'publishing', 'contract', 'desk', 'manuscript', 'plans'],
    importing: ['drafting', 'reviewing', 'publishing', 'content', 'desk', 'manuscript', 'ledger'],
  },
};

const inRooms = Object.entries(rooms).flatMap(([lib, imports]) => [
  {
    name: `${lib}-stand-in-rooms`,
    comment: `Each file of libs/${lib} stands in one of its rooms; at the top are its front door and what wires it.`,
    severity: 'error',
    from: {
      path: `^libs/${lib}/`,
      pathNot: `^libs/${lib}/((${Object.keys(imports).join('|')}|testing)/|index\\.ts$|[^/]+\\.module(\\.spec)?\\.ts$)`,
    },
    to: {},
  },
  ...Object.entries(imports).map(([room, others]) => ({
    name: `${lib}-${room}-imports-${others.join('-') || 'no-other-room'}`,
    comment: `libs/${lib}/${room} may import ${others.join(', ') || 'no other room'} of its lib.`,
    severity: 'error',
    from: { path: `^libs/${lib}/${room}/`, pathNot: tests },
    to: { path: `^libs/${lib}/`, pathNot: `^libs/${lib}/(${[room, ...others].join('|')})/` },
  })),
]);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...features,
    ...inRooms,
    {
      name: 'platform-rests-on-editorial',
      severity: 'error',
      from: { path: '^libs/platform/', pathNot: tests },
      to: { path: '^(libs|apps)/', pathNot: '^libs/(platform|editorial)/' },
    },
    {
      name: 'testing-rests-on-platform',
      comment: 'What opens a feature for its tests stands with that feature.',
      severity: 'error',
      from: { path: '^libs/testing/' },
      to: { path: '^(libs|apps)/', pathNot: '^libs/(testing|platform|editorial)/' },
    },
    {
      name: 'editorial-rests-on-nothing',
      comment:
        "The newsroom's rules are plain TypeScript: no framework, no other lib. Hashing is all they take from Node, and the Latin spelling of other scripts all they take from a package.",
      severity: 'error',
      from: { path: '^libs/editorial/', pathNot: tests },
      to: { pathNot: ['^libs/editorial/', '^(node:)?crypto$', '^node_modules/any-ascii/'] },
    },
    {
      name: 'libs-know-no-app',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'the-server-knows-no-other-app',
      severity: 'error',
      from: { path: '^apps/api/', pathNot: tests },
      to: { path: '^apps/(?!api/)' },
    },
    {
      name: 'front-door-only',
      comment: 'From outside, a lib is entered by its index.ts.',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: { path: '^libs/[^/]+/', pathNot: ['^$1/$2/', '^libs/[^/]+/index\\.ts$'] },
    },
    {
      name: 'front-door-by-name',
      comment: 'Another lib is imported as @kopij/<lib>, never by a path.',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: { path: '^libs/', pathNot: '^$1/$2/', dependencyTypesNot: ['aliased'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'tests-stay-out-of-production',
      comment: 'What readers and editors run holds nothing that is made for tests.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'no-development-packages-in-production',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-listed-packages',
      comment: 'A package that another one happens to bring along may be gone tomorrow.',
      severity: 'error',
      from: { path: '^(apps|libs)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'everything-is-found',
      severity: 'error',
      from: { path: '^(apps|libs|tools|bin)/' },
      // Tools load what the build has made.
      to: { couldNotResolve: true, pathNot: '^(\\.\\./)*dist/' },
    },
    {
      name: 'drivers-are-the-platform-s',
      comment: 'Which engine it is, and how it is spoken to, is known in one place.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^libs/platform/database/', tests] },
      to: { path: '(^|/)node_modules/(@types/)?(better-sqlite3|pg)/' },
    },
    {
      name: 'typeorm-stays-with-the-tables',
      comment:
        'What callers see of a feature, and what wires it, neither reads tables nor knows how they are read.',
      severity: 'error',
      from: {
        path: '^apps/|\\.(controller|input|loader|module|resolver|types)\\.ts$',
        pathNot: ['^libs/platform/', tests],
      },
      to: { path: '(^|/)node_modules/typeorm/' },
    },
    {
      name: 'a-resolver-touches-no-table',
      comment: 'A resolver calls a use case or a reader; it may name the type of a row, and nothing more.',
      severity: 'error',
      from: { path: '\\.resolver\\.ts$' },
      to: { path: '(-store|\\.entity)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '^(dist|data|coverage)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
