/** Both types by delegated permission. */
import { beforeAll } from 'vitest';
import { typesSuite } from './support/types-suite.ts';

const suite = typesSuite(['delegated', 'delegated-resource-only']);

beforeAll(() => suite.letRoomsGo());

suite.each();
