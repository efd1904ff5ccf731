// Imports run apps → features → platform → editorial → nothing.
const tests = '(\\.(spec|corpus)\\.ts$|^libs/testing/|^libs/[^/]+/testing/|^apps/[^/]+/src/testing/)';

/** Which other features a feature may import, through their index.ts. Planned features already have a row. */
const meets = {
  // The base of the newsroom's history, for whoever changes something that it has to tell of.
  ledger: [],
  identity: ['ledger'],
  sections: ['ledger', 'identity'],
  teams: ['ledger', 'identity', 'sections'],
  agencies: ['ledger', 'identity'],
  media: ['ledger', 'identity'],
  // One index of live articles, manuscripts and incoming copy: the features with something to index call it.
  search: [],
  // Which texts tell one story, of incoming copy and of live articles: whoever has texts keeps an index of their own.
  stories: [],
  // What people are told of: whoever makes something happen tells them, in the same transaction.
  notices: ['identity'],
  // Readers cannot be shown a draft, because the code that serves them cannot reach one.
  delivery: ['identity', 'sections', 'agencies', 'media', 'search', 'stories'],
  articles: ['ledger', 'identity', 'sections', 'agencies', 'media', 'search', 'delivery', 'notices'],
  // Who has a manuscript open, and who has locked it: kept in memory.
  presence: ['identity', 'sections', 'articles', 'notices'],
  formats: [],
  wire: ['ledger', 'identity', 'sections', 'agencies', 'search', 'stories', 'articles', 'formats'],
  // To people of the newsroom: about their account, and what they were told.
  mail: ['identity', 'notices', 'articles'],
  feeds: ['sections', 'agencies', 'delivery', 'formats'],
  announcements: [
    'ledger',
    'identity',
    'sections',
    'agencies',
    'media',
    'delivery',
    'articles',
    'wire',
    'notices',
    'presence',
  ],
};

/** The layers below a feature. Formats are pure functions, like the newsroom's rules. */
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
  identity: {
    access: [],
    contract: [],
    rights: [],
    secrets: [],
    sessions: ['secrets'],
    'issued-tokens': [],
    users: ['sessions', 'issued-tokens', 'links', 'access', 'contract', 'rights'],
    tokens: ['issued-tokens', 'users', 'secrets', 'access', 'contract'],
    'own-sessions': ['sessions', 'users', 'access'],
    attempts: [],
    // Asking for mail to people about their account; it is sent by libs/mail.
    mailing: [],
    passwords: ['contract'],
    links: ['secrets'],
    'sign-in': [
      'attempts',
      'mailing',
      'pending',
      'passwords',
      'links',
      'sessions',
      'issued-tokens',
      'secrets',
      'forgetting',
      'users',
      'access',
      'contract',
    ],
    authentication: ['tokens', 'issued-tokens', 'sessions', 'secrets', 'users', 'access', 'rights'],
    // What others register that keep something personal.
    forgetting: [],
    erasing: ['forgetting', 'users', 'access', 'contract'],
    // What clients keep for people.
    preferences: ['forgetting', 'users', 'access', 'contract'],
    // What was changed, by whom, as the ledger has it.
    trail: ['issued-tokens', 'users', 'access'],
    'factors/totp': [],
    'factors/recovery': [],
    'factors/passkeys': ['users'],
    'factors/giving': ['factors/totp', 'factors/recovery', 'factors/passkeys', 'users', 'contract'],
    'factors/proving': ['factors/giving', 'attempts', 'passwords', 'sessions', 'users', 'access', 'contract'],
    pending: ['factors/giving', 'secrets', 'sessions', 'users'],
    'factors/keeping': ['factors/giving', 'factors/totp', 'sessions', 'users'],
    // A wider reach may be one that demands a second factor.
    reaching: ['factors/keeping', 'users', 'access', 'contract'],
    'factors/resetting': [
      'factors/giving',
      'mailing',
      'forgetting',
      'sessions',
      'users',
      'access',
      'contract',
    ],
    'factors/finishing': [
      'pending',
      'factors/giving',
      'factors/passkeys',
      'sessions',
      'users',
      'access',
      'contract',
    ],
    'factors/own': [
      'factors/finishing',
      'factors/proving',
      'factors/giving',
      'factors/passkeys',
      'factors/recovery',
      'factors/totp',
      'mailing',
      'pending',
      'sessions',
      'users',
      'access',
      'contract',
    ],
    'sso/settings': [],
    'sso/addresses': [],
    'sso/protocol': ['sso/settings', 'sso/addresses'],
    'sso/accounts': ['sso/protocol', 'sso/settings', 'forgetting', 'sessions', 'users'],
    'sso/signing-in': [
      'sso/accounts',
      'sso/protocol',
      'sso/addresses',
      'users',
      'factors/passkeys',
      'pending',
      'own-sessions',
      'sessions',
      'secrets',
      'access',
    ],
  },
  notices: {
    contract: ['telling'],
    telling: [],
    preferences: ['contract'],
    digests: ['preferences', 'telling'],
    reading: ['preferences', 'contract', 'telling'],
    pruning: [],
  },
  mail: {
    texts: [],
    settings: [],
    queue: [],
    filling: ['queue'],
    transport: ['settings', 'texts'],
    writing: ['queue', 'texts', 'transport'],
    sending: ['filling', 'queue', 'settings', 'transport', 'writing'],
    digests: ['queue'],
  },
  presence: {
    board: [],
    contract: [],
    keeping: ['board'],
    locking: ['keeping', 'contract'],
    showing: ['keeping', 'contract', 'board'],
  },
  search: {
    words: [],
    asking: ['words'],
    index: ['words'],
    showing: ['asking', 'words'],
  },
  platform: {
    basics: [],
    background: [],
    config: ['basics'],
    log: ['basics', 'config'],
    'database/sql': [],
    'database/migrations': ['database/sql'],
    'database/engine': ['database/sql', 'database/migrations', 'basics'],
    outbox: ['database/sql', 'basics'],
    // Every process reads all events for itself.
    following: ['outbox', 'writing', 'changes', 'background', 'database/engine', 'database/sql', 'basics'],
    // What is told to all processes and not kept.
    broadcast: ['database/engine', 'database/sql'],
    outgoing: ['config', 'basics'],
    idempotency: ['database/sql', 'basics'],
    changes: ['outbox', 'database/engine', 'database/sql', 'basics'],
    writing: ['changes', 'database/engine', 'database/sql', 'basics'],
    registries: ['writing', 'changes', 'database/engine', 'database/sql', 'basics'],
    relay: ['background', 'writing', 'outbox', 'database/engine', 'database/sql', 'basics'],
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
    secrets: ['config', 'database/sql'],
    http: ['graphql/errors', 'log', 'basics'],
  },
  // Code that serves readers cannot reach code that writes; a preview uses both.
  delivery: {
    stored: [],
    writing: ['stored'],
    view: ['stored'],
    contract: ['view', 'stored'],
    reading: ['contract', 'view', 'stored'],
    following: ['contract', 'view', 'stored'],
    // What time changes for readers is noted for those who follow the changes.
    keeping: ['view', 'writing', 'stored'],
    preview: ['reading', 'contract', 'view', 'writing'],
    queries: ['following', 'reading', 'contract', 'view', 'stored'],
  },
  articles: {
    ledger: [],
    plans: [],
    // What decisions need to know of the wire, put there by the wire through `hearing`.
    upstream: [],
    // What colleagues say about copy: where it is stored. Sending copy back begins a thread, too.
    threads: [],
    manuscript: ['ledger', 'plans', 'upstream'],
    content: ['manuscript'],
    contract: ['content', 'manuscript', 'plans'],
    desk: ['manuscript', 'ledger', 'upstream'],
    reading: ['contract', 'content', 'desk', 'manuscript', 'plans', 'upstream'],
    history: ['contract', 'content', 'manuscript', 'ledger'],
    audit: [],
    // What people write and have not handed to anybody. An edit takes it over.
    'working-drafts': ['contract', 'content', 'desk', 'manuscript', 'ledger'],
    drafting: ['working-drafts', 'contract', 'content', 'desk', 'manuscript', 'ledger'],
    reviewing: ['contract', 'desk', 'manuscript', 'threads'],
    // What articles used of agencies' text: noted when they go live, and reported.
    usage: ['manuscript'],
    previewing: ['reading', 'contract', 'manuscript'],
    publishing: ['usage', 'contract', 'desk', 'manuscript', 'plans'],
    embargo: ['publishing', 'contract', 'desk', 'manuscript', 'plans'],
    scheduling: ['embargo', 'publishing', 'contract', 'desk', 'manuscript', 'plans'],
    taking: ['drafting', 'contract', 'content', 'desk', 'manuscript', 'upstream'],
    hearing: ['taking', 'scheduling', 'publishing', 'desk', 'manuscript', 'plans', 'upstream'],
    commenting: ['contract', 'content', 'manuscript', 'threads'],
    importing: ['drafting', 'reviewing', 'publishing', 'content', 'desk', 'manuscript', 'ledger'],
  },
  // What is in a message is stored the same way however it came in.
  wire: {
    sources: [],
    messages: [],
    items: [],
    groups: ['items'],
    routing: ['sources', 'items'],
    takes: ['reading', 'sources', 'items'],
    'taking-in': ['takes', 'routing', 'sources', 'messages', 'items', 'groups'],
    folders: ['taking-in', 'sources', 'messages'],
    polling: ['taking-in', 'sources', 'messages'],
    pruning: [],
    marks: ['items'],
    presets: ['items'],
    reading: ['routing', 'presets', 'marks', 'sources', 'messages', 'items'],
  },
  // Each way out by itself: none knows another.
  announcements: {
    cdn: [],
    subscriptions: [],
    'webhooks/secrets': [],
    'webhooks/queue': [],
    'webhooks/endpoints': ['webhooks/secrets', 'webhooks/queue'],
    'webhooks/filling': ['webhooks/queue', 'webhooks/endpoints'],
    'webhooks/delivery': ['webhooks/filling', 'webhooks/queue', 'webhooks/endpoints', 'webhooks/secrets'],
    'webhooks/redelivery': ['webhooks/queue', 'webhooks/endpoints'],
    'webhooks/reading': ['webhooks/delivery', 'webhooks/queue', 'webhooks/endpoints'],
  },
};

const inRooms = Object.entries(rooms).flatMap(([lib, imports]) => [
  {
    name: `${lib}-stand-in-rooms`,
    comment: `Each file of libs/${lib} belongs in one of its rooms; only its index.ts and its wiring are at the top.`,
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

/**
 * The rooms of the studio, and which of its other rooms each may import. Its features know nothing of each other: what two of them show
 * is a part.
 */
const studioRooms = {
  basics: [],
  words: ['basics'],
  server: ['basics'],
  parts: ['words', 'server', 'basics'],
  'features/[^/]+': ['parts', 'words', 'server', 'basics'],
  shell: ['features', 'parts', 'words', 'server', 'basics'],
};

const studio = [
  {
    name: 'studio-knows-the-schema-only',
    comment: 'The studio asks the API, like any other client: nothing of the server is in it.',
    severity: 'error',
    from: { path: '^apps/studio/' },
    to: { path: '^(apps|libs|tools|bin)/', pathNot: '^apps/studio/' },
  },
  {
    name: 'studio-stands-in-rooms',
    comment: 'Each file of the studio belongs in one of its rooms; only main.tsx is at the top.',
    severity: 'error',
    from: {
      path: '^apps/studio/src/',
      pathNot: `^apps/studio/src/((${Object.keys(studioRooms).join('|')})/|main\\.tsx$)`,
    },
    to: {},
  },
  ...Object.entries(studioRooms).map(([room, others]) => ({
    name: `studio-${room.replace('/[^/]+', '')}-imports-${others.join('-') || 'no-other-room'}`,
    comment: `apps/studio/src/${room} may import ${others.join(', ') || 'no other room'} of the studio.`,
    severity: 'error',
    from: { path: `^apps/studio/src/(${room})/` },
    to: { path: '^apps/studio/src/', pathNot: `^apps/studio/src/($1${['', ...others].join('|')})/` },
  })),
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...features,
    ...inRooms,
    ...studio,
    {
      name: 'platform-rests-on-editorial',
      severity: 'error',
      from: { path: '^libs/platform/', pathNot: tests },
      to: { path: '^(libs|apps)/', pathNot: '^libs/(platform|editorial)/' },
    },
    {
      name: 'testing-rests-on-platform',
      comment: 'Code that opens a feature for its tests belongs to that feature.',
      severity: 'error',
      from: { path: '^libs/testing/' },
      to: { path: '^(libs|apps)/', pathNot: '^libs/(testing|platform|editorial)/' },
    },
    {
      name: 'editorial-rests-on-nothing',
      comment:
        "The newsroom's rules are plain TypeScript: no framework, no other lib. They use only hashing from Node, and one package, for transliteration to Latin letters.",
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
      comment: 'Code outside a lib imports only its index.ts.',
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
      comment: 'Production code contains nothing that is made for tests.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'no-development-packages-in-production',
      comment: 'Of the studio, everything is in the files that the build makes.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [tests, '^apps/studio/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-listed-packages',
      comment: 'A package that is only a dependency of another package may disappear at any time.',
      severity: 'error',
      from: { path: '^(apps|libs)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'everything-is-found',
      severity: 'error',
      from: { path: '^(apps|libs|tools|bin)/' },
      // Tools load the result of the build.
      to: { couldNotResolve: true, pathNot: '^(\\.\\./)*dist/' },
    },
    {
      name: 'drivers-are-the-platform-s',
      comment: 'Only one folder knows the database engine and its driver.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^libs/platform/database/', tests] },
      to: { path: '(^|/)node_modules/(@types/)?(better-sqlite3|pg)/' },
    },
    {
      name: 'typeorm-owns-the-schema',
      comment:
        'Functions of the platform build all statements (docs/adr/0042): other code uses only the types of TypeORM.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^libs/platform/database/', '\\.entity\\.ts$', tests] },
      to: { path: '(^|/)node_modules/typeorm/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'typeorm-stays-with-the-tables',
      comment: "A feature's API and its wiring neither read tables nor know how they are read.",
      severity: 'error',
      from: {
        path: '^apps/|\\.(controller|input|loader|module|resolver|types)\\.ts$',
        pathNot: ['^libs/platform/', tests],
      },
      to: { path: '(^|/)node_modules/typeorm/' },
    },
    {
      name: 'a-resolver-touches-no-table',
      comment: 'A resolver calls a use case or a reader; of a table, it may use only the type of a row.',
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
