/** The web app's own texts of this language. */
import { texts as delegates } from '@ones/ui-core/locales/zh-Hans/delegates';
import { texts as feed } from '@ones/ui-core/locales/zh-Hans/feed';
import { booking } from './booking.ts';
import { finder } from './finder.ts';
import { pages } from './pages.ts';
import { schedule } from './schedule.ts';
import { series } from './series.ts';
import { signIn } from './sign-in.ts';

export const texts = { booking, delegates, feed, finder, pages, schedule, series, signIn };
