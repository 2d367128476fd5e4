/** Address of a rule's section within the extension. */
export function referenceAddress<Rule extends string>(rule: Rule): `/reference.html#${Rule}` {
  return `/reference.html#${rule}`;
}
