/** A process of its own with an embedded database, for the tests that kill it. Says the database's process number, then waits. */
import { openDatabase } from '../index.ts';
import { startEmbedded } from './index.ts';

const [dataFolder, abilities] = process.argv.slice(2);
if (!dataFolder) throw new Error('The data folder has to be named.');

const server = await startEmbedded({ dataFolder, ...(abilities ? { abilities: JSON.parse(abilities) } : {}) });
const database = openDatabase({ connectionString: server.connectionString });
await database.pool.query('create table if not exists note (text text)');
await database.pool.query(`insert into note values ('acknowledged')`);
process.stdout.write(`${server.pid}\n`);
setInterval(() => {}, 1000);
