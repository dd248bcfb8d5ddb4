/** The role that answers over HTTP: API, sign-in, front ends. Wiring only. */
import { createHttpApp } from '../platform/http/index.ts';
import type { Platform } from './platform.ts';

export async function startWebRole(platform: Platform): Promise<void> {
  const { config, logger, ending } = platform;
  const app = await createHttpApp({
    publicUrl: config.publicUrl,
    logger,
    tls: config.tls,
    authenticate: async () => ({ kind: 'anonymous' }),
  });
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async () => {
    await platform.database.pool.query('select 1');
    return { status: 'ready' };
  });
  ending.onEnd('The web server', () => app.close());
  await app.listen({ host: config.host, port: config.port });
}
