/** The embedded PostgreSQL cannot run here. The message is for the operator: what is in the way, and what to do. */
export class EmbeddedError extends Error {
  readonly code = 'embedded-database';
}
