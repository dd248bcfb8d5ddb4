/** Which front ends stand where, and the add-in's manifest, which names this server's own address. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { FrontEnd } from '../platform/http/index.ts';
import { frontEndFolder } from '../platform/process/index.ts';

/**
 * The add-in's page is framed by Office and loads office.js from Microsoft, which must not be bundled (rule X6):
 * https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization
 */
const ADD_IN_POLICY = [
  "default-src 'self'",
  "script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self' https://outlook.office.com https://outlook.office365.com https://outlook.live.com https://*.cloud.microsoft https://*.partner.outlook.cn",
].join('; ');

/** No page of another site keeps a hold on ours. */
const ALONE = { 'cross-origin-opener-policy': 'same-origin' };

export function frontEnds(): readonly FrontEnd[] {
  return [
    { base: '', folder: frontEndFolder('web'), headers: ALONE },
    { base: '/console', folder: frontEndFolder('console'), headers: ALONE },
    { base: '/player', folder: frontEndFolder('player'), headers: ALONE },
    {
      base: '/outlook-addin',
      folder: frontEndFolder('outlook-addin'),
      // Outlook on the web shows the manifest's icons from here.
      headers: { 'content-security-policy': ADD_IN_POLICY, 'cross-origin-resource-policy': 'cross-origin' },
      without: ['x-frame-options'],
    },
  ];
}

export async function manifestRoute(app: FastifyInstance, publicUrl: string): Promise<void> {
  const file = join(frontEndFolder('outlook-addin'), '..', 'manifest.template.xml');
  if (!existsSync(file)) return;
  const manifest = (await readFile(file, 'utf8')).replaceAll('{{publicUrl}}', publicUrl);
  app.get('/outlook-addin/manifest.xml', { schema: { hide: true } }, (_request, reply) =>
    reply.type('application/xml; charset=utf-8').send(manifest),
  );
}
