// Reads the command line of `npm run sim`; refuses nonsense with a sentence. Pure.
import { parseArgs } from 'node:util';
import type { ClockMode } from './clock.ts';

export interface MainOptions {
  readonly port: number;
  readonly smtpPort: number;
  readonly host: string;
  readonly seed: number;
  readonly https: boolean;
  /** `stepped` stands still until it is moved over HTTP. */
  readonly clock: ClockMode;
  /** Where the state is kept; none: in memory only. */
  readonly stateFile?: string;
  readonly help: boolean;
}

export const USAGE = `Usage: npm run sim -- [options]

  --port <n>        where to listen (default 8090, or ONES_SIM_PORT; 0 takes a free one)
  --smtp-port <n>   where the mail catcher takes SMTP (default: a free one)
  --host <name>     the address to listen on (default 127.0.0.1)
  --seed <n>        which made-up company (default 1)
  --clock <mode>    real, or stepped: stands still until POST /sim/clock (default real)
  --state <file>    keep what changes in this file, and go on from it at the next start
  --https           serve https with an authority of its own; its file is printed
  --help            this text
`;

export function readMainOptions(args: readonly string[], environment: Record<string, string | undefined>): MainOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: environment.ONES_SIM_PORT ?? '8090' },
      'smtp-port': { type: 'string', default: '0' },
      host: { type: 'string', default: '127.0.0.1' },
      seed: { type: 'string', default: '1' },
      clock: { type: 'string', default: 'real' },
      state: { type: 'string' },
      https: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  return {
    port: whole('port', values.port, 65_535),
    smtpPort: whole('smtp-port', values['smtp-port'], 65_535),
    host: values.host,
    seed: whole('seed', values.seed, 4_294_967_295),
    https: values.https,
    clock: clockMode(values.clock),
    ...(values.state ? { stateFile: values.state } : {}),
    help: values.help,
  };
}

function whole(name: string, text: string, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > most)
    throw new Error(`${name} must be a whole number up to ${most}, not “${text}”.`);
  return value;
}

function clockMode(text: string): ClockMode {
  if (text === 'real' || text === 'stepped') return text;
  throw new Error(`clock must be real or stepped, not “${text}”.`);
}
