/** The console's own texts of this language. */
import { audit } from './audit.ts';
import { calendar } from './calendar.ts';
import { connection } from './connection.ts';
import { guide } from './guide.ts';
import { home } from './home.ts';
import { mend } from './mend.ts';
import { pages } from './pages.ts';
import { players } from './players.ts';
import { resources } from './resources.ts';

export const texts = { audit, calendar, connection, guide, home, mend, pages, players, resources };
