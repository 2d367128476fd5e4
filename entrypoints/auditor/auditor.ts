import { browser } from 'wxt/browser';
import { countProblems, countToReview, groupProblems } from '../../components/problem.ts';
import { type Standings, sortedByDismissal } from '../../components/review/review-view.ts';
import { chooseLocale } from '../../locales/translate.ts';
import { type Overlay, startOverlay } from '../../overlay/overlay.ts';
import { showUpdated } from '../../overlay/updated.tsx';
import { ownPart } from '../../parsers/join-pages.ts';
import { parseSteps } from '../../parsers/parse.ts';
import type { Parsed, Report } from '../../parsers/report.ts';
import type { Audit } from '../../rules/finding.ts';
import { audit as runRules } from '../../rules/runner.ts';
import { canonicalContent } from '../../store/content-hash.ts';
import { type Answers, type AuditedCounts, ask, isOrphaned, type PageView } from '../background/messages.ts';
import type { Settings } from '../background/settings.ts';
import { pageAddress } from '../recogniser/page-address.ts';
import { pause } from '../recogniser/slices.ts';
import { readSteadily } from '../recogniser/steady.ts';
import { answerCommands } from './commands.ts';
import { leadsOn, recognisedPart, withFurtherPages } from './further-pages.ts';
import { type Auditor, setAuditor } from './handle.ts';
import { leanSteps } from './lean-html.ts';
import { OtherYears } from './other-years.ts';
import { outersOf } from './outers.ts';
import { PageReview } from './page-review.ts';

/** One state of the page, as it was read and drawn. */
interface Reading {
  parsed: Parsed;
  /** What the report says; null where the page holds none to audit. */
  content: string | null;
  overlay: Overlay | null;
  view: PageView;
  /** Null where there is no report to audit. */
  years: OtherYears | null;
  review: PageReview | null;
  /** The newest attempt to put this state into the library. */
  kept: Promise<void> | null;
}

/** Audits the page of this frame and stays to answer the popup, until the recogniser or the reader takes it away. */
export function startAuditor(document: Document): Auditor {
  let reading: Reading | null = null;
  let left = false;
  let looks = 0;
  /** A look that was to draw in any case was overtaken by one that is not. */
  let isDue = false;
  let begun: Answers['begin'] | null = null;
  const stopAnswering = answerCommands({
    ready: () => ready,
    view: () => (reading === null ? null : { ...reading.view, opened: reading.overlay?.opened ?? null }),
    overlay: () => reading?.overlay ?? null,
    marks: setMarks,
    again: () => look(true),
    lastYear: (address, sameness) => void reading?.years?.look(address, sameness),
    arrived,
    rules: applyRules,
    leave: () => auditor.leave(),
  });
  document.addEventListener('visibilitychange', leaveIfOrphaned);
  document.addEventListener('visibilitychange', joinAnew);
  document.addEventListener('visibilitychange', reviewAnew);

  function setMarks(marks: 'shown' | 'hidden'): void {
    if (reading !== null && reading.overlay !== null) reading.view.marks = marks;
  }

  /** The extension was updated under this page: nothing that is drawn here could be answered any more. */
  function leaveIfOrphaned(): void {
    if (document.visibilityState !== 'visible' || !isOrphaned()) return;
    const wasDrawn = reading?.overlay != null;
    auditor.leave();
    if (wasDrawn && begun !== null) showUpdated({ document, locale: begun.locale });
  }

  async function applyRules(rules: Settings['rules']): Promise<void> {
    if (begun === null) return;
    begun = { ...begun, rules };
    if (reading === null || reading.view.audit === null) return;
    await look(true, reading.view.marks === 'hidden' ? 'hidden' : 'shown');
  }

  /** While the reader was away, another page of this report may have been read. */
  function joinAnew(): void {
    const known = reading?.view ?? null;
    if (document.visibilityState !== 'visible' || known === null || known.report === null) return;
    const { report, address } = known;
    if (!leadsOn(report)) return;
    void withFurtherPages(ownPart(report), address).then((joined) => {
      const isMore = (joined.joined?.length ?? 0) > (report.joined?.length ?? 0);
      if (isMore && reading?.view === known) void look(true, known.marks === 'hidden' ? 'hidden' : 'shown');
    });
  }

  function isSame(parsed: Parsed): boolean {
    if (reading === null || reading.parsed.recognition.kind !== parsed.recognition.kind) return false;
    if (parsed.report === null || reading.content === null) return true;
    if (reading.content !== canonicalContent(parsed.report)) return false;
    // The same words in new nodes: the marks would hang on what is no longer there.
    return [...reading.parsed.sources.values()].every(({ node }) => (node as unknown as Node).isConnected);
  }

  /** Reads the page in slices and draws what came out. A later look takes an earlier one's place. */
  async function look(anew: boolean, marks: 'shown' | 'hidden' = 'shown'): Promise<void> {
    looks += 1;
    const own = looks;
    isDue ||= anew;
    const goesOn = () => own === looks && !left;
    const address = pageAddress(document);
    const outers = outersOf(document);
    const pages = [document, ...outers.map((outer) => outer.document)];
    const read = await readSteadily(pages, () => parseSteps(document, address, outers), goesOn);
    if (read === null || !goesOn() || begun === null) return;
    await pause();
    if (!goesOn()) return;
    const parsed = read.value;
    const isSettled = !isDue && isSame(parsed);
    isDue = false;
    if (isSettled) {
      if (reading !== null && reading.view.audit !== null) tell(reading);
      return;
    }
    reading?.overlay?.destroy();
    const { recognition, report } = parsed;
    const view: PageView = {
      recognition,
      address,
      report,
      audit: null,
      lastYear: null,
      standpoints: {},
      marks: 'none',
      opened: null,
    };
    const next: Reading = { parsed, content: null, overlay: null, view, years: null, review: null, kept: null };
    reading = next;
    if (report === null || !leadsOn(report)) return take(next, marks);
    const joined = await withFurtherPages(report, address);
    if (reading !== next) return;
    view.report = joined;
    view.recognition = recognisedPart(recognition, joined);
    next.parsed = { ...parsed, report: joined };
    const taken = take(next, marks);
    // What this page itself prints tells later whether it is still the same.
    if (next.content !== null) next.content = canonicalContent(report);
    return taken;
  }

  /** Audits a page that was read, or says what it is where there is nothing to audit. */
  async function take(next: Reading, marks: 'shown' | 'hidden'): Promise<void> {
    if (begun === null) return;
    const { view } = next;
    const { address, recognition, report } = view;
    if (recognition.kind !== 'report' || report === null) {
      tell(next);
      // Of an attachment the popup wants to know more; of what is no report at all, nothing.
      if (report === null) auditor.leave();
      return;
    }
    const { rules } = begun;
    const years = new OtherYears({ document, report, address, rules, changed: () => void show(next, next.view.marks) });
    next.years = years;
    next.review = new PageReview({
      report,
      address,
      changed: () => reviewed(next),
      kept: (anew) => keptOf(next, anew),
    });
    next.content = canonicalContent(report);
    await show(next, marks);
    void years.ask().then((known) => {
      if (known && reading === next) void show(next, view.marks);
      void keptOf(next, true);
    });
  }

  /** Findings stand otherwise with their reviewers: what is drawn and counted follows. */
  function reviewed(next: Reading): void {
    if (reading !== next || next.review === null) return;
    next.view.standpoints = next.review.standpoints;
    next.overlay?.redraw();
    tell(next);
  }

  /** While the reader was away, findings may have been judged in the ledger. */
  function reviewAnew(): void {
    const audit = reading?.view.audit;
    if (document.visibilityState === 'visible' && audit != null) void reading?.review?.ask(audit.findings);
  }

  function keptOf(next: Reading, anew: boolean): Promise<void> {
    if (anew || next.kept === null) next.kept = keep(next);
    return next.kept;
  }

  /** After the marks are drawn: packing the page must not delay them. */
  async function keep(next: Reading): Promise<void> {
    const html = await readSteadily(
      [document],
      () => leanSteps(document),
      () => reading === next,
    );
    const { address, report, audit } = next.view;
    if (html === null || report === null || audit === null) return;
    await ask({ type: 'capture', address, report, audit, html: html.value }).catch(() => {});
  }

  /** Audits what was read, beside what is known of other years, and draws it; where nothing came out differently, only what the card says. */
  async function show(next: Reading, marks: PageView['marks']): Promise<void> {
    const { view, years, parsed } = next;
    const { report } = parsed;
    if (begun === null || years === null || report === null || reading !== next) return;
    const { version } = browser.runtime.getManifest();
    const audit = runRules(report, { version, settings: begun.rules, neighbours: years.neighbours });
    view.lastYear = years.lastYear;
    if (next.overlay !== null && JSON.stringify(audit) === JSON.stringify(view.audit)) {
      next.overlay.redraw();
      return;
    }
    await pause();
    if (reading !== next) return;
    const opened = next.overlay?.opened ?? null;
    next.overlay?.destroy();
    view.audit = audit;
    tell(next);
    void next.review?.ask(audit.findings);
    next.overlay = draw(next, report, audit, begun);
    view.marks = 'shown';
    if (marks === 'hidden') {
      next.overlay.hide();
      view.marks = 'hidden';
    } else if (opened !== null) next.overlay.focus(opened);
  }

  /** A report came into the library: if it is this organ's of the year before or after, what depends on it is audited again. */
  function arrived(key: { organs: string[]; year: number }): void {
    const next = reading;
    if (next?.years?.concerns(key) !== true) return;
    void next.years.ask().then((known) => {
      if (known) void show(next, next.view.marks);
    });
  }

  function draw(
    { parsed, years, review }: Reading,
    report: Report,
    audit: Audit,
    { locale, screenshot }: Answers['begin'],
  ): Overlay {
    return startOverlay({ document, locale }).audited({
      screenshot,
      audit,
      report,
      sources: parsed.sources,
      lastYear: () => years?.lastYear ?? null,
      onLastYear: (address, sameness) => void years?.look(address, sameness),
      ...(review === null
        ? {}
        : {
            review: () => review.view,
            onSay: (fingerprints, change) => void review.say(fingerprints, change),
            onUndo: () => void review.undo(),
            onLedger: (fingerprint) => void review.open(fingerprint),
          }),
      onReference: (rule) => void ask({ type: 'open-reference', rule }).catch(() => leaveIfOrphaned()),
      onHide: () => {
        setMarks('hidden');
        leaveIfOrphaned();
      },
    });
  }

  const ready = begin().then((answer) => {
    begun = answer;
    return look(true);
  });
  const auditor: Auditor = {
    ready,
    again: () => void look(false),
    leave() {
      left = true;
      reading?.overlay?.destroy();
      reading = null;
      stopAnswering();
      document.removeEventListener('visibilitychange', leaveIfOrphaned);
      document.removeEventListener('visibilitychange', joinAnew);
      document.removeEventListener('visibilitychange', reviewAnew);
      setAuditor(undefined);
    },
  };
  setAuditor(auditor);
  return auditor;
}

/** Where the background cannot be asked, the browser's own language and every rule as it is. */
function begin(): Promise<Answers['begin']> {
  return ask({ type: 'begin' }).catch(() => ({
    locale: chooseLocale('auto', navigator.language),
    rules: {},
    screenshot: undefined,
  }));
}

/** What was dismissed is not counted. */
function countsOf({ findings, checks }: Audit, standings: Standings): AuditedCounts {
  const problems = sortedByDismissal(groupProblems(findings), standings).open;
  return { counts: countProblems(problems), toReview: countToReview(problems), untested: checks.untested };
}

/** Tells the background what this frame is, for badge and popup. */
function tell({ view: { recognition, address, audit }, review }: Reading): void {
  const audited = audit === null ? null : countsOf(audit, review?.view.standings ?? new Map());
  ask({ type: 'status', ...recognition, address, paged: false, audited }).catch(() => {});
}
