/**
 * The part of the DOM that parsers may use. A live `Document` satisfies it as it is, and so does the light tree that the
 * command line builds: this is what makes both read a page alike. Nothing here depends on layout, style or `innerText`.
 */
export interface TreeNode {
  /** 1 element, 3 text, 8 comment, 9 document, as in the DOM. */
  readonly nodeType: number;
  readonly parentNode: TreeNode | null;
  readonly firstChild: TreeNode | null;
  readonly nextSibling: TreeNode | null;
}

export interface TreeElement extends TreeNode {
  /** Lower case for HTML elements. */
  readonly localName: string;
  getAttribute(name: string): string | null;
}

export interface TreeText extends TreeNode {
  readonly data: string;
}

export interface TreeDocument extends TreeNode {
  readonly documentElement: TreeElement | null;
}

export function isElement(node: TreeNode): node is TreeElement {
  return node.nodeType === 1;
}

export function isText(node: TreeNode): node is TreeText {
  return node.nodeType === 3;
}
