/** Structured logs, one JSON object a line. Nothing that is secret or private reaches them, whoever logs it (rules X3, B9). */
import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** Members that are never written, at the top or one and two levels below; meetings' own words count as private. */
const PRIVATE = [
  ...[
    'password',
    'secret',
    'clientSecret',
    'token',
    'accessToken',
    'refreshToken',
    'idToken',
    'code',
    'pin',
    'cardNumber',
    'clientState',
  ],
  ...[
    'authorization',
    'Authorization',
    'cookie',
    'Cookie',
    '"set-cookie"',
    '"Set-Cookie"',
    'certificate',
    'privateKey',
    'connectionString',
  ],
  ...['subject', 'body', 'bodyPreview', 'title'],
];

export interface LoggerOptions {
  readonly level?: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Standard output unless told. */
  readonly destination?: DestinationStream;
}

export function createLogger(options: LoggerOptions = {}): Logger {
  const paths = PRIVATE.flatMap((name) =>
    name.startsWith('"') ? [`[${name}]`, `*[${name}]`, `*.*[${name}]`] : [name, `*.${name}`, `*.*.${name}`],
  );
  const settings = { level: options.level ?? 'info', base: null, redact: { paths, censor: '[private]' } };
  return options.destination ? pino(settings, options.destination) : pino(settings);
}
