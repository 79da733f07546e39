import { parse, type AST } from "svelte/compiler";
import ts from "typescript";

/** Attributes and properties of components that people read or hear. */
const SPOKEN: ReadonlySet<string> = new Set([
  "alt",
  "aria-description",
  "aria-label",
  "aria-placeholder",
  "aria-roledescription",
  "aria-valuetext",
  "hint",
  "label",
  "lead",
  "placeholder",
  "summary",
  "text",
  "title",
]);

const LETTER = /\p{L}/u;

/** Two words, or a letter that only Spanish has: codes, keys and class names are neither. */
const SENTENCE = /\p{L}[,:;.]? +\p{L}|[áéíóúñÁÉÍÓÚÑ¿¡…]/u;

/** Functions whose text is for those who mend the program, or for the browser. */
const NOT_SPOKEN =
  /^(assert|present|unreachable|Error|[A-Z]\w*Error|querySelector(All)?|closest|matches|matchMedia)$/;

/** Texts that a component holds itself, instead of asking the dictionary for them: in its markup and in its scripts. */
export function textsInComponent(source: string): string[] {
  const root = parse(source, { modern: true });
  const scripts = [root.instance, root.module].flatMap((script) => {
    if (!script) return [];
    const { start, end } = script.content as unknown as {
      readonly start: number;
      readonly end: number;
    };
    return textsInScript(source.slice(start, end));
  });
  return [...textsInMarkup(root.fragment), ...scripts];
}

/** Texts in the markup. What a style or a test of a code holds is none. */
function textsInMarkup(fragment: AST.Fragment): string[] {
  const found: string[] = [];
  const add = (text: string): void => {
    if (LETTER.test(text)) found.push(text.trim());
  };
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      node.forEach(visit);
      return;
    }
    if (!isNode(node)) return;
    if (node.type === "Text") add(String(node["data"]));
    else if (node.type === "ExpressionTag")
      valueTexts(node["expression"]).forEach(add);
    else if (node.type === "Attribute") {
      if (SPOKEN.has(String(node["name"]))) visit(node["value"]);
    } else if (node.type !== "StyleDirective")
      for (const child of Object.values(node)) visit(child);
  };
  visit(fragment);
  return found;
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof (value as { type?: unknown }).type === "string"
  );
}

/** The literals that an expression may come to: those of its branches, not those that it compares or passes on. */
function valueTexts(expression: unknown): string[] {
  if (!isNode(expression)) return [];
  switch (expression.type) {
    case "Literal":
      return typeof expression["value"] === "string"
        ? [expression["value"]]
        : [];
    case "TemplateLiteral":
      return [
        ...(expression["quasis"] as readonly Node[]).map(
          (quasi) => (quasi["value"] as { readonly raw: string }).raw,
        ),
        ...(expression["expressions"] as readonly Node[]).flatMap(valueTexts),
      ];
    case "ConditionalExpression":
      return [expression["consequent"], expression["alternate"]].flatMap(
        valueTexts,
      );
    case "LogicalExpression":
      return [expression["left"], expression["right"]].flatMap(valueTexts);
    case "BinaryExpression":
      return expression["operator"] === "+"
        ? [expression["left"], expression["right"]].flatMap(valueTexts)
        : [];
    default:
      return [];
  }
}

/** Texts that a module holds itself: literals that are sentences, but for those that only developers read. */
export function textsInScript(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (
      (ts.isCallExpression(node) || ts.isNewExpression(node)) &&
      NOT_SPOKEN.test(calledName(node.expression))
    )
      return;
    if (
      (ts.isStringLiteralLike(node) ||
        ts.isTemplateHead(node) ||
        ts.isTemplateMiddleOrTemplateTail(node)) &&
      SENTENCE.test(node.text)
    )
      found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("x.ts", source, ts.ScriptTarget.ESNext));
  return found;
}

function calledName(called: ts.Expression): string {
  if (ts.isIdentifier(called)) return called.text;
  return ts.isPropertyAccessExpression(called) ? called.name.text : "";
}
