// A parsed chunk comes in; edits go out by which constants that are expensive to make are made when they are first used.

/** V8 asks for all characters of a property, each time anew; and what is put together of parts is long. */
const EXPENSIVE_REGEX = /\\p\{|^new RegExp\(/i;
/** Loads fifty files of Node's own, for a hash that most processes do not make. */
const EXPENSIVE_MODULE = /^(?:node:)?crypto$/;

/**
 * Most processes use few of a bundle's regular expressions, and a hundred with properties of characters take several
 * milliseconds to make. `const WORD = /\p{L}+/u` becomes `let WORD`, and every `WORD` becomes `(WORD ??= /\p{L}+/u)`, so it
 * is still one object; the same with what is imported from expensive modules of Node. A name that is used in a way not
 * known here, or may be that of another variable, is left alone.
 * @param code the text of the chunk
 * @param program what the bundler's parser makes of it
 * @param builtin makes the text that asks for one of Node's modules
 * @returns pairs of what is replaced (`start` and `end`) and the text in its place
 */
export function lazyConstants(code, program, builtin) {
  const constants = new Map(
    program.body.flatMap((node) => [...expensiveRegex(node, code), ...expensiveImports(node, builtin)]),
  );
  const uses = new Map([...constants.keys()].map((name) => [name, []]));
  walk(program, [], (node, above) => {
    if (node.type === 'Identifier') uses.get(node.name)?.push(useOf(node, above, constants.get(node.name).declared));
  });
  for (const [name, nodes] of uses) if (nodes.includes(UNKNOWN)) constants.delete(name);
  // One that others of them are made of stays: their text is written where they are used.
  const statements = [...constants.values()].map(({ replaced }) => replaced);
  const isPart = (node) => statements.some(({ start, end }) => node.start > start && node.end < end);
  for (const [name, nodes] of uses) if (nodes.some((node) => node !== NO_USE && isPart(node))) constants.delete(name);
  return [...constants].flatMap(([name, { replaced, by, value }]) => {
    const values = uses.get(name).filter((node) => node !== NO_USE);
    return [[replaced, by], ...values.map((node) => [node, `(${name} ??= ${value})`])];
  });
}

/** `const NAME = /…\p{…}…/` or `new RegExp(…)`, alone in its statement, as a pair for a map. */
function expensiveRegex(statement, code) {
  if (statement.type !== 'VariableDeclaration' || statement.kind !== 'const') return [];
  const [declared, ...others] = statement.declarations;
  const { id, init } = declared;
  if (others.length > 0 || id.type !== 'Identifier' || init === null) return [];
  const value = code.slice(init.start, init.end);
  const isRegex = init.regex !== undefined || init.type === 'NewExpression';
  return isRegex && EXPENSIVE_REGEX.test(value)
    ? [[id.name, { declared, replaced: statement, by: `let ${id.name};`, value }]]
    : [];
}

/** `import { name } from 'node:crypto'`. */
function expensiveImports(statement, builtin) {
  if (statement.type !== 'ImportDeclaration' || !EXPENSIVE_MODULE.test(statement.source.value)) return [];
  const [declared, ...others] = statement.specifiers;
  if (others.length > 0 || declared?.type !== 'ImportSpecifier') return [];
  const { imported, local } = declared;
  const value = `${builtin(statement.source.value)}.${imported.name}`;
  return [[local.name, { declared, replaced: statement, by: `let ${local.name};`, value }]];
}

const NO_USE = { start: 0, end: 0 };
const UNKNOWN = { start: 0, end: 0 };
/** In these an identifier is a value wherever it stands. */
const VALUES = new Set([
  'ArrayExpression',
  'CallExpression',
  'ConditionalExpression',
  'LogicalExpression',
  'NewExpression',
  'ReturnStatement',
  'TemplateLiteral',
]);

/** The identifier if its value is read there. */
function useOf(node, [parent, grandparent], declared) {
  if (parent === declared) return NO_USE;
  if (VALUES.has(parent.type)) return node;
  switch (parent.type) {
    case 'MemberExpression':
      return parent.property === node && !parent.computed ? NO_USE : node;
    case 'Property':
      if (parent.key === node && !parent.computed && !parent.shorthand) return NO_USE;
      return parent.shorthand || grandparent.type !== 'ObjectExpression' ? UNKNOWN : node;
    case 'VariableDeclarator':
      return parent.init === node ? node : UNKNOWN;
    case 'ArrowFunctionExpression':
      return parent.body === node ? node : UNKNOWN;
    default:
      return UNKNOWN;
  }
}

/** @param above the node around, and the one around that */
function walk(value, above, visit) {
  if (Array.isArray(value)) {
    for (const one of value) walk(one, above, visit);
    return;
  }
  if (value === null || typeof value !== 'object' || typeof value.type !== 'string') return;
  visit(value, above);
  const around = [value, ...above.slice(0, 1)];
  for (const child of Object.values(value)) walk(child, around, visit);
}
