/** Both types by application permission; and what happens to a room that another connection books. */
import { describe, it } from 'vitest';
import { typesSuite } from './support/types-suite.ts';

const suite = typesSuite(['application', 'application-resource-only']);

describe('a room that the demo’s connection books', () => {
  it('[S12] is refused to a second connection in the wizard, until it is taken out of the first', async () => {
    const [type] = suite.types;
    if (!type) throw new Error('There is no type.');
    const { page, setUp } = await suite.wizard();
    await setUp.server(type);
    await setUp.chooseRoom(suite.roomOf(type));
    await page.getByRole('button', { name: 'Save and next' }).click();
    await page.getByText('Another connection books these rooms').waitFor();
    await page.getByText(`books ${suite.roomOf(type).emailAddress.toLowerCase()} already`).waitFor();

    await suite.letRoomsGo();
    await page.getByRole('button', { name: 'Save and next' }).click();
    await suite.isMade(type, await setUp.finish());
  });
});

suite.each();
