import { describe, expect, it } from 'vitest';
import { readMainOptions } from './main-options.ts';

describe('the command line of the simulator', () => {
  it('[T1] takes the port from the option, then from the environment, then 8090', () => {
    expect(readMainOptions(['--port', '8123'], { ONES_SIM_PORT: '8200' }).port).toBe(8123);
    expect(readMainOptions([], { ONES_SIM_PORT: '8200' }).port).toBe(8200);
    expect(readMainOptions([], {})).toMatchObject({ port: 8090, smtpPort: 0, seed: 1, https: false });
  });

  it('[T1] refuses nonsense with a sentence', () => {
    expect(() => readMainOptions(['--port', 'soon'], {})).toThrow(
      'port must be a whole number up to 65535, not “soon”.',
    );
    expect(() => readMainOptions(['--sed', '1'], {})).toThrow(/--sed/);
  });
});
