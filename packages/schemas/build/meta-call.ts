/** Calls of `.meta()` in a source text of the model: what the build leaves out of programs, and makes comments of. */
import ts from "typescript";

/** A call of `.meta()` with its words written out. */
export interface MetaCall extends ts.CallExpression {
  readonly expression: ts.PropertyAccessExpression;
  readonly arguments: ts.NodeArray<ts.Expression> & readonly [ts.ObjectLiteralExpression];
}

/** Whether a node is a call of `.meta()` with its words written out. */
export function isMetaCall(node: ts.Node): node is MetaCall {
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === "meta" &&
    node.arguments[0] !== undefined &&
    ts.isObjectLiteralExpression(node.arguments[0])
  );
}

/** A part of a text, and what replaces it. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A text with its edits made. They must not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((result, edit) => result.slice(0, edit.from) + edit.text + result.slice(edit.to), text);
}
