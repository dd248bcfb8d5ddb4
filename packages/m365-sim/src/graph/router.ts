// Finds the operation of the OpenAPI subset that a path means. Names are compared without regard to case, as Graph does; `/me` is
// looked up as `/users/{user-id}`.
import { METHODS, openapi } from '../openapi.ts';

export interface Route {
  readonly template: string;
  readonly params: Readonly<Record<string, string>>;
  readonly methods: ReadonlySet<string>;
}

interface Node {
  readonly words: Map<string, Node>;
  parameter?: { readonly name: string; readonly node: Node };
  template?: string;
}

let root: Node | undefined;

/** `path` without query, below `/v1.0`, still encoded. */
export function findRoute(path: string): Route | undefined {
  root ??= buildTree();
  const parts = path.split('/').filter(Boolean).map(decode);
  if (parts[0]?.toLowerCase() === 'me') parts.splice(0, 1, 'users', 'me');
  const params: Record<string, string> = {};
  const node = walk(root, parts, params);
  if (!node?.template) return undefined;
  const operations = openapi().paths[node.template] ?? {};
  return { template: node.template, params, methods: new Set(METHODS.filter((one) => one in operations)) };
}

function walk(start: Node, parts: readonly string[], params: Record<string, string>): Node | undefined {
  let node: Node | undefined = start;
  for (const part of parts) {
    const next: Node | undefined = node.words.get(part.toLowerCase());
    if (next) node = next;
    else if (node.parameter) {
      params[node.parameter.name] = part;
      node = node.parameter.node;
    } else return undefined;
  }
  return node;
}

function buildTree(): Node {
  const tree: Node = { words: new Map() };
  for (const template of Object.keys(openapi().paths)) {
    if (template.startsWith('/me/') || template === '/me') continue;
    let node = tree;
    for (const part of template.split('/').filter(Boolean)) node = childOf(node, part);
    node.template = template;
  }
  return tree;
}

function childOf(node: Node, part: string): Node {
  const name = /^\{(.+)\}$/.exec(part)?.[1];
  if (name) {
    node.parameter ??= { name, node: { words: new Map() } };
    return node.parameter.node;
  }
  const word = part.toLowerCase();
  const known = node.words.get(word);
  if (known) return known;
  const made: Node = { words: new Map() };
  node.words.set(word, made);
  return made;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
