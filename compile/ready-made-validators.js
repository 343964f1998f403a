// The module that compiles schemas comes in; a module with the compiled functions goes out in its place.

const WRITER = '\0schema-writer';

/** What is run while the bundle is made: the module itself, with ajv's writer of code. */
const writerCode = (module) => `
import { _ } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { createAjv, SCHEMAS } from ${JSON.stringify(module)};
const names = Object.keys(SCHEMAS);
const ajv = createAjv({ source: true, esm: true, formats: _\`FORMATS\` });
for (const name of names) ajv.addSchema(SCHEMAS[name], name);
const write = standalone.default ?? standalone;
export const code = write(ajv, Object.fromEntries(names.map((name, i) => ['validate_' + i, name])));
export { names };
`;

/**
 * Compiling a schema takes longer than reading most collections' data, and the compiler is a sixth of the bundle. ajv writes
 * the very functions that it would make in the process.
 * @param rolldown the package's own
 * @param cwd the package's folder, where ajv is found
 * @param module the path of the module, which exports `createAjv`, `SCHEMAS` and `validatorOf`; beside it stands
 *   `schema-formats.ts`, which exports `FORMATS`
 */
export function readyMadeValidators(rolldown, cwd, module) {
  return {
    name: 'ready-made-validators',
    async load(id) {
      if (id !== module) return undefined;
      const { code, names } = await written(rolldown, cwd, module);
      const table = names.map((name, i) => `${JSON.stringify(name)}: validate_${i}`).join(', ');
      return `import { FORMATS } from './schema-formats.ts';
${withImports(code)}
const VALIDATORS = { ${table} };
export const validatorOf = (name) => VALIDATORS[name];
`;
    },
  };
}

async function written(rolldown, cwd, module) {
  const entry = {
    name: 'schema-writer',
    resolveId: (id) => (id === WRITER ? id : undefined),
    load: (id) => (id === WRITER ? writerCode(module) : undefined),
  };
  const bundle = await rolldown({ input: WRITER, cwd, platform: 'node', plugins: [entry] });
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`);
}

/** What the functions ask of ajv at run time is imported. */
function withImports(code) {
  const imports = [];
  const body = code.replaceAll(/require\("([^"]+)"\)(?:\.default)?/g, (_, path) => {
    const name = `ajv_${imports.length}`;
    imports.push(`import ${name} from ${JSON.stringify(path.endsWith('.js') ? path : `${path}.js`)};`);
    return `(${name}.default ?? ${name})`;
  });
  return `${imports.join('\n')}\n${body}`;
}
