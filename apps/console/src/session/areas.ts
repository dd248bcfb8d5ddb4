/** The console's areas: the way to each, and the act that somebody needs to see it (X2). Pure data. */

export interface Area {
  /** Key in `pages:nav`. */
  readonly id: string;
  readonly to: string;
  readonly act: string;
}

export const areas = [
  { id: 'home', to: '/', act: 'directory.read' },
  { id: 'calendar', to: '/calendar', act: 'directory.read' },
  { id: 'players', to: '/players', act: 'player.manage' },
  { id: 'resources', to: '/resources', act: 'directory.read' },
  { id: 'policies', to: '/policies', act: 'policy.read' },
  { id: 'approvals', to: '/approvals', act: 'booking.manage' },
  { id: 'people', to: '/people', act: 'directory.read' },
  { id: 'connections', to: '/connections', act: 'connection.manage' },
  { id: 'audit', to: '/audit', act: 'audit.read' },
] as const satisfies readonly Area[];

export type AreaId = (typeof areas)[number]['id'];

/** What stands beside something else has no way of its own in the rail. */
const within: Readonly<Record<string, AreaId>> = {
  '/groups': 'people',
  '/conflicts': 'approvals',
  '/places': 'resources',
  '/amenities': 'resources',
  '/mail': 'connections',
  '/service-tokens': 'connections',
  '/webhooks': 'connections',
  '/business-hours': 'policies',
  '/out-of-service': 'policies',
  '/no-shows': 'policies',
};

export function mayOpenConsole(acts: readonly string[]): boolean {
  return areas.some(({ act }) => acts.includes(act));
}

/** The area of an address below the console's base; the front page for what no area owns. */
export function areaAt(path: string): Area {
  const first = `/${path.split('/')[1] ?? ''}`;
  const owner = within[first];
  return areas.find(({ id, to }) => id === owner || to === first) ?? areas[0];
}
