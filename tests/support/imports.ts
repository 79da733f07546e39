import { dirname, posix } from "node:path";
import ts from "typescript";

/** One import of a file: what it names, and whether only types cross. */
export interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

/** Every specifier of a module's source, static, dynamic and in types; of a component, of its scripts. */
export function importsOf(path: string, source: string): Import[] {
  const scripts = path.endsWith(".svelte") ? scriptsOf(source) : [source];
  return scripts.flatMap((text) => importsOfScript(text));
}

function scriptsOf(component: string): string[] {
  return [...component.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(
    (found) => found[1] ?? "",
  );
}

function importsOfScript(text: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier && ts.isStringLiteralLike(specifier))
      found.push({ specifier: specifier.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, onlyTypes(node.importClause));
    else if (ts.isExportDeclaration(node))
      add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword
    )
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("x.ts", text, ts.ScriptTarget.ESNext));
  return found;
}

function onlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

/** What a folder (or file) may import: folders and files of the project, and those of which it may name types only. */
export interface Layer {
  readonly folder: string;
  readonly imports: readonly string[];
  readonly types?: readonly string[];
}

/** A package and the only places that may import it. */
export interface Door {
  readonly name: string;
  readonly only: readonly string[];
}

/** What is wrong with a file's imports, one sentence each. */
export function violations(
  path: string,
  source: string,
  layers: readonly Layer[],
  doors: readonly Door[],
): string[] {
  const layer = layers
    .filter(({ folder }) => isWithin(path, folder))
    .reduce<Layer | undefined>(
      (best, l) => (best && best.folder.length >= l.folder.length ? best : l),
      undefined,
    );
  if (!layer) return [`${path} lies in no layer`];
  return importsOf(path, source).flatMap(({ specifier, typeOnly }) => {
    if (!specifier.startsWith(".")) {
      const door = doors.find(
        ({ name }) => specifier === name || specifier.startsWith(`${name}/`),
      );
      return !door || door.only.some((place) => isWithin(path, place))
        ? []
        : [`${path} imports the package ${specifier}`];
    }
    const target = posix.join(dirname(path), specifier);
    const allowed = [
      layer.folder,
      ...layer.imports,
      ...(typeOnly ? (layer.types ?? []) : []),
    ];
    return allowed.some((place) => isWithin(target, place))
      ? []
      : [`${path} imports ${target}`];
  });
}

function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}
