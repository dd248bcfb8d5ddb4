// Both clouds under their own host names: learn.microsoft.com/graph/deployments. Names reach the simulator by the Host header.
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SimUnderTest, simUnderTest } from './sim.fixture.ts';

let under: SimUnderTest;
beforeAll(async () => {
  under = await simUnderTest();
});
afterAll(async () => {
  await under.sim.stop();
});

const call = (
  host: string,
  path: string,
  options: { token?: string; form?: string } = {},
): Promise<{ status: number; body: Record<string, unknown> }> =>
  new Promise((resolve, reject) => {
    const headers = {
      host,
      ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
      ...(options.form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    };
    const { port } = new URL(under.sim.url);
    const sent = request(
      { host: '127.0.0.1', port, path, headers, method: options.form ? 'POST' : 'GET' },
      (answer) => {
        let text = '';
        answer.on('data', (part: Buffer) => (text += part.toString()));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, body: JSON.parse(text) as Record<string, unknown> }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(options.form);
  });

describe('national clouds', () => {
  it.each([
    ['login.microsoftonline.com', 'graph.microsoft.com', 'microsoftgraph.chinacloudapi.cn'],
    ['login.partner.microsoftonline.cn', 'microsoftgraph.chinacloudapi.cn', 'graph.microsoft.com'],
    ['login.chinacloudapi.cn', 'microsoftgraph.chinacloudapi.cn', 'graph.microsoft.us'],
  ])('[T1] signs in at %s for %s, and nowhere else', async (signIn, graph, other) => {
    const { tenantId } = under;
    const configuration = await call(signIn, `/${tenantId}/v2.0/.well-known/openid-configuration`);
    expect(configuration.body).toMatchObject({ msgraph_host: graph, cloud_instance_name: signIn });
    const app = [...under.sim.context.world.apps.values()][0];
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: app?.clientId ?? '',
      client_secret: app?.secrets[0]?.value ?? '',
      scope: `https://${graph}/.default`,
    });
    const token = String(
      (await call(signIn, `/${tenantId}/oauth2/v2.0/token`, { form: form.toString() })).body.access_token,
    );
    expect((await call(graph, '/v1.0/users?$top=1', { token })).status).toBe(200);
    const refused = await call(other, '/v1.0/users?$top=1', { token });
    expect([refused.status, (refused.body.error as { code: string }).code]).toEqual([
      401,
      'InvalidAuthenticationToken',
    ]);
  });
});
