/** The door to what concerns the process itself: how it ends, what it says of itself, where its files are. */
export { type Announcer, createAnnouncer } from './announcer.ts';
export { type Ending, endOrderly } from './ending.ts';
export { frontEndFolder, migrationsFolder } from './folders.ts';
export { loadSecretKey, type SecretKeyOptions } from './secret-key.ts';
