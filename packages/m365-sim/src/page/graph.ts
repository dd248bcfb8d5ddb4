// The page's calls to Graph, as the chosen person: tokens, errors and paging. What the answers mean is in meeting.ts.

export class GraphError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'GraphError';
    this.code = code;
  }
}

export interface Graph {
  get<T>(path: string): Promise<T>;
  send<T>(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<T | undefined>;
  /** All pages of a list. */
  all<T>(path: string): Promise<T[]>;
}

const PREFER = 'outlook.timezone="UTC", IdType="ImmutableId"';

/** Graph seen by one mailbox; the token is fetched when needed and renewed when refused. */
export function graphAs(mailbox: string): Graph {
  let token: Promise<string> | undefined;

  const call = async (method: string, path: string, body?: unknown, again = true): Promise<unknown> => {
    token ??= fetchToken(mailbox);
    const answer = await fetch(path.startsWith('http') ? new URL(path).pathname + new URL(path).search : path, {
      method,
      headers: {
        authorization: `Bearer ${await token}`,
        prefer: PREFER,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (answer.status === 401 && again) {
      token = undefined;
      return call(method, path, body, false);
    }
    return readAnswer(answer);
  };

  return {
    get: async <T>(path: string) => (await call('GET', path)) as T,
    send: async <T>(method: string, path: string, body?: unknown) => (await call(method, path, body)) as T | undefined,
    all: async <T>(path: string) => {
      const items: T[] = [];
      for (let next: string | undefined = path; next !== undefined; ) {
        const page = (await call('GET', next)) as { value: T[]; '@odata.nextLink'?: string };
        items.push(...page.value);
        next = page['@odata.nextLink'];
      }
      return items;
    },
  };
}

async function fetchToken(mailbox: string): Promise<string> {
  const answer = await fetch(`/sim/token?${new URLSearchParams({ as: mailbox })}`);
  const body = (await readAnswer(answer)) as { accessToken: string };
  return body.accessToken;
}

async function readAnswer(answer: Response): Promise<unknown> {
  const text = await answer.text();
  if (answer.ok) return text === '' ? undefined : JSON.parse(text);
  const { code, message } = errorIn(text);
  throw new GraphError(code ?? String(answer.status), message ?? `The simulator answered ${answer.status}.`);
}

function errorIn(text: string): { code?: string; message?: string } {
  try {
    const parsed = JSON.parse(text) as { error?: { code?: string; message?: string } };
    return parsed.error ?? {};
  } catch {
    return {};
  }
}
