import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

describe('readConfig', () => {
  it('[X6] listens on this machine alone when nothing is said', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      simPort: 8090,
      publicUrl: 'http://localhost:8080',
      databaseUrl: null,
      simUrl: null,
      simClock: null,
      roles: ['web', 'worker', 'realtime'],
    });
  });

  it('[X6] takes an empty variable as absent', () => {
    expect(readConfig({ ONES_PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 8080, databaseUrl: null });
  });

  it.each([
    ['ONES_PORT', { ONES_PORT: 'http' }],
    ['ONES_PORT', { ONES_PORT: '70000' }],
    ['ONES_SIM_PORT', { ONES_SIM_PORT: '-1' }],
    ['ONES_PUBLIC_URL', { ONES_PUBLIC_URL: 'ones.example.com' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://localhost/ones' }],
    ['SMTP_URL', { SMTP_URL: 'mail.example.com:25' }],
    ['ONES_SIM_URL', { ONES_SIM_URL: 'ftp://localhost' }],
    ['ONES_SIM_CLOCK', { ONES_SIM_CLOCK: '1' }],
    ['ONES_ROLES', { ONES_ROLES: 'web,cook' }],
    ['ONES_ROLES', { ONES_ROLES: 'web' }],
    ['ONES_SECRET_KEY', { ONES_SECRET_KEY: 'short' }],
    ['ONES_TLS_KEY', { ONES_TLS_CERT: new URL(import.meta.url).pathname }],
    ['ONES_TLS_CERT', { ONES_TLS_CERT: '/nowhere/cert.pem', ONES_TLS_KEY: '/nowhere/key.pem' }],
    ['ONES_HOST', { ONES_HOST: '0.0.0.0' }],
  ])('[X5] refuses nonsense in %s with a sentence that names it', (variable, env) => {
    const read = () => readConfig(env);
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(new RegExp(`^${variable} .+`));
  });

  it('[X6] leaves this machine without https only where everything is made up', () => {
    expect(readConfig({ ONES_HOST: '0.0.0.0', ONES_SIM_URL: 'http://localhost:8090/' })).toMatchObject({
      host: '0.0.0.0',
      simUrl: 'http://localhost:8090',
    });
  });

  it('[X3] takes the secret key in hex or base64', () => {
    const key = Buffer.alloc(32, 7);
    expect(readConfig({ ONES_SECRET_KEY: key.toString('hex') }).secretKey).toEqual(key);
    expect(readConfig({ ONES_SECRET_KEY: key.toString('base64') }).secretKey).toEqual(key);
  });
});
