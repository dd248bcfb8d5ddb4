/** How the process ends: in order when it is asked to, at once when it takes too long, and with a word when it must. */
import type { Logger } from '../logger/index.ts';

export interface Ending {
  /** Adds what has to be stopped; the last added is stopped first. */
  onEnd(what: string, stop: () => Promise<void>): void;
  /** Whether the process is on its way out: what fails from then on fails for that reason. */
  hasBegun(): boolean;
  /** Ends now, for a reason of our own. */
  end(exitCode: number): Promise<void>;
}

const PATIENCE_MS = 15_000;

/** Ends on Ctrl-C and on TERM. Asking twice changes nothing. */
export function endOrderly(logger: Logger): Ending {
  const steps: { what: string; stop: () => Promise<void> }[] = [];
  let ending: Promise<void> | null = null;

  const stopAll = async () => {
    for (const { what, stop } of steps.reverse()) {
      await stop().catch((error: unknown) => logger.error({ err: error }, `${what} did not stop in order.`));
    }
  };
  const end = (exitCode: number): Promise<void> => {
    ending ??= (async () => {
      setTimeout(() => {
        logger.error('Stopping took too long.');
        process.exit(1);
      }, PATIENCE_MS).unref();
      await stopAll();
      process.exit(exitCode);
    })();
    return ending;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
  const broken = (error: unknown) => {
    logger.fatal({ err: error }, 'An error that nobody handled.');
    void end(1);
  };
  process.on('uncaughtException', broken);
  process.on('unhandledRejection', broken);
  return { onEnd: (what, stop) => void steps.push({ what, stop }), hasBegun: () => ending !== null, end };
}
