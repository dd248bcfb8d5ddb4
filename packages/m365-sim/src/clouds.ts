// Microsoft's hosts by cloud, as they come in a Host header when names are pointed at the simulator, and in scopes.
// https://learn.microsoft.com/graph/deployments and https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud

export type Cloud = 'global' | 'usgov' | 'dod' | 'china';

const GRAPH: Readonly<Record<Cloud, string>> = {
  global: 'graph.microsoft.com',
  usgov: 'graph.microsoft.us',
  dod: 'dod-graph.microsoft.us',
  china: 'microsoftgraph.chinacloudapi.cn',
};

const SIGN_IN: Readonly<Record<string, Cloud>> = {
  'login.microsoftonline.com': 'global',
  'login.microsoftonline.us': 'usgov',
  // Two of Microsoft's pages name two hosts; both are taken.
  'login.partner.microsoftonline.cn': 'china',
  'login.chinacloudapi.cn': 'china',
};

/** Graph's address in each cloud. */
export const GRAPH_ORIGINS = Object.values(GRAPH).map((host) => `https://${host}`);

/** Graph's host beside a sign-in host; undefined for the simulator's own address. */
export function graphHostBeside(signInHost: string): string | undefined {
  const cloud = SIGN_IN[withoutPort(signInHost)];
  return cloud && GRAPH[cloud];
}

/** Whether a token for this audience is of no use at this host: tokens do not pass from one cloud to another. */
export function isForeignAudience(audience: string, host: string): boolean {
  const called = withoutPort(host);
  const isMicrosofts = Object.values(GRAPH).some((one) => one === called);
  return isMicrosofts && GRAPH_ORIGINS.includes(audience) && audience !== `https://${called}`;
}

function withoutPort(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '');
}
