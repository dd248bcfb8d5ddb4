/**
 * How a program of PostgreSQL is started on this machine: never as root, which it refuses, and never outliving us.
 * Decides by trying the tools, which are different on every system.
 */
import { spawnSync } from 'node:child_process';
import { EmbeddedError } from './embedded-error.ts';

export interface Launcher {
  /** The whole command line for a program that ends before we do. */
  run(program: string, args: readonly string[]): readonly string[];
  /** The same for one that must not outlive us; `watchesStdin`: it ends when its standard input does. */
  serve(
    program: string,
    args: readonly string[],
  ): { readonly command: readonly string[]; readonly watchesStdin: boolean };
  /** The user that must own the database's files; null: whoever we are. */
  readonly owner: { readonly uid: number; readonly gid: number } | null;
}

const NOBODY = 65_534;
const AS_NOBODY_INSIDE = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];
/** The one capability kept lets it pass through root's own folders, as root would. */
const AS_NOBODY = [
  ...['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'],
  ...['--inh-caps=+dac_override', '--ambient-caps=+dac_override'],
];
/** Last in the line, because a change of user or of capabilities forgets it: prctl(2), PR_SET_PDEATHSIG. */
const DIE_WITH_PARENT = ['setpriv', '--pdeathsig', 'INT'];
/** A parent that died before the line above took effect is noticed by having got another parent. */
const IF_PARENT_LIVES = ['sh', '-c', 'test "$PPID" = "$0" && exec "$@"'];
/** Where nothing tells a child of its parent's death, a shell waits for the end of a pipe that only the parent holds. */
const WATCH_STDIN = [
  ...['sh', '-c', 'exec 3<&0; "$@" </dev/null & child=$!; (cat <&3 >/dev/null; kill -INT $child) & wait $child', 'sh'],
];

export interface Abilities {
  readonly root: boolean;
  readonly unshare: boolean;
  readonly setprivUser: boolean;
  readonly setprivDeathSignal: boolean;
}

export function abilitiesHere(): Abilities {
  const works = (command: readonly string[]): boolean => {
    const [program, ...args] = [...command, 'true'];
    return spawnSync(program as string, args, { stdio: 'ignore' }).status === 0;
  };
  const root = process.getuid?.() === 0;
  return {
    root,
    unshare: root && works(AS_NOBODY_INSIDE),
    setprivUser: root && works(AS_NOBODY),
    setprivDeathSignal: works(DIE_WITH_PARENT),
  };
}

export function launcherFor(abilities: Abilities): Launcher {
  const { user, owner } = chooseUser(abilities);
  return {
    owner,
    run: (program, args) => [...user, program, ...args],
    serve: (program, args) =>
      abilities.setprivDeathSignal
        ? {
            command: [...user, ...DIE_WITH_PARENT, ...IF_PARENT_LIVES, String(process.pid), program, ...args],
            watchesStdin: false,
          }
        : { command: [...user, ...WATCH_STDIN, program, ...args], watchesStdin: true },
  };
}

function chooseUser(abilities: Abilities): { user: readonly string[]; owner: Launcher['owner'] } {
  if (!abilities.root) return { user: [], owner: null };
  // Inside its own user namespace the process is "nobody", for the disk it is still root: nothing changes hands.
  if (abilities.unshare) return { user: AS_NOBODY_INSIDE, owner: { uid: 0, gid: 0 } };
  if (abilities.setprivUser) return { user: AS_NOBODY, owner: { uid: NOBODY, gid: NOBODY } };
  throw new EmbeddedError(
    'PostgreSQL refuses to run as root, and neither unshare nor setpriv works here: start ONES as an ordinary user, or set DATABASE_URL.',
  );
}
