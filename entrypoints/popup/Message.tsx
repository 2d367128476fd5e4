import type { ComponentChildren } from 'preact';

interface MessageProps {
  title: string;
  text: string;
  /** Why the page was taken for what it was. */
  why?: string | null;
  children?: ComponentChildren;
}

/** Says plainly why there is no result, and what can be done. */
export function Message({ title, text, why = null, children }: MessageProps) {
  return (
    <section class="message">
      <h1>{title}</h1>
      <p>{text}</p>
      {children}
      {why !== null && <p class="why">{why}</p>}
    </section>
  );
}
