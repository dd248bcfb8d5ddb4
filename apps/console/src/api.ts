/** The console's one client of the API. Reasons come back in the language of the page. */
import { createApi } from '@ones/api-client';

export const api = createApi({ language: () => document.documentElement.lang });
