export interface Span {
  start: number;
  end: number;
}

export interface Sentence extends Span {
  clauses: Span[];
}

const MARK = /[。!?.,;()]/g;

/** A half-width full stop ends a sentence only after a Chinese word: 事项. but not 1. or www.a */
function endsSentence(text: string, at: number): boolean {
  const c = text.charAt(at);
  if (c === '。' || c === '!' || c === '?') return true;
  return c === '.' && /[\u4e00-\u9fff)]/.test(text.charAt(at - 1)) && !/[0-9]/.test(text.charAt(at + 1));
}

/** Sentences and their clauses, without the marks that end them. A comma within a number (1,563) must be listed in `joined`. */
export function splitSentences(text: string, joined: (at: number) => boolean): Sentence[] {
  const sentences: Sentence[] = [];
  let sentence: Sentence = { start: 0, end: 0, clauses: [] };
  let clause = 0;
  const closeClause = (at: number) => {
    if (at > clause) sentence.clauses.push({ start: clause, end: at });
    clause = at + 1;
  };
  const next = (from: number): number => {
    MARK.lastIndex = from;
    return MARK.exec(text)?.index ?? text.length;
  };
  for (let i = next(0); i <= text.length; i = i === text.length ? i + 1 : next(i + 1)) {
    const done = i === text.length || endsSentence(text, i);
    if (done) {
      closeClause(i);
      sentence.end = Math.min(i + 1, text.length);
      if (sentence.clauses.length > 0) sentences.push(sentence);
      sentence = { start: i + 1, end: i + 1, clauses: [] };
    } else if (text.charAt(i) !== '.' && !joined(i)) closeClause(i);
  }
  return sentences;
}
