/** Texts of the wizard: loaded with it, so that nobody else waits for them. */
import { frame } from './frame.ts';
import { guide } from './guide.ts';
import { people } from './people.ts';
import { rooms } from './rooms.ts';
import { server } from './server.ts';
import { types } from './types.ts';

export const wizard = { ...frame, ...guide, ...people, ...rooms, ...server, ...types };
