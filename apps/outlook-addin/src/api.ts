/** The add-in's one client of the API: a bearer token, no cookie. */
import { createApi } from '@ones/api-client';
import { heldToken } from './session/bearer.ts';

export const api = createApi({ token: heldToken, language: () => document.documentElement.lang });
