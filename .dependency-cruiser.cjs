/**
 * Who may import whom, `import type` included: `npm run check:architecture` checks it. A room is a folder of src; what it may
 * import is one row of `rooms`. A rule's name says what holds, its comment what to do when it does not.
 */

const any = (names) => `(${names.join('|')})`;
const src = (...names) => `^src/${any(names)}`;
const npm = (...names) => `(^|/)node_modules/${any(names)}/`;

/** What the other rooms may know of the door: its interface, its plain data, and what ECS says of its operations. */
const port = ['port', 'records', 'errors'].map((name) => `ecs/${name}\\.ts$`);
const catalogue = src('catalogue/');
/** ECS's words for the enums that the graph shows: names on our side, words on ECS's. */
const words = 'ecs/translate/words\\.ts$';
/** How identical reads that are in flight share a call. */
const sharedReads = 'ecs/(shared-read|single-flight)\\.ts$';
const pacedPort = 'ecs/paced-port\\.ts$';
const authorization = src('authorization/');
const codes = '(error-codes|coded-error)\\.ts$';
const turns = 'turns\\.ts$';
/** The languages of texts. */
const locale = 'locale\\.ts$';
const context = 'context\\.ts$';
const cursors = 'cursors\\.ts$';
/** The changes of the mirror, as subscriptions get them. */
const feeds = 'live/feeds/';
const node = '^(node:)?[a-z0-9_/]+$';
const sdk = npm('@alicloud/.+', '@darabonba/.+');

/** Each room: where it is, and what it may import beside itself. `node` stands for Node's own modules. */
const rooms = [
  {
    name: 'the catalogue imports nothing at all',
    comment:
      'src/catalogue is plain rows and how to find them. Whatever else is wanted belongs to its caller.',
    path: 'catalogue/',
    may: [],
  },
  {
    name: 'the policy knows the catalogue and nothing else',
    comment:
      'A rule names the facts that it needs; let src/guard fetch them and hand them in. Whatever else the policy wants belongs to its caller.',
    path: 'policy/',
    may: [catalogue, src(locale)],
  },
  {
    name: 'authorization knows the catalogue and nothing else',
    comment:
      'src/authorization turns scopes into what a caller may see and do: plain values in, plain answers out. Whoever holds a record asks it; it reads nothing.',
    path: 'authorization/',
    may: [catalogue],
  },
  {
    name: 'ecs knows no other room',
    comment:
      'src/ecs is the door to Alibaba Cloud. Move what it wanted to the caller, or say it in port.ts and records.ts.',
    path: 'ecs/',
    // The SDK has a rule of its own, below.
    may: [node, sdk, catalogue, src(turns)],
  },
  {
    name: 'loaders know the port and DataLoader',
    comment:
      'A loader turns many keys into few calls. Rules belong to src/guard, GraphQL to src/resolvers, SDK shapes to src/ecs/translate.',
    path: 'loaders/',
    may: [src(...port), catalogue, authorization, npm('dataloader'), node],
  },
  {
    name: 'the mirror knows the port',
    comment:
      'src/live keeps what ECS answered and says how old it is, and shares calls as the door does. What a lock is, it is told by src/main; loaders and GraphQL are out of reach.',
    path: 'live/',
    may: [src(...port, sharedReads), catalogue, node, npm('ioredis', 'rate-limiter-flexible')],
  },
  {
    name: 'the guard knows the policy, the loaders and the port',
    comment: 'The guard puts the policy to work. Give it plain data; GraphQL stays in src/resolvers.',
    path: 'guard/',
    may: [src('policy/', 'loaders/', ...port), catalogue, authorization, node],
  },
  {
    name: 'resolvers speak GraphQL and hand on',
    comment:
      'Ask src/guard for a judgement and src/loaders for data. The server, the configuration and the SDK are out of reach: put what is needed into src/context.ts.',
    path: 'resolvers/',
    may: [
      src(
        'guard/',
        'policy/',
        'loaders/',
        'generated/',
        ...port,
        words,
        codes,
        context,
        cursors,
        feeds,
        locale,
      ),
      catalogue,
      authorization,
      npm('graphql'),
    ],
  },
  {
    name: 'a request is made of the port, the loaders and the guard',
    comment:
      'src/context.ts stands between server and resolvers, so that these do not import each other. It may not import either.',
    path: 'context\\.ts$',
    may: [src('loaders/', 'guard/', ...port, cursors, feeds, locale), catalogue, authorization],
  },
  {
    name: 'cursors are text and signature',
    comment: 'src/cursors.ts signs and checks; what a cursor means is src/resolvers/paging.ts.',
    path: 'cursors\\.ts$',
    may: [node],
  },
  {
    name: 'the codes of errors are a table',
    comment: 'src/error-codes.ts imports nothing, so that every room may name a code.',
    path: 'error-codes\\.ts$',
    may: [],
  },
  {
    name: 'the languages of texts are for every room',
    comment:
      'src/locale.ts imports nothing: the server finds the language of a request, the policy has the texts.',
    path: 'locale\\.ts$',
    may: [],
  },
  {
    name: 'turns of the event loop are for every room',
    comment: 'src/turns.ts imports none of the rooms, so that every room may wait for its turn.',
    path: 'turns\\.ts$',
    may: [node],
  },
  {
    name: 'a coded error is an error of GraphQL with a code of the table',
    comment:
      'src/coded-error.ts makes them for the resolvers and the server; what an error means belongs to these.',
    path: 'coded-error\\.ts$',
    may: [src('error-codes\\.ts$'), npm('graphql')],
  },
  {
    name: 'the configuration only reads',
    comment:
      'src/config turns the environment into values. What is built from them is built in src/main.ts; import types of src/ecs, nothing else.',
    path: 'config(\\.ts$|/)',
    may: [src('ecs/credentials\\.ts$', 'ecs/sdk-adapter\\.ts$', 'config'), npm('zod', 'yaml'), node],
  },
  {
    name: 'execution knows GraphQL and nothing of ECS',
    comment:
      'src/execution executes queries of any schema. What it may rely on in ours, src/server tells it.',
    path: 'execution/',
    may: [npm('graphql'), node],
  },
  {
    name: 'the server serves HTTP',
    comment:
      'src/server is HTTP and Apollo. It gets the port ready made from src/main.ts, and asks ECS for nothing itself.',
    path: 'server/',
    may: [
      src(
        'resolvers/',
        'loaders/',
        'live/',
        'guard/',
        'config',
        'telemetry/',
        'execution/',
        ...port,
        codes,
        context,
        cursors,
        turns,
        locale,
      ),
      npm('graphql', '@apollo/.+', 'jose', 'graphql-sse', 'graphql-ws', 'ws', '@types/ws'),
      node,
    ],
  },
  {
    name: 'telemetry listens',
    comment:
      'src/telemetry is told what happened, in plain data. It may know the types of what it is told, and asks for nothing.',
    path: 'telemetry/',
    may: [
      src('guard/', 'policy/', 'loaders/', 'config', ...port, pacedPort, context),
      catalogue,
      npm('pino', 'prom-client', '@apollo/.+', 'graphql', '@opentelemetry/api'),
      node,
    ],
  },
  {
    name: 'the schema is printed from the facts of the operations',
    comment:
      'src/schema is the contract as it is written. Its printer reads the tables in operation-facts.ts, and nothing else of src.',
    path: 'schema/',
    may: [src('policy/'), catalogue, npm('graphql'), node],
  },
  {
    name: 'generated code is types',
    comment: 'codegen.yml names what generated code imports: records, outcomes and the sources of resolvers.',
    path: 'generated/',
    may: [src('ecs/records\\.ts$', 'guard/', 'resolvers/', context, feeds), npm('graphql')],
  },
];

const roomRules = rooms.map(({ name, comment, path, may }) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^src/${path}` },
  to: { pathNot: [`^src/${path}`, ...may] },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'one door to the SDK',
      comment:
        'Only src/ecs/sdk-adapter.ts and src/ecs/credentials.ts import @alicloud and @darabonba, on first use. Say what you need in src/ecs/port.ts and let the adapter do it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/ecs/(sdk-adapter|credentials)\\.ts$' },
      to: { path: sdk },
    },
    {
      name: 'one door to Redis',
      comment:
        'Only src/live/shared/redis.ts and src/live/shared/shared-budget.ts import a client of Redis. Say what you need there.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/live/shared/(redis|shared-budget)\\.ts$' },
      to: { path: npm('ioredis', 'rate-limiter-flexible') },
    },
    {
      name: 'the emulator imports nothing of src',
      comment:
        'The emulator checks src by its own reading of ECS; shared code would prove nothing. Write it a second time. It needs no package either.',
      severity: 'error',
      from: { path: '^packages/ecs-emulator/src/' },
      to: { pathNot: ['^packages/ecs-emulator/src/', node] },
    },
    {
      name: 'src compiles without the emulator',
      comment:
        'The emulator is a development dependency. Only src/main/emulator.ts loads it, by the name in a variable, which is no import to a compiler. The product reaches it as it would reach the cloud: through the SDK and a socket.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: ['^packages/', npm('ecs-emulator')] },
    },
    {
      name: 'nobody imports the printer of the schema',
      comment:
        'What is served is schema.graphql, which `npm run schema` writes; src/schema is not in the build.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/schema/' },
      to: { path: '^src/schema/' },
    },
    {
      name: 'nobody imports main',
      comment: 'src/main.ts joins the parts and is joined to none. Move what you need to a room.',
      severity: 'error',
      from: { pathNot: '^src/main\\.ts$' },
      to: { path: '^src/main\\.ts$' },
    },
    {
      name: 'no import goes round in a circle',
      comment:
        'Move what both sides need to a file of its own. (Generated types name the types of resolvers, which use them: that circle is gone when types are.)',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { pathNot: '^src/generated/' } },
    },
    {
      name: 'every import is found',
      comment: 'The path is wrong, or the package is missing from node_modules: npm ci.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'every package stands among the dependencies',
      comment:
        'A package that src imports belongs in "dependencies" of package.json, or in "peerDependencies" where the code does without it; one that comes along with another may be gone tomorrow.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['npm-peer'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json', '.d.ts'] },
  },
};
