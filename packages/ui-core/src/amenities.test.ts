import { expect, it } from 'vitest';
import { amenityLook } from './amenities.ts';

it('[U6] translates plain words for amenities and leaves particular names as they are', () => {
  expect(amenityLook('Whiteboard')).toEqual({ labelKey: 'amenity.whiteboard', icon: 'whiteboard' });
  expect(amenityLook('Video conferencing')).toEqual({ labelKey: 'amenity.video', icon: 'video' });
  expect(amenityLook('Zoom Room X-200')).toEqual({ labelKey: null, icon: 'video' });
  expect(amenityLook('Terrarium')).toEqual({ labelKey: null, icon: 'tag' });
});
