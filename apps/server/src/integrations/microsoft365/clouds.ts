/**
 * The operators of Microsoft 365 and their hosts: https://learn.microsoft.com/graph/deployments
 * A simulated tenant is a row of its own, there only where the operator of this installation names its address.
 */

export interface Cloud {
  readonly id: string;
  readonly signIn: string;
  readonly graph: string;
  readonly portal: string;
  /** Other names of the same authority: Microsoft's own pages differ, discovery tells which one answers. */
  readonly alsoIssuedAt: readonly string[];
  /** Plain http is accepted from nobody but a simulated tenant. */
  readonly allowsHttp: boolean;
}

const clouds: readonly Cloud[] = [
  {
    id: 'microsoft',
    signIn: 'https://login.microsoftonline.com',
    graph: 'https://graph.microsoft.com',
    portal: 'https://portal.azure.com',
    alsoIssuedAt: [],
    allowsHttp: false,
  },
  {
    id: '21vianet',
    signIn: 'https://login.chinacloudapi.cn',
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    portal: 'https://portal.azure.cn',
    alsoIssuedAt: ['https://login.partner.microsoftonline.cn'],
    allowsHttp: false,
  },
];

export function cloudsWith(simulatedTenantUrl: string | null): readonly Cloud[] {
  if (simulatedTenantUrl === null) return clouds;
  const url = simulatedTenantUrl.replace(/\/$/, '');
  const hosts = { signIn: url, graph: url, portal: url, alsoIssuedAt: [] };
  return [...clouds, { id: 'simulated', ...hosts, allowsHttp: true }];
}
