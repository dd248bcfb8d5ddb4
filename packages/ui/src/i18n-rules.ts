/**
 * Reads the sources of the front ends for words that nobody can translate (literals in JSX) and for keys that no
 * language has. Used by a test only; it knows no app.
 */
import ts from 'typescript';

export interface Offence {
  readonly line: number;
  readonly text: string;
}

/** Attributes that people read or hear. */
const spoken = new Set([
  'label',
  'title',
  'placeholder',
  'alt',
  'text',
  'hint',
  'aria-label',
  'aria-description',
  'validationMessage',
]);
const hasLetter = /\p{L}/u;

function parse(file: string, source: string): ts.SourceFile {
  return ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

export function literalsIn(file: string, source: string): Offence[] {
  const parsed = parse(file, source);
  const found: Offence[] = [];
  const report = (node: ts.Node, text: string) => {
    if (hasLetter.test(text))
      found.push({ line: parsed.getLineAndCharacterOfPosition(node.getStart()).line + 1, text });
  };
  walk(parsed, (node) => {
    if (ts.isJsxText(node)) report(node, node.text.trim());
    else if (ts.isJsxAttribute(node) && spoken.has(node.name.getText())) reportStrings(node.initializer, report);
    else if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) reportStrings(node, report);
  });
  return found;
}

/** Strings that end up on the page as they are; those handed to a call (`t('…')`) or compared do not. */
function reportStrings(node: ts.Node | undefined, report: (node: ts.Node, text: string) => void): void {
  if (!node) return;
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) report(node, node.text);
  else if (ts.isTemplateExpression(node))
    for (const part of [node.head, ...node.templateSpans.map((span) => span.literal)]) report(node, part.text);
  else if (ts.isJsxExpression(node)) reportStrings(node.expression, report);
  else if (ts.isParenthesizedExpression(node)) reportStrings(node.expression, report);
  else if (ts.isConditionalExpression(node))
    for (const way of [node.whenTrue, node.whenFalse]) reportStrings(way, report);
  else if (ts.isBinaryExpression(node) && isPassedOn(node.operatorToken.kind)) reportStrings(node.right, report);
}

function isPassedOn(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken
  );
}

/** Keys given to `t` as plain strings. */
export function keysUsedIn(file: string, source: string): Offence[] {
  const parsed = parse(file, source);
  const found: Offence[] = [];
  walk(parsed, (node) => {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 't') return;
    const key = node.arguments[0];
    if (!key || !ts.isStringLiteral(key)) return;
    found.push({ line: parsed.getLineAndCharacterOfPosition(key.getStart()).line + 1, text: key.text });
  });
  return found;
}
