/** The shared texts of this language. */
import { common } from './common.ts';
import { problems } from './problems.ts';
import { states } from './states.ts';

export const texts = { common, problems, states };
