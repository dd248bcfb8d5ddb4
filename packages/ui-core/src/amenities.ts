/** Words and signs for amenities that tenants commonly name. One that is not known is shown in its own words. */
import type { IconName } from './icons.ts';

export interface AmenityLook {
  /** Key in the namespace `states`, or null where only the tenant's own word is known. */
  readonly labelKey: string | null;
  readonly icon: IconName;
}

const known: readonly (readonly [RegExp, string, IconName])[] = [
  [/video|camera|teams|zoom|vc\b|conferenc/i, 'amenity.video', 'video'],
  [/white ?board/i, 'amenity.whiteboard', 'whiteboard'],
  [/screen|display|monitor|\btv\b|projector|beamer/i, 'amenity.screen', 'screen'],
  [/wheel ?chair|accessib|step.?free/i, 'amenity.accessible', 'accessible'],
  [/speaker ?phone|phone/i, 'amenity.phone', 'phone'],
  [/audio|speaker|sound|microphone/i, 'amenity.audio', 'audio'],
  [/coffee|cater|kitchen/i, 'amenity.catering', 'coffee'],
  [/daylight|natural light|window|view/i, 'amenity.daylight', 'window'],
];

/** Only a tenant's plain words are translated; a long or particular name ("Poly Studio X50") is kept as it is. */
export function amenityLook(name: string): AmenityLook {
  const match = known.find(([pattern]) => pattern.test(name));
  if (!match) return { labelKey: null, icon: 'tag' };
  const [, labelKey, icon] = match;
  return { labelKey: isPlain(name) ? labelKey : null, icon };
}

function isPlain(name: string): boolean {
  return /^[a-z][a-z -]*$/i.test(name) && name.length <= 24;
}
