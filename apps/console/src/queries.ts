/** This app's cache of what the API answered. */
import { createQueries } from '@ones/ui';
import { goToSignIn } from './session/go-to-sign-in.ts';

export const queries = createQueries(goToSignIn);
