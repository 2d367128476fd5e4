import { parsePage } from '../../parsers/parse.ts';
import { recognise } from '../../parsers/recognise.ts';
import { audit } from '../../rules/runner.ts';

/** What a real browser is given to read its own document with, as the content scripts would. */
const gouji = { recognise, parsePage, audit };

declare global {
  var goujiInPage: typeof gouji;
}

globalThis.goujiInPage = gouji;
