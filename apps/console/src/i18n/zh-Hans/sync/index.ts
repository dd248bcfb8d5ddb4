/** Texts that come with the pages about both sides: conflicts, differences, a booking's trail. */
import { conflicts } from './conflicts.ts';

export const texts = { conflicts };
