/** Does each connection reach its tenant? The same test as in the console; reads, and changes nothing. */
import { tenantTester } from '../integrations/microsoft365/index.ts';
import { systemClock } from '../kernel/clock.ts';
import { candidateOfSaved, listConnections } from '../modules/connection/index.ts';
import type { Database } from '../platform/db/index.ts';
import { loadSecretKey, type SecretKeyOptions } from '../platform/process/index.ts';
import { createSealer } from '../platform/seal/index.ts';
import { type Finding, ok, watch, wrong } from './finding.ts';

export interface CheckedInstallation extends SecretKeyOptions {
  readonly simUrl: string | null;
}

export async function checkConnections(database: Database, installation: CheckedInstallation): Promise<Finding[]> {
  const { rowCount } = await database.pool.query(
    `select 1 from information_schema.columns where table_name = 'connection' and column_name = 'setup_step'`,
  );
  const connections = rowCount === 1 ? await listConnections(database.db) : [];
  if (connections.length === 0) return [watch('No tenant is connected: do it in the console, under Connections.')];
  const sealer = createSealer(await loadSecretKey(installation));
  const test = tenantTester({ simulatedTenantUrl: installation.simUrl, clock: systemClock });
  const findings: Finding[] = [];
  for (const connection of connections) {
    const settings = await candidateOfSaved({ host: database, sealer, clock: systemClock }, connection);
    const { ok: clean, checks } = await test(settings);
    const bad = checks.filter(({ result }) => result !== 'granted' && result !== 'not-tried');
    if (clean || bad.length === 0) findings.push(ok(`“${connection.name}” reaches its tenant, with all rights`));
    for (const { id, result, code, mend, detail } of bad) {
      const text = `“${connection.name}”, ${id}: ${result} (${[code, detail].filter(Boolean).join(', ')}): ${mend}`;
      findings.push(result === 'excess' || result === 'restricted' ? watch(text) : wrong(text));
    }
  }
  return findings;
}
