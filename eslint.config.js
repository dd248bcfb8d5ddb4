/**
 * What types cannot say: no promise is left alone, and the fences of docs/ARCHITECTURE.md that stand on single expressions.
 * Style is Biome's business; who imports whom is dependency-cruiser's. Each fence has a planted offence in scripts/fences.
 */
import tseslint from 'typescript-eslint';

const SHIPPED_SERVER = ['apps/server/src/**/*.ts', 'apps/server/src/**/*.tsx'];
const SHIPPED = ['apps/*/src/**/*.ts', 'apps/*/src/**/*.tsx'];
const NOT_SHIPPED = ['**/*.test.ts', '**/*.test.tsx', '**/*.fixture.ts', '**/test/**'];

/** A rule that reports whatever the selectors find: https://eslint.org/docs/latest/extend/selectors */
function fence(message, selectors) {
  const report = (context) => (node) => context.report({ node, message });
  return {
    meta: { type: 'problem', schema: [] },
    create: (context) => Object.fromEntries(selectors.map((selector) => [selector, report(context)])),
  };
}

const fences = {
  'clock-alone-knows-the-time': fence(
    'The clock alone knows the time: ask the `Clock` that you are handed (kernel/clock.ts).',
    [
      'NewExpression[callee.name="Date"][arguments.length=0]',
      'CallExpression[callee.name="Date"]',
      'MemberExpression[object.name="Date"][property.name="now"]',
      'MemberExpression[object.name="Temporal"][property.name="Now"]',
    ],
  ),
  'config-alone-reads-the-environment': fence(
    'config.ts alone reads the environment: ask the `Config` that you are handed.',
    [
      'MemberExpression[object.name="process"][property.name="env"]',
      'ImportDeclaration[source.value=/^(node:)?process$/] ImportSpecifier[imported.name="env"]',
    ],
  ),
  'adapters-alone-call-out': fence(
    'Adapters alone call out: platform/http-client, an integration’s graph folder, identity’s OIDC gateway.',
    [
      'CallExpression[callee.name="fetch"]',
      'MemberExpression[object.name=/^(globalThis|global|window)$/][property.name="fetch"]',
      'VariableDeclarator[init.name="fetch"]',
      'Property[value.name="fetch"]',
      'AssignmentExpression[right.name="fetch"]',
      'CallExpression > Identifier.arguments[name="fetch"]',
      'ImportDeclaration[importKind!="type"][source.value=/^(node:)?(http|https|http2)$|^undici$/]',
    ],
  ),
  'capabilities-alone-name-the-types': fence(
    'Integration types are named in capabilities.ts alone: ask a column of its table.',
    [
      'Literal[value=/^(application|delegated)(-resource-only)?$/]',
      'TemplateElement[value.raw=/^(application|delegated)-resource-only$/]',
    ],
  ),
  'clouds-alone-name-the-operators': fence(
    'Operators and their hosts are named in clouds.ts alone: ask a column of its table.',
    [
      'Literal[value=/^21vianet$/]',
      'Literal[value=/^https?:..(login[.](microsoftonline|chinacloudapi|partner[.]microsoftonline)|graph[.]microsoft[.]com|microsoftgraph[.]|portal[.]azure[.])/]',
      'TemplateElement[value.raw=/(login[.]microsoftonline|graph[.]microsoft[.]com|chinacloudapi|portal[.]azure[.])/]',
    ],
  ),
  'no-simulator-in-shipped-code': fence('Shipped code never calls the simulator’s own switches (/sim/…).', [
    'Literal[value=/\\u002fsim\\u002f/]',
    'TemplateElement[value.raw=/\\u002fsim\\u002f/]',
  ]),
};

const only = (rule) => ({ [`fence/${rule}`]: 'error' });

export default tseslint.config(
  {
    ignores: ['**/dist/**', '**/node_modules/**', '.cache/**', '**/*.generated.ts', '**/*.mjs', '**/*.js', '**/*.cjs'],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { project: ['./tsconfig.json', './tsconfig.browser.json'], tsconfigRootDir: import.meta.dirname },
    },
    plugins: { '@typescript-eslint': tseslint.plugin, fence: { rules: fences } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: { '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }] },
  },
  {
    files: SHIPPED_SERVER,
    ignores: [...NOT_SHIPPED, 'apps/server/src/kernel/clock.ts'],
    rules: only('clock-alone-knows-the-time'),
  },
  {
    files: SHIPPED_SERVER,
    ignores: [...NOT_SHIPPED, 'apps/server/src/config.ts'],
    rules: only('config-alone-reads-the-environment'),
  },
  {
    files: SHIPPED_SERVER,
    ignores: [
      ...NOT_SHIPPED,
      'apps/server/src/platform/http-client*',
      'apps/server/src/platform/http-client/**',
      'apps/server/src/integrations/*/graph/**',
      'apps/server/src/modules/identity/*oidc*.gateway.ts',
    ],
    rules: only('adapters-alone-call-out'),
  },
  {
    files: SHIPPED,
    ignores: [...NOT_SHIPPED, '**/microsoft365/capabilities.ts'],
    rules: only('capabilities-alone-name-the-types'),
  },
  {
    files: SHIPPED,
    ignores: [...NOT_SHIPPED, '**/microsoft365/clouds.ts', '**/i18n/**'],
    rules: only('clouds-alone-name-the-operators'),
  },
  { files: SHIPPED, ignores: NOT_SHIPPED, rules: only('no-simulator-in-shipped-code') },
);
