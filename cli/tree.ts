import { html, parse, type Token, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';
import type { TreeDocument, TreeElement, TreeNode, TreeText } from '../parsers/tree.ts';

/**
 * A light tree for pages outside a browser: parse5 builds it by the HTML standard, so its tables, misnested tags and
 * implied elements are a browser's, and it offers just what `parsers/tree.ts` asks for.
 */
class LightNode implements TreeNode {
  readonly nodeType: number;
  parentNode: LightParent | null = null;
  nextSibling: LightNode | null = null;
  previousSibling: LightNode | null = null;

  constructor(nodeType: number) {
    this.nodeType = nodeType;
  }

  get firstChild(): LightNode | null {
    return null;
  }
}

class LightParent extends LightNode {
  first: LightNode | null = null;
  last: LightNode | null = null;

  override get firstChild(): LightNode | null {
    return this.first;
  }

  insert(node: LightNode, before: LightNode | null): void {
    const previous = before === null ? this.last : before.previousSibling;
    node.parentNode = this;
    node.previousSibling = previous;
    node.nextSibling = before;
    if (previous === null) this.first = node;
    else previous.nextSibling = node;
    if (before === null) this.last = node;
    else before.previousSibling = node;
  }

  remove(node: LightNode): void {
    const { previousSibling, nextSibling } = node;
    if (previousSibling === null) this.first = nextSibling;
    else previousSibling.nextSibling = nextSibling;
    if (nextSibling === null) this.last = previousSibling;
    else nextSibling.previousSibling = previousSibling;
    node.parentNode = null;
    node.previousSibling = null;
    node.nextSibling = null;
  }
}

class LightFragment extends LightParent {
  constructor() {
    super(11);
  }
}

export class LightDocument extends LightParent implements TreeDocument {
  mode: html.DOCUMENT_MODE = html.DOCUMENT_MODE.NO_QUIRKS;

  constructor() {
    super(9);
  }

  get documentElement(): LightElement | null {
    for (let node = this.first; node !== null; node = node.nextSibling) if (node instanceof LightElement) return node;
    return null;
  }
}

class LightElement extends LightParent implements TreeElement {
  readonly localName: string;
  readonly namespace: html.NS;
  readonly attributes: Token.Attribute[];
  content: LightFragment | null = null;

  constructor(localName: string, namespace: html.NS, attributes: Token.Attribute[]) {
    super(1);
    this.localName = localName;
    this.namespace = namespace;
    this.attributes = attributes;
  }

  getAttribute(name: string): string | null {
    return this.attributes.find((attribute) => attribute.name === name)?.value ?? null;
  }
}

class LightText extends LightNode implements TreeText {
  data: string;

  constructor(data: string) {
    super(3);
    this.data = data;
  }
}

class LightComment extends LightNode {
  data: string;

  constructor(data: string) {
    super(8);
    this.data = data;
  }
}

class LightDoctype extends LightNode {
  name: string;
  publicId: string;
  systemId: string;

  constructor(name: string, publicId: string, systemId: string) {
    super(10);
    this.name = name;
    this.publicId = publicId;
    this.systemId = systemId;
  }
}

type LightMap = TreeAdapterTypeMap<
  LightNode,
  LightParent,
  LightNode,
  LightDocument,
  LightFragment,
  LightElement,
  LightComment,
  LightText,
  LightElement,
  LightDoctype
>;

function insertText(parent: LightParent, text: string, before: LightNode | null): void {
  const previous = before === null ? parent.last : before.previousSibling;
  if (previous instanceof LightText) previous.data += text;
  else parent.insert(new LightText(text), before);
}

const adapter: TreeAdapter<LightMap> = {
  createDocument: () => new LightDocument(),
  createDocumentFragment: () => new LightFragment(),
  createElement: (tagName, namespace, attributes) => new LightElement(tagName, namespace, attributes),
  createCommentNode: (data) => new LightComment(data),
  createTextNode: (value) => new LightText(value),
  appendChild: (parent, node) => parent.insert(node, null),
  insertBefore: (parent, node, reference) => parent.insert(node, reference),
  setTemplateContent: (element, content) => {
    element.content = content;
  },
  getTemplateContent: (element) => {
    element.content ??= new LightFragment();
    return element.content;
  },
  setDocumentType: (document, name, publicId, systemId) =>
    document.insert(new LightDoctype(name, publicId, systemId), null),
  setDocumentMode: (document, mode) => {
    document.mode = mode;
  },
  getDocumentMode: (document) => document.mode,
  detachNode: (node) => node.parentNode?.remove(node),
  insertText: (parent, text) => insertText(parent, text, null),
  insertTextBefore: (parent, text, reference) => insertText(parent, text, reference),
  adoptAttributes: (element, attributes) => {
    for (const attribute of attributes)
      if (element.getAttribute(attribute.name) === null) element.attributes.push(attribute);
  },
  getFirstChild: (node) => node.firstChild,
  getChildNodes: (node) => {
    const children: LightNode[] = [];
    for (let child = node.first; child !== null; child = child.nextSibling) children.push(child);
    return children;
  },
  getParentNode: (node) => node.parentNode,
  getAttrList: (element) => element.attributes,
  getTagName: (element) => element.localName,
  getNamespaceURI: (element) => element.namespace,
  getTextNodeContent: (text) => text.data,
  getCommentNodeContent: (comment) => comment.data,
  getDocumentTypeNodeName: (doctype) => doctype.name,
  getDocumentTypeNodePublicId: (doctype) => doctype.publicId,
  getDocumentTypeNodeSystemId: (doctype) => doctype.systemId,
  isTextNode: (node): node is LightText => node instanceof LightText,
  isCommentNode: (node): node is LightComment => node instanceof LightComment,
  isDocumentTypeNode: (node): node is LightDoctype => node instanceof LightDoctype,
  isElementNode: (node): node is LightElement => node instanceof LightElement,
  getNodeSourceCodeLocation: () => undefined,
  setNodeSourceCodeLocation: () => {},
  updateNodeSourceCodeLocation: () => {},
};

/** Builds the tree of a page from its decoded text. Never throws on bad HTML. */
export function parseHtml(text: string): LightDocument {
  return parse<LightMap>(text, { treeAdapter: adapter, scriptingEnabled: true });
}
