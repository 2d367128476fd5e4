import { type ComponentChild, render } from 'preact';
import { type Queries, queriesOf } from '../overlay/queries.ts';

const drawn: HTMLElement[] = [];

/** Draws a component into the document; `undraw` takes all away. */
export function draw(what: ComponentChild): { element: HTMLElement; inside: Queries } {
  const element = document.createElement('div');
  document.body.append(element);
  drawn.push(element);
  render(what, element);
  return { element, inside: queriesOf(element) };
}

export function undraw(): void {
  for (const element of drawn.splice(0)) {
    render(null, element);
    element.remove();
  }
}
