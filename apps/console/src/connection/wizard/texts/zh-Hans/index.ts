/** 向导的字句：随向导一并加载。 */
import { frame } from './frame.ts';
import { guide } from './guide.ts';
import { people } from './people.ts';
import { rooms } from './rooms.ts';
import { server } from './server.ts';
import { types } from './types.ts';

export const wizard = { ...frame, ...guide, ...people, ...rooms, ...server, ...types };
