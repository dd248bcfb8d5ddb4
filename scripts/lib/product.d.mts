/** Types of `product.mjs` for the journeys and benches. */

export interface ProductConfig {
  readonly host: string;
  readonly port: number;
  readonly simPort: number;
  readonly dataFolder: string;
  readonly simUrl: string | null;
}

export interface ProductOptions {
  readonly config: ProductConfig;
  /** What the server and the simulator get as environment; this process's own unless told. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly seed?: number;
  /** Aborted: what has been started is ended, and the start fails. */
  readonly signal?: AbortSignal;
  readonly onStage?: (text: string) => void;
  readonly onNotice?: (text: string) => void;
}

export interface Product {
  readonly origin: string;
  readonly simOrigin: string;
  /** What the server said when it was ready. */
  readonly details: Readonly<Record<string, unknown>>;
  readonly pids: readonly number[];
  /** Settles when one of the processes has ended. */
  readonly ended: Promise<{ readonly code: number; readonly complaints: string }>;
  stop(): Promise<void>;
}

export class StartError extends Error {}

export function startProduct(options: ProductOptions): Promise<Product>;
