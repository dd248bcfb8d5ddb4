// Finds the operation of the OpenAPI subset that a path means. Names are compared without regard to case, as Graph does; `/me` is
// looked up as `/users/{user-id}`.
import { METHODS, openapi } from '../openapi.ts';

export interface Route {
  readonly template: string;
  readonly params: Readonly<Record<string, string>>;
  readonly methods: ReadonlySet<string>;
}

interface Pattern {
  readonly text: string;
  readonly pattern: RegExp;
  readonly name: string;
  readonly node: Node;
}

interface Node {
  readonly words: Map<string, Node>;
  /** Words with a parameter inside, such as `applications(appId='{appId}')`. */
  readonly patterns: Pattern[];
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
  let node = start;
  for (const part of parts) {
    const next = node.words.get(part.toLowerCase());
    const inside = next ? undefined : node.patterns.find(({ pattern }) => pattern.test(part));
    if (next) node = next;
    else if (inside) {
      params[inside.name] = inside.pattern.exec(part)?.[1] ?? '';
      node = inside.node;
    } else if (node.parameter) {
      params[node.parameter.name] = part;
      node = node.parameter.node;
    } else return undefined;
  }
  return node;
}

function buildTree(): Node {
  const tree = emptyNode();
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
    node.parameter ??= { name, node: emptyNode() };
    return node.parameter.node;
  }
  const inside = /^(.+)\{(.+)\}(.+)$/.exec(part);
  if (inside) return patternOf(node, part, inside);
  const word = part.toLowerCase();
  const known = node.words.get(word);
  if (known) return known;
  const made = emptyNode();
  node.words.set(word, made);
  return made;
}

function patternOf(node: Node, text: string, [, before = '', name = '', after = '']: RegExpExecArray): Node {
  const known = node.patterns.find((one) => one.text === text);
  if (known) return known.node;
  const literal = (one: string): string => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const made = { text, name, pattern: new RegExp(`^${literal(before)}(.+)${literal(after)}$`, 'i'), node: emptyNode() };
  node.patterns.push(made);
  return made.node;
}

function emptyNode(): Node {
  return { words: new Map(), patterns: [] };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
