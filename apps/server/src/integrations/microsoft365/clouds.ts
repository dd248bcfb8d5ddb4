/**
 * The operators of Microsoft 365 and their hosts: https://learn.microsoft.com/graph/deployments
 * A simulated tenant is a row of its own, there only where the operator of this installation names its address.
 */

export interface Cloud {
  readonly id: string;
  readonly signIn: string;
  readonly graph: string;
  readonly portal: string;
  /** Plain http is accepted from nobody but a simulated tenant. */
  readonly allowsHttp: boolean;
}

const clouds: readonly Cloud[] = [
  {
    id: 'microsoft',
    signIn: 'https://login.microsoftonline.com',
    graph: 'https://graph.microsoft.com',
    portal: 'https://portal.azure.com',
    allowsHttp: false,
  },
  {
    id: '21vianet',
    signIn: 'https://login.chinacloudapi.cn',
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    portal: 'https://portal.azure.cn',
    allowsHttp: false,
  },
];

export function cloudsWith(simulatedTenantUrl: string | null): readonly Cloud[] {
  if (simulatedTenantUrl === null) return clouds;
  const url = simulatedTenantUrl.replace(/\/$/, '');
  return [...clouds, { id: 'simulated', signIn: url, graph: url, portal: url, allowsHttp: true }];
}
