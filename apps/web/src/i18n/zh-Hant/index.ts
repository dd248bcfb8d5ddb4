/** The web app's own texts of this language. */
import { booking } from './booking.ts';
import { finder } from './finder.ts';
import { pages } from './pages.ts';
import { schedule } from './schedule.ts';
import { series } from './series.ts';
import { signIn } from './sign-in.ts';

export const texts = { booking, finder, pages, schedule, series, signIn };
