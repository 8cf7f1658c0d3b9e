import { posix } from "node:path";
import ts from "typescript";

/** One import or re-export of a file. */
export interface Import {
  /** A path from the repository's root, or the name of a package (`node:fs`, `zod`). */
  readonly target: string;
  /** Nothing of it is left when the program runs. */
  readonly typesOnly: boolean;
}

/** A source file as far as the rules of the house look at it. */
export interface Source {
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** What it reaches for beyond its imports: `process`, `process.env`, `console`, `Date.now()`, `new Date()`, … */
  readonly uses: readonly string[];
}

const isTypesOnly = (statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean => {
  if (ts.isExportDeclaration(statement)) {
    const { exportClause, isTypeOnly } = statement;
    return (
      isTypeOnly ||
      (exportClause !== undefined &&
        ts.isNamedExports(exportClause) &&
        exportClause.elements.every((element) => element.isTypeOnly))
    );
  }
  const clause = statement.importClause;
  if (clause === undefined) return false;
  const { name, namedBindings } = clause;
  return (
    clause.phaseModifier === ts.SyntaxKind.TypeKeyword ||
    (name === undefined &&
      namedBindings !== undefined &&
      ts.isNamedImports(namedBindings) &&
      namedBindings.elements.every((element) => element.isTypeOnly))
  );
};

const isGlobal = (node: ts.Identifier): boolean =>
  !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) &&
  !(ts.isPropertyAssignment(node.parent) && node.parent.name === node) &&
  !(ts.isPropertySignature(node.parent) && node.parent.name === node);

const isAsync = (node: ts.Node): boolean =>
  ts.isAwaitExpression(node) ||
  (ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword));

const member = (node: ts.Node, object: string, property: string): boolean =>
  (ts.isPropertyAccessExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === object &&
    node.name.text === property) ||
  (ts.isElementAccessExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === object &&
    ts.isStringLiteral(node.argumentExpression) &&
    node.argumentExpression.text === property);

const useOf = (node: ts.Node): string | undefined => {
  if (member(node, "process", "env")) return "process.env";
  if (ts.isBindingElement(node) && ts.isIdentifier(node.name) && node.name.text === "env") {
    const declaration = node.parent.parent;
    if (
      ts.isVariableDeclaration(declaration) &&
      declaration.initializer !== undefined &&
      ts.isIdentifier(declaration.initializer) &&
      declaration.initializer.text === "process"
    )
      return "process.env";
  }
  if (member(node, "Date", "now")) return "Date.now()";
  if (member(node, "Math", "random")) return "Math.random()";
  if (
    ts.isNewExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === "Date" &&
    (node.arguments?.length ?? 0) === 0
  )
    return "new Date()";
  if (ts.isIdentifier(node) && (node.text === "process" || node.text === "console") && isGlobal(node))
    return node.text;
  return isAsync(node) ? "async" : undefined;
};

/** Reads a file's text; the path is from the repository's root, with `/` between folders. */
export const readSource = (path: string, text: string): Source => {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const imports: Import[] = [];
  const uses = new Set<string>();
  const add = (specifier: string, typesOnly: boolean): void => {
    const target = specifier.startsWith(".")
      ? posix.normalize(posix.join(posix.dirname(path), specifier))
      : specifier;
    imports.push({ target, typesOnly });
  };
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier !== undefined &&
      ts.isStringLiteral(node.moduleSpecifier)
    )
      add(node.moduleSpecifier.text, isTypesOnly(node));
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      for (const argument of node.arguments) if (ts.isStringLiteral(argument)) add(argument.text, false);
    const use = useOf(node);
    if (use !== undefined) uses.add(use);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { path, lines: text.replace(/\n$/, "").split("\n").length, imports, uses: [...uses] };
};
