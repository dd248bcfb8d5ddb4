/** 精靈的字句：隨精靈一併載入。 */
import { frame } from './frame.ts';
import { guide } from './guide.ts';
import { people } from './people.ts';
import { rooms } from './rooms.ts';
import { server } from './server.ts';
import { types } from './types.ts';

export const wizard = { ...frame, ...guide, ...people, ...rooms, ...server, ...types };
