/**
 * The fences of docs/ARCHITECTURE.md that stand on single expressions, as rules for oxlint: `.oxlintrc.json` says where each
 * stands. Style is Biome's business; who imports whom is dependency-cruiser's. Each fence has a planted offence beside this.
 */

/** A rule that reports whatever the selectors find: https://eslint.org/docs/latest/extend/selectors */
function fence(message, selectors) {
  const report = (context) => (node) => context.report({ node, message });
  return {
    meta: { type: 'problem', schema: [] },
    create: (context) => Object.fromEntries(selectors.map((selector) => [selector, report(context)])),
  };
}

const rules = {
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

export default { meta: { name: 'fence' }, rules };
