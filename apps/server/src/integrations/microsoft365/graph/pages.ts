/** Follows next links to the end; links are opaque and followed to the letter. */
import type { GraphClient, GraphRequest } from './graph-client.ts';
import type { GraphPage } from './types.ts';

export async function* pagesOf<T>(client: GraphClient, first: GraphRequest): AsyncGenerator<GraphPage<T>> {
  let request: GraphRequest | null = first;
  while (request) {
    const { body }: { body: GraphPage<T> } = await client.send<GraphPage<T>>(request);
    yield body;
    const next: string | undefined = body['@odata.nextLink'];
    request = next ? { ...first, path: next } : null;
  }
}

export async function allItems<T>(client: GraphClient, first: GraphRequest): Promise<T[]> {
  const items: T[] = [];
  for await (const page of pagesOf<T>(client, first)) items.push(...page.value);
  return items;
}
