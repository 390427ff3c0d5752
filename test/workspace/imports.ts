import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

export const root = resolve(__dirname, '../..');

export interface Import {
  /** Both from the repository's root. `to` is a file, or a package name. */
  from: string;
  to: string;
  isPackage: boolean;
  isTypeOnly: boolean;
}

/** Every TypeScript file below a folder, built and installed ones aside. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : sourceFiles(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

export const isSpec = (file: string): boolean =>
  /\.spec\.tsx?$/.test(file) || file.startsWith('test/') || /^apps\/[^/]+\/test\//.test(file);

/** The imports of one file, resolved to files of this repository or to package names. */
export function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, false);
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    if (!statement.moduleSpecifier || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    const isTypeOnly = ts.isImportDeclaration(statement) ? isTypesOnly(statement) : statement.isTypeOnly;
    return [{ from: file, isTypeOnly, ...target(file, statement.moduleSpecifier.text) }];
  });
}

function isTypesOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause || importClause.name) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = importClause.namedBindings;
  return (
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

function target(file: string, specifier: string): { to: string; isPackage: boolean } {
  const lib = /^@skinroot\/([^/]+)$/.exec(specifier)?.[1];
  if (lib) return { to: `libs/${lib}/src/index.ts`, isPackage: false };
  if (specifier.startsWith('.'))
    return { to: asFile(relative(root, resolve(root, dirname(file), specifier))), isPackage: false };
  const name = specifier.startsWith('@')
    ? specifier.split('/').slice(0, 2).join('/')
    : (specifier.split('/')[0] ?? specifier);
  return { to: name, isPackage: true };
}

function asFile(path: string): string {
  const found = [path, `${path}.ts`, `${path}.tsx`, join(path, 'index.ts')].find(
    (name) => existsSync(join(root, name)) && statSync(join(root, name)).isFile(),
  );
  return found ?? path;
}

/** Circles among files, each told once: a list of files that import one another in turn. */
export function cyclesOf(imports: readonly Import[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to, isPackage, isTypeOnly } of imports)
    if (!isPackage && !isTypeOnly) next.set(from, [...(next.get(from) ?? []), to]);
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[][] = [];
  const visit = (file: string, path: string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') return void cycles.push([...path.slice(path.indexOf(file)), file]);
    state.set(file, 'open');
    for (const to of next.get(file) ?? []) visit(to, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of next.keys()) visit(file, []);
  return cycles;
}
