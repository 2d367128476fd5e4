import { useId, useState } from 'preact/hooks';
import { numberText } from '../../../../components/wording.ts';
import type { RosterOrgan } from '../../../../store/roster.ts';
import type { PartProps } from '../part.ts';
import { decodeRoster, type RosterText, readRoster } from './roster-text.ts';

interface RosterImportProps {
  /** Null where the roster has its name already. */
  name: string | null;
  t: PartProps['t'];
  onSave(name: string, organs: RosterOrgan[]): Promise<'saved' | 'taken'>;
  onCancel(): void;
}

/** Takes a list of organs, pasted or from a file, and shows how it is understood before it is kept. */
export function RosterImport({ name, t, onSave, onCancel }: RosterImportProps) {
  const id = useId();
  const [title, setTitle] = useState(name ?? '');
  const [text, setText] = useState('');
  const [isTaken, setTaken] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const read = text.trim() === '' ? null : readRoster(text);

  async function open(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    setText(decodeRoster(new Uint8Array(await file.arrayBuffer())));
    if (title === '') setTitle(file.name.replace(/\.[^.]*$/, '').slice(0, 100));
  }

  async function save(organs: RosterOrgan[]): Promise<void> {
    try {
      setTaken((await onSave(title.trim(), organs)) === 'taken');
    } catch (error) {
      setTrouble(error);
    }
  }

  return (
    <form
      class="compare-panel"
      onSubmit={(event) => {
        event.preventDefault();
        if (read !== null && read.organs.length > 0) void save(read.organs);
      }}
    >
      <h2>{t(name === null ? 'roster.replace' : 'roster.import')}</h2>
      <p class="hint">{t('roster.importNote')}</p>
      {name !== null && (
        <label class="compare-select">
          <span>{t('roster.name')}</span>
          <input value={title} maxLength={100} required onInput={(event) => setTitle(event.currentTarget.value)} />
        </label>
      )}
      <div class="roster-source">
        <label for={`${id}-text`}>{t('roster.paste')}</label>
        <label class="button">
          {t('roster.file')}
          <input
            type="file"
            accept=".csv,.txt,.tsv,text/*"
            onChange={(event) => open(event.currentTarget.files?.[0])}
          />
        </label>
      </div>
      <textarea
        id={`${id}-text`}
        rows={8}
        spellcheck={false}
        placeholder={t('roster.placeholder')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {read !== null && <Understood {...{ read, t }} />}
      {isTaken && <p role="alert">{t('roster.taken')}</p>}
      {trouble !== null && <p role="alert">{trouble instanceof Error ? trouble.message : String(trouble)}</p>}
      <div class="compare-actions">
        <button type="submit" class="primary" disabled={read === null || read.organs.length === 0}>
          {t('roster.save', { n: numberText(read?.organs.length ?? 0) })}
        </button>
        <button type="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}

const shownAtMost = 100;

/** What was read, and line by line what was not. */
function Understood({ read, t }: { read: RosterText; t: PartProps['t'] }) {
  const { organs, hasHeader, duplicates, otherParents, troubles } = read;
  const lines = [
    ...troubles.map(({ line, text, why }) => ({ line, text: t(`roster.${why}`, { line, text }) })),
    ...duplicates.map(({ line, name, first }) => ({ line, text: t('roster.duplicate', { line, name, first }) })),
    ...otherParents.map(({ line, name, parent }) => ({ line, text: t('roster.otherParent', { line, name, parent }) })),
  ].toSorted((a, b) => a.line - b.line);
  const parents = organs.filter(({ parent }) => parent !== null).length;
  return (
    <div class="roster-read">
      <p role="status">
        {t('roster.read', { n: numberText(organs.length), parents: numberText(parents) })}
        {hasHeader && t('roster.header')}
        {lines.length > 0 && t('roster.lines', { n: numberText(lines.length) })}
      </p>
      {lines.length > 0 && (
        <ul>
          {lines.slice(0, shownAtMost).map(({ line, text }) => (
            <li key={`${line} ${text}`}>{text}</li>
          ))}
          {lines.length > shownAtMost && <li>{t('roster.more', { n: numberText(lines.length - shownAtMost) })}</li>}
        </ul>
      )}
    </div>
  );
}
