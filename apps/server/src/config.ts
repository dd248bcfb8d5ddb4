/** What the operator says through the environment. The only file that reads it; everything else is handed the `Config`. */
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';

export type Role = 'web' | 'worker' | 'realtime';

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Where browsers and Microsoft reach us; without a slash at the end. */
  readonly publicUrl: string;
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | null;
  readonly dataFolder: string;
  /** null: the embedded PostgreSQL in the data folder. */
  readonly databaseUrl: string | null;
  /** null: kept in the data folder. */
  readonly secretKey: Buffer | null;
  readonly smtpUrl: string | null;
  readonly roles: readonly Role[];
  readonly simPort: number;
  /** The simulated tenant; only demo and tests have one. */
  readonly simUrl: string | null;
  /** Living in the simulated tenant's time: asked for, or seen to already by what was loaded before the server. */
  readonly simClock: 'asked' | 'followed' | null;
}

/** The environment says something that cannot be meant. The message is one sentence that names the variable. */
export class ConfigError extends Error {
  readonly code = 'bad-configuration';
  readonly variable: string;
  constructor(variable: string, sentence: string) {
    super(`${variable} ${sentence}`);
    this.variable = variable;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

const ROLES: readonly Role[] = ['web', 'worker', 'realtime'];

/** @throws ConfigError on the first variable that makes no sense. */
export function readConfig(env: Environment = process.env): Config {
  const simUrl = readUrl(env, 'ONES_SIM_URL', ['http:', 'https:']);
  const tls = readTls(env);
  const host = readHost(env, tls !== null || simUrl !== null);
  const port = readPort(env, 'ONES_PORT', 8080);
  const databaseUrl = readUrl(env, 'DATABASE_URL', ['postgres:', 'postgresql:']);
  return {
    host,
    port,
    publicUrl: readUrl(env, 'ONES_PUBLIC_URL', ['http:', 'https:']) ?? `${tls ? 'https' : 'http'}://localhost:${port}`,
    tls,
    dataFolder: resolve(read(env, 'ONES_DATA') ?? './.data'),
    databaseUrl,
    secretKey: readSecretKey(env),
    smtpUrl: readUrl(env, 'SMTP_URL', ['smtp:', 'smtps:']),
    roles: readRoles(env, databaseUrl),
    simPort: readPort(env, 'ONES_SIM_PORT', 8090),
    simUrl,
    simClock: readSimClock(env, simUrl),
  };
}

function readSimClock(env: Environment, simUrl: string | null): Config['simClock'] {
  const value = read(env, 'ONES_SIM_CLOCK');
  if (value === null) return null;
  if (simUrl === null) throw new ConfigError('ONES_SIM_CLOCK', 'is for a simulated tenant: it needs ONES_SIM_URL.');
  return value === 'followed' ? 'followed' : 'asked';
}

/** An empty variable counts as absent, since that is how compose files and unit files leave one out. */
function read(env: Environment, name: string): string | null {
  const value = env[name]?.trim();
  return value ? value : null;
}

function readPort(env: Environment, name: string, fallback: number): number {
  const value = read(env, name);
  if (value === null) return fallback;
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535)
    throw new ConfigError(name, `is "${value}", but a port is a number from 0 to 65535.`);
  return port;
}

function readUrl(env: Environment, name: string, schemes: readonly string[]): string | null {
  const value = read(env, name);
  if (value === null) return null;
  const wanted = schemes.map((scheme) => `${scheme}//`).join(' or ');
  if (!URL.canParse(value) || !schemes.includes(new URL(value).protocol)) {
    throw new ConfigError(name, `must be an address that begins with ${wanted}`);
  }
  return value.replace(/\/+$/, '');
}

/** Plain http leaves the machine only when everything is made up (rule X6). */
function readHost(env: Environment, mayLeaveTheMachine: boolean): string {
  const host = read(env, 'ONES_HOST') ?? '127.0.0.1';
  const loopback = host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
  if (!loopback && !mayLeaveTheMachine) {
    throw new ConfigError(
      'ONES_HOST',
      `is "${host}", but beyond this machine ONES speaks https only: set ONES_TLS_CERT and ONES_TLS_KEY.`,
    );
  }
  return host;
}

function readTls(env: Environment): Config['tls'] {
  const cert = readFile(env, 'ONES_TLS_CERT');
  const key = readFile(env, 'ONES_TLS_KEY');
  if (cert && key) return { cert, key };
  if (cert) throw new ConfigError('ONES_TLS_KEY', 'is missing: ONES_TLS_CERT needs its private key.');
  if (key) throw new ConfigError('ONES_TLS_CERT', 'is missing: ONES_TLS_KEY needs its certificate.');
  return null;
}

function readFile(env: Environment, name: string): Buffer | null {
  const path = read(env, name);
  if (path === null) return null;
  try {
    return readFileSync(path);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigError(name, `names a file that cannot be read (${reason}).`);
  }
}

function readSecretKey(env: Environment): Buffer | null {
  const value = read(env, 'ONES_SECRET_KEY');
  if (value === null) return null;
  const key = Buffer.from(value, /^[0-9a-f]{64}$/i.test(value) ? 'hex' : 'base64');
  if (key.length !== 32)
    throw new ConfigError('ONES_SECRET_KEY', 'must be 32 random bytes, written as 64 hex digits or in base64.');
  return key;
}

function readRoles(env: Environment, databaseUrl: string | null): readonly Role[] {
  const value = read(env, 'ONES_ROLES');
  if (value === null) return ROLES;
  const names = value.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !ROLES.some((role) => role === name));
  if (unknown !== undefined)
    throw new ConfigError('ONES_ROLES', `names "${unknown}", but the roles are ${ROLES.join(', ')}.`);
  const roles = ROLES.filter((role) => names.includes(role));
  if (roles.length < ROLES.length && databaseUrl === null) {
    throw new ConfigError(
      'ONES_ROLES',
      'leaves roles to other processes, which needs DATABASE_URL: the embedded database serves one.',
    );
  }
  return roles;
}
