/** A small real server for the add-in's browser tests: its built files and the routes it calls, answering as told. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Availability, FreeResource, Resource, TakenResource } from '@ones/contract';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
};

export class AddInServer {
  readonly asked: URL[] = [];
  readonly tokens: (string | undefined)[] = [];
  /** Where the sign-in of Microsoft ends; the fragment that `signin.html` finds. */
  signedIn = '#bearer=ones_short&expiresAt=2099-01-01T00%3A00%3A00Z';
  tokenIsGood = true;
  availability: (query: URLSearchParams) => Availability = () => availabilityOf([]);
  private readonly http: Server;

  constructor(private readonly files: string) {
    this.http = createServer((request, response) => void this.answer(request, response));
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.http.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.http.closeAllConnections();
    await new Promise((resolve) => this.http.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname === '/signin/microsoft365') {
      this.asked.push(url);
      return void response.writeHead(302, { location: `/outlook-addin/signin.html${this.signedIn}` }).end();
    }
    if (url.pathname.startsWith('/api/')) return this.answerCall(url, request, response);
    const path = url.pathname.replace(/^\/outlook-addin\/?/, '') || 'index.html';
    try {
      const file = await readFile(join(this.files, path));
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(file);
    } catch {
      response.writeHead(404).end();
    }
  }

  private answerCall(url: URL, request: IncomingMessage, response: ServerResponse): void {
    this.asked.push(url);
    this.tokens.push(request.headers.authorization);
    const [status, body] = this.answerTo(url);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }

  private answerTo(url: URL): readonly [number, unknown] {
    const problem = { type: 'about:blank', title: 'Refused' };
    if (url.pathname === '/api/sign-in/options') {
      return [200, { items: [{ connectionId: CONNECTION, label: 'Contoso', url: '/signin/microsoft365' }] }];
    }
    if (!this.tokenIsGood) return [401, { ...problem, code: 'sign-in-expired', status: 401 }];
    if (url.pathname === '/api/places') return [200, places];
    if (url.pathname === '/api/availability') return [200, this.availability(url.searchParams)];
    return [404, { ...problem, code: 'not-found', status: 404 }];
  }
}

export const CONNECTION = '00000000-0000-4000-8000-0000000000c0';
const HARBOUR_HOUSE = '00000000-0000-4000-8000-0000000000b1';

const places = {
  buildings: [
    { id: HARBOUR_HOUSE, name: 'Harbour House', timeZone: 'Europe/London', floors: [] },
    { id: '00000000-0000-4000-8000-0000000000b2', name: '海港大廈', timeZone: 'Asia/Hong_Kong', floors: [] },
  ],
  amenities: ['Video', 'Whiteboard', 'Wheelchair accessible'],
  amenityNames: [],
};

export function resource(number: number, name: string, change: Partial<Resource> = {}): Resource {
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    kind: 'room',
    name,
    emailAddress: `${name.toLowerCase().replaceAll(' ', '')}@contoso.example`,
    capacity: 8,
    amenities: ['Video', 'Whiteboard'],
    buildingId: HARBOUR_HOUSE,
    buildingName: 'Harbour House',
    floorId: null,
    floorName: 'Third floor',
    floorShortName: '3F',
    timeZone: 'Europe/London',
    description: null,
    imageUrl: null,
    state: 'active',
    synced: true,
    ...change,
  };
}

export function free(room: Resource, freeUntil: string | null = null): FreeResource {
  return { resource: room, freeUntil, busy: [], rank: [], needsApproval: false };
}

export function taken(room: Resource, start: string, end: string): TakenResource {
  return { resource: room, reason: 'taken', message: null, remark: null, freeFrom: end, busy: [{ start, end }] };
}

export function availabilityOf(items: readonly FreeResource[], change: Partial<Availability> = {}): Availability {
  return { items: [...items], nextCursor: null, unavailable: [], nearestTimes: [], ...change };
}
