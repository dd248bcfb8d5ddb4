/**
 * Who may import whom (docs/ARCHITECTURE.md). Each rule has a planted offence in scripts/fences, for a broken fence is silent.
 * @type {import('dependency-cruiser').IConfiguration}
 */

const SERVER = '^apps/server/src';
const TEST = String.raw`\.(test|fixture)\.tsx?$|/test/`;
/** A file whose name promises I/O. */
const SUFFIXED = String.raw`\.(repository|routes|jobs|gateway|mails)\.tsx?$`;

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule('no-cycles', 'No cycles.', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    rule('no-guessing', 'Every import is found.', {}, { couldNotResolve: true }),
    rule(
      'kernel-imports-nothing',
      'The kernel knows nobody: only pure libraries of time.',
      { path: `${SERVER}/kernel/`, pathNot: TEST },
      {
        pathNot: [
          `${SERVER}/kernel/`,
          '^(node:)?crypto$',
          'node_modules/(temporal-polyfill|temporal-utils|windows-iana)/',
        ],
      },
    ),
    rule(
      'platform-uses-kernel-only',
      'The platform knows no module, no integration and no role.',
      { path: `${SERVER}/platform/`, pathNot: TEST },
      {
        path: ['^apps/', '^packages/'],
        pathNot: [`${SERVER}/(platform|kernel)/`, '^packages/contract/'],
      },
    ),
    rule(
      'platform-enters-by-index',
      'A part of the platform is entered by its index.',
      { path: `${SERVER}/`, pathNot: `${SERVER}/platform/|${TEST}` },
      {
        path: `${SERVER}/platform/`,
        pathNot: String.raw`/index\.ts$`,
      },
    ),
    rule(
      'plain-names-do-no-io',
      'A plain name does no I/O: it takes a suffix, or is handed what it needs.',
      {
        path: `${SERVER}/(modules|integrations)/`,
        pathNot: [TEST, SUFFIXED, String.raw`/index\.ts$`, '/integrations/[^/]+/graph/'],
      },
      {
        path: [
          'node_modules/(pg|kysely|fastify|nodemailer|graphile-worker|openid-client)/',
          '^(node:)?(fs|fs/promises|net|http|https|tls|dns|child_process)$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'sql-only-in-repositories',
      'SQL only in repositories.',
      {
        path: `${SERVER}/`,
        pathNot: [TEST, String.raw`\.repository\.ts$`, `${SERVER}/platform/(db|queue|outbox|lease)/`],
      },
      { path: 'node_modules/(pg|kysely)/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'modules-meet-at-index',
      'Modules meet at their index.',
      { path: `${SERVER}/modules/([^/]+)/`, pathNot: TEST },
      {
        path: `${SERVER}/modules/`,
        pathNot: [`${SERVER}/modules/$1/`, String.raw`^apps/server/src/modules/[^/]+/index\.ts$`],
      },
    ),
    rule(
      'modules-enter-by-index',
      'From outside, too, a module is entered by its index.',
      { path: SERVER, pathNot: `${SERVER}/modules/|${TEST}` },
      {
        path: `${SERVER}/modules/`,
        pathNot: String.raw`^apps/server/src/modules/[^/]+/index\.ts$`,
      },
    ),
    rule(
      'modules-do-not-know-integrations',
      'Modules publish events and state ports.',
      { path: `${SERVER}/modules/`, pathNot: TEST },
      {
        path: `${SERVER}/integrations/`,
      },
    ),
    rule(
      'integrations-enter-by-index',
      'An integration is entered by its index.',
      { path: SERVER, pathNot: `${SERVER}/integrations/|${TEST}` },
      {
        path: `${SERVER}/integrations/`,
        pathNot: String.raw`^apps/server/src/integrations/[^/]+/index\.ts$`,
      },
    ),
    rule(
      'roles-belong-to-main',
      'Roles are wiring: only main starts them.',
      { path: SERVER, pathNot: `${SERVER}/(roles/|main\\.ts|demo/|doctor)|${TEST}` },
      {
        path: `${SERVER}/roles/`,
      },
    ),
    rule(
      'microsoft-stays-in-its-folder',
      "Microsoft's types and libraries stay in their folder.",
      {
        path: '^(apps|packages)/',
        pathNot: [`${SERVER}/integrations/microsoft365/`, '^packages/m365-sim/'],
      },
      { path: ['node_modules/@microsoft/', 'node_modules/@azure/'] },
    ),
    rule(
      'simulator-in-tests-and-development-only',
      'The simulator is never shipped.',
      {
        path: '^(apps|packages)/',
        pathNot: ['^packages/(m365-sim|testkit)/', TEST],
      },
      { path: '^packages/m365-sim/' },
    ),
    rule(
      'testkit-in-tests-only',
      'The test kit is never shipped.',
      { path: '^(apps|packages)/', pathNot: ['^packages/testkit/', TEST] },
      {
        path: '^packages/testkit/',
      },
    ),
    rule(
      'front-ends-see-the-contract-only',
      'Front ends know the server by its contract.',
      { path: '^apps/(web|console|player|outlook-addin)/', pathNot: '/test/' },
      {
        path: ['^apps/', '^packages/(testkit|m365-sim)/'],
        // Their tests run in the test kit's Chromium; shipped code is kept from it by the rule above.
        pathNot: ['^apps/(web|console|player|outlook-addin)/', '^packages/testkit/src/browser\\.ts$'],
      },
    ),
    rule(
      'front-ends-keep-apart',
      'Front ends share through packages.',
      { path: '^apps/(web|console|player|outlook-addin)/' },
      {
        path: '^apps/(web|console|player|outlook-addin)/',
        pathNot: '^apps/$1/',
      },
    ),
    rule(
      'player-is-small',
      'The player has no Fluent: it does without packages/ui.',
      { path: '^apps/player/' },
      {
        path: ['^packages/ui/', 'node_modules/@fluentui/'],
      },
    ),
    rule(
      'packages-do-not-import-apps',
      'Packages know no app; the test kit alone stands on the server’s kernel and platform.',
      { path: '^packages/', pathNot: '^packages/testkit/' },
      {
        path: '^apps/',
      },
    ),
    rule(
      'test-kit-sees-the-platform',
      'The test kit stands on the server’s kernel and platform, not on its modules.',
      { path: '^packages/testkit/' },
      {
        path: '^apps/server/src/(modules|integrations|roles)/',
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(apps|packages)/[^/]+/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
    combinedDependencies: true,
  },
};
