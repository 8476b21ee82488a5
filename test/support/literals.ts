// The words that stand in a source file's code: its literals and the names of its properties, comments left out.
import { parseSync } from '@swc/core';

type Node = Record<string, unknown> & { type?: string };

/** Where a module comes from is a path, and no word of the code. */
const IMPORTS = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration'];

/** String literals, the text of templates, regular expressions, and the names that properties are reached by. */
export function literalsIn(text: string): string[] {
  return literals(parseSync(text, { syntax: 'typescript', target: 'es2022' }));
}

function literals(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(literals);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  const inner = Object.entries(node).filter(([key]) => key !== 'source' || !IMPORTS.includes(node.type ?? ''));
  return [...own(node), ...inner.flatMap(([, each]) => literals(each))];
}

function own(node: Node): string[] {
  switch (node.type) {
    case 'StringLiteral':
      return [String(node.value)];
    case 'TemplateElement':
      return [String(node.cooked)];
    case 'RegExpLiteral':
      return [String(node.pattern).replace(/\\[a-z]/g, ' ')];
    case 'MemberExpression':
      return nameOf(node.property);
    case 'KeyValueProperty':
      return nameOf(node.key);
    default:
      return [];
  }
}

function nameOf(property: unknown): string[] {
  const { type, value } = property as Node;
  return type === 'Identifier' ? [String(value)] : [];
}
