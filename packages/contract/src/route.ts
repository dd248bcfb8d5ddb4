/** How a REST route is described: method, address, who may call it, and the schemas of what goes in and comes out. */
import type { TSchema } from 'typebox';
import type { Act } from './acts.ts';

export interface RouteSpec {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly operationId: string;
  readonly summary: string;
  readonly tag: string;
  readonly act: Act;
  readonly params?: TSchema;
  readonly querystring?: TSchema;
  readonly headers?: TSchema;
  readonly body?: TSchema;
  /** Bodies by status; errors are problem+json everywhere and need not be listed. */
  readonly response: Readonly<Record<number, TSchema>>;
}

export function route<const Spec extends RouteSpec>(spec: Spec): Spec {
  return spec;
}
