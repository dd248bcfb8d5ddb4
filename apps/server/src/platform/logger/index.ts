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
    'pin',
    'cardNumber',
    'clientState',
  ],
  ...[
    'authorization',
    'Authorization',
    'cookie',
    'Cookie',
    '["set-cookie"]',
    '["Set-Cookie"]',
    'certificate',
    'privateKey',
  ],
  ...['connectionString', 'subject', 'body', 'bodyPreview', 'title'],
];

const paths = PRIVATE.flatMap((name) =>
  ['', '*', '*.*'].map((parent) => (parent === '' || name.startsWith('[') ? parent + name : `${parent}.${name}`)),
);

export interface LoggerOptions {
  readonly level?: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Standard output unless told. */
  readonly destination?: DestinationStream;
}

export function createLogger(options: LoggerOptions = {}): Logger {
  const settings = {
    level: options.level ?? 'info',
    base: null,
    redact: { paths, censor: '[private]' },
    serializers: { req: describeRequest, err: describeError },
  };
  return options.destination ? pino(settings, options.destination) : pino(settings);
}

/** Without the query: it may carry a sign-in's code, a feed's secret or a search for somebody's name. */
function describeRequest(request: { method?: string; url?: string }): object {
  return { method: request.method, path: request.url?.split('?')[0] };
}

/** Only what errors are known to carry: drivers hang whole connections on theirs. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  return {
    name,
    message,
    ...('code' in error ? { code: error.code } : {}),
    stack,
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
  };
}
