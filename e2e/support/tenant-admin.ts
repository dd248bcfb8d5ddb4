/** What an administrator of the simulated tenant does, or has done to them. */
export interface TenantAdmin {
  fault(body: Readonly<Record<string, string>>): Promise<void>;
  /** A further secret; its value. */
  newSecret(clientId: string): Promise<string>;
}

export function tenantAdmin(simOrigin: string): TenantAdmin {
  const post = async (path: string, body: object): Promise<unknown> => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${simOrigin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${text}`);
    return text === '' ? null : JSON.parse(text);
  };
  return {
    fault: async (body) => void (await post('/sim/faults', body)),
    newSecret: async (clientId) => {
      const value = `renewed-${crypto.randomUUID()}`;
      await post(`/sim/apps/${clientId}/secrets`, { value });
      return value;
    },
  };
}
