/** Where to join a meeting online: as RFC 7986 says it (§5.11), and as text for calendars that do not know that. */
import type { JCalProperty } from './vtimezone.ts';

export function joinProperties(joinUrl: string): JCalProperty[] {
  return [
    ['conference', { feature: 'VIDEO', label: 'Microsoft Teams' }, 'uri', joinUrl],
    ['description', {}, 'text', `Microsoft Teams: ${joinUrl}`],
  ];
}
