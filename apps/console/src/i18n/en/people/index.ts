/** Texts that come with the pages of people and groups. */
import { groups } from './groups.ts';
import { people } from './people.ts';
import { rights } from './rights.ts';

export const texts = { ...people, groups, rights };
