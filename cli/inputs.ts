import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { UnreadablePage } from './page.ts';

/** A file to audit: as the person named it, and as the system finds it. */
export interface Input {
  source: string;
  /** Bytes where the name is no valid UTF-8, as in archives packed on old Chinese systems. */
  path: string | Buffer;
}

const kinds = /\.(?:html|htm|mhtml)$/i;

/** Pages are small; an MHTML file holds the pictures too. */
const largestPage = 32 * 1024 * 1024;
const largestMhtml = 256 * 1024 * 1024;

/** What one argument stands for: the file itself, or a directory's pages in name order and the names passed over. */
export function expandArgument(argument: string): { inputs: Input[]; passedOver: string[] } {
  const names = namesIn(argument);
  if (names === null) return { inputs: [{ source: argument, path: argument }], passedOver: [] };
  const prefix = argument.endsWith('/') ? argument : `${argument}/`;
  const inputs: Input[] = [];
  const passedOver: string[] = [];
  for (const name of names.sort(Buffer.compare)) {
    const path = Buffer.concat([Buffer.from(prefix), name]);
    const source = prefix + readableName(name);
    const found = statOf(path);
    // A link that leads nowhere is kept, so that it is reported as a file that could not be read.
    const isPage = kinds.test(source) && (found === null || found.isFile());
    if (isPage) inputs.push({ source, path });
    else passedOver.push(source);
  }
  return { inputs, passedOver };
}

/** Null for what is no directory, or one that may not be read. */
function namesIn(argument: string): Buffer[] | null {
  try {
    return readdirSync(argument, { encoding: 'buffer' });
  } catch {
    return null;
  }
}

function statOf(path: string | Buffer): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

function readableName(name: Buffer): string {
  const text = name.toString('utf8');
  return text.includes('\ufffd') ? new TextDecoder('gb18030').decode(name) : text;
}

/** The bytes of an input, read at once: there is nothing else to do meanwhile. Throws `UnreadablePage`. */
export function readInput(input: Input): Buffer {
  try {
    const found = statSync(input.path);
    if (found.isDirectory()) throw new UnreadablePage('这是一个目录，读不了里面的文件。');
    if (!kinds.test(input.source)) throw new UnreadablePage('不是能审计的文件类型：目前能读 .html、.htm 和 .mhtml。');
    if (!found.isFile()) throw new UnreadablePage('不是普通文件。');
    const largest = /\.mhtml$/i.test(input.source) ? largestMhtml : largestPage;
    if (found.size > largest)
      throw new UnreadablePage(`文件太大（${megabytes(found.size)} MB），最多读 ${megabytes(largest)} MB。`);
    return readFileSync(input.path);
  } catch (error) {
    if (error instanceof UnreadablePage) throw error;
    throw new UnreadablePage(systemReason(error));
  }
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}

function systemReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Record<string, string> = {
    ENOENT: '找不到这个文件。',
    EACCES: '没有读取这个文件的权限。',
    EPERM: '没有读取这个文件的权限。',
    ENOTDIR: '路径中有一段不是目录。',
    ELOOP: '链接绕成了圈。',
    ENAMETOOLONG: '文件名太长。',
    EMFILE: '系统打开的文件太多。',
  };
  return known[code] ?? `读取失败${code === '' ? '' : `（${code}）`}。`;
}
