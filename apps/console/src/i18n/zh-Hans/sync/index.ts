/** Texts that come with the pages about both sides: conflicts, differences, a booking's trail. */
import { compares, look } from './compares.ts';
import { conflicts } from './conflicts.ts';
import { subscription } from './subscription.ts';
import { tasks } from './tasks.ts';
import { trail } from './trail.ts';

export const texts = { compares, conflicts, look, subscription, tasks, trail };
