/** What `npm run audit` was asked to do. */
export interface AuditRequest {
  files: string[];
  /** Reports that serve as prior years only. */
  prior: string[];
  help: boolean;
}

/** A command line that cannot be followed; its message is a sentence for the reader. */
export class WrongArguments extends Error {}

/** Reads `[--prior FILE]... FILE|DIRECTORY...`. After `--` everything is a file. Throws `WrongArguments`. */
export function readArguments(words: string[]): AuditRequest {
  const request: AuditRequest = { files: [], prior: [], help: false };
  const end = words.indexOf('--');
  const options = end < 0 ? words : words.slice(0, end);
  for (let at = 0; at < options.length; at += 1) {
    const word = options[at] ?? '';
    if (word === '--help' || word === '-h') request.help = true;
    else if (word === '--prior') {
      at += 1;
      request.prior.push(priorFile(options[at]));
    } else if (word.startsWith('--prior=')) request.prior.push(priorFile(word.slice('--prior='.length)));
    else if (word.startsWith('-') && word !== '-') throw new WrongArguments(`不认识的选项：${word}`);
    else if (word === '') throw new WrongArguments('有一个文件名是空的。');
    else request.files.push(word);
  }
  if (end >= 0) request.files.push(...words.slice(end + 1));
  if (request.files.length === 0 && !request.help) throw new WrongArguments('没有给出要审计的文件或目录。');
  return request;
}

function priorFile(word: string | undefined): string {
  if (word === undefined || word === '') throw new WrongArguments('--prior 后面要有一个文件。');
  return word;
}
