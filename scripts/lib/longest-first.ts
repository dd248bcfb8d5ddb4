/** The order in which test files run: those that take long first. Begun last, one of them keeps a machine waiting for itself. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** From about ten seconds on, the longest first; told by a run's own report. */
const LONG = [
  'e2e/types-application.test.ts',
  'e2e/types-delegated.test.ts',
  'e2e/clock.test.ts',
  'e2e/pages.test.ts',
  'e2e/offline.test.ts',
  'e2e/door.test.ts',
  'e2e/kill.test.ts',
  'e2e/journey.test.ts',
  'integrations/microsoft365/policy-in-outlook.polling.test.ts',
  'integrations/microsoft365/policy-in-outlook.notified.test.ts',
  'integrations/microsoft365/resource-only.test.ts',
  'apps/player/src/player.browser.test.ts',
  'integrations/microsoft365/outlook-to-ones.test.ts',
  'chaos/stepped.test.ts',
  'platform/db/embedded/embedded.test.ts',
  'packages/m365-sim/src/page.routes.test.ts',
  'integrations/microsoft365/trouble.test.ts',
  'integrations/microsoft365/ones-to-outlook.test.ts',
  'integrations/microsoft365/unkind.test.ts',
  'chaos/planted.test.ts',
  'integrations/microsoft365/delegated.test.ts',
  'apps/outlook-addin/src/add-in.browser.test.ts',
  'packages/m365-sim/src/page-axe.test.ts',
  'integrations/microsoft365/across-domains.test.ts',
  'integrations/microsoft365/series.test.ts',
  'integrations/microsoft365/first-sync.test.ts',
];

function placeOf({ moduleId }: TestSpecification): number {
  const place = LONG.findIndex((path) => moduleId.endsWith(path));
  return place === -1 ? LONG.length : place;
}

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => placeOf(a) - placeOf(b));
  }
}
