export interface Child {
  readonly pid: number;
  readonly ended: Promise<{ readonly code: number; readonly complaints: string }>;
  stop(): Promise<void>;
  kill(): void;
}

export interface ChildOptions {
  readonly program: string;
  /** Paths from the repository's root, loaded before the program. */
  readonly preloads?: readonly string[];
  readonly args?: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A file descriptor, or what `spawn` takes in its place. */
  readonly log: number | 'ignore' | 'inherit';
  readonly onMessage?: (message: object) => void;
}

export function startChild(options: ChildOptions): Child;
