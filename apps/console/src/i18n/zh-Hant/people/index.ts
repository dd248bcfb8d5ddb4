/** 隨人員與群組頁面載入的字句。 */
import { groups } from './groups.ts';
import { people } from './people.ts';
import { rights } from './rights.ts';

export const texts = { ...people, groups, rights };
