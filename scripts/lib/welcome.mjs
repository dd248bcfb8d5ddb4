// The page that a start ends with: where to go, and as whom.

/** @param details what the server said when it was ready; members that it leaves out are left out here. */
export function welcome({ origin, simOrigin, details }) {
  const { signIns = [], displays = [], apiToken } = details;
  return section('ONES is ready.', [
    ['Web app', `${origin}/`],
    ['Console', `${origin}/console`],
    ['Player', `${origin}/player`],
    ['API', `${origin}/api/openapi.json`],
    ['Outlook, simulated', `${simOrigin}/`],
    ['Mail, caught', `${simOrigin}/mail`],
  ])
    .concat(
      section(
        'Displays, paired:',
        displays.map(({ name, url }) => [name, url]),
      ),
    )
    .concat(
      section(
        'Sign in as (no password; choose the person on the tenant’s page):',
        signIns.map(({ name, userPrincipalName, role }) => [role, `${name} <${userPrincipalName}>`]),
      ),
    )
    .concat(apiToken ? ['', `API token: ${apiToken}`] : [])
    .concat(['', 'Ctrl-C ends everything.', ''])
    .join('\n');
}

function section(title, rows) {
  if (rows.length === 0) return [];
  const width = Math.max(...rows.map(([name]) => name.length));
  return ['', title, ...rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`)];
}
