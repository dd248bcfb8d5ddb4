// No source file over 400 lines; those over 300, and functions over 80 lines, are named, to be looked at again.
import ts from 'typescript';
import { readTracked, trackedFiles } from './lib/tracked.mjs';

const FORBIDDEN = 400;
const LOOK_AGAIN = 300;
const LONG_FUNCTION = 80;

const tooLong = [];
const remarks = [];

for (const path of await trackedFiles(/\.(tsx?|mjs)$/)) {
  const text = readTracked(path);
  if (text === null || /\.generated\.ts$/.test(path)) continue;
  const lines = text.split('\n').length - 1;
  if (lines > FORBIDDEN) tooLong.push(`${path} has ${lines} lines`);
  else if (lines > LOOK_AGAIN) remarks.push(`${path} has ${lines} lines`);
  if (!/\.test\.tsx?$/.test(path)) remarks.push(...longFunctions(path, text));
}

for (const remark of remarks) process.stdout.write(`look again: ${remark}\n`);
for (const offence of tooLong) process.stdout.write(`too long: ${offence}\n`);
process.exitCode = tooLong.length > 0 ? 1 : 0;

function longFunctions(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const lineOf = (position) => source.getLineAndCharacterOfPosition(position).line + 1;
  const found = [];
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.body) {
      const lines = lineOf(node.end) - lineOf(node.getStart()) + 1;
      if (lines > LONG_FUNCTION) found.push(`${path}:${lineOf(node.getStart())} is a function of ${lines} lines`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
