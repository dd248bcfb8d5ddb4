/** The door to the database: a handle for repositories, transactions that publish events, migrations. */
export { askedTogether } from './asked-together.ts';
export { type Database, type DatabaseOptions, type Db, openDatabase } from './database.ts';
export { type Listener, listen } from './listen.ts';
export { MigrationError, migrate } from './migrate.ts';
export { plannedOnce } from './planned-once.ts';
export { insideTransaction, inTransaction, type TransactionHost, type Tx } from './transaction.ts';
