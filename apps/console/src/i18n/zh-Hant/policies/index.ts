/** Texts that come with the pages of policies. */
import { about } from './about.ts';
import { policies } from './policies.ts';
import { service } from './service.ts';

export const texts = { ...policies, ...service, about };
