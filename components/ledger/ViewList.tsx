import { useState } from 'preact/hooks';
import type { ListTexts } from '../../locales/ledger/lists.ts';

export interface NamedView {
  id: number;
  name: string;
  hash: string;
}

export interface ViewListProps {
  builtIn: readonly { name: string; hash: string }[];
  own: readonly NamedView[];
  /** The address as it is, which a new view would keep. */
  hash: string;
  t: ListTexts;
  /** Answer whether the name could be given. */
  onSave(name: string): Promise<'named' | 'taken'>;
  onRename(id: number, name: string): Promise<'named' | 'taken'>;
  /** Has the view of this name show what is shown now. */
  onRedirect(name: string): Promise<void>;
  onRemove(view: NamedView): Promise<void>;
  onRestore(view: NamedView): Promise<void>;
  onChoose(): void;
}

/** Views to open, and a field to save the present one under a name. */
export function ViewList(props: ViewListProps) {
  const { builtIn, own, hash, t, onChoose } = props;
  const [removed, setRemoved] = useState<NamedView | null>(null);
  return (
    <div class="view-list">
      <section>
        <h2>{t('builtIn')}</h2>
        <ul>
          {builtIn.map((view) => (
            <li key={view.hash}>
              <ViewLink {...{ ...view, hash: view.hash, current: hash, onChoose }} />
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('own')}</h2>
        {own.length === 0 && <p class="hint">{t('ownNone')}</p>}
        <ul>
          {own.map((view) => (
            <OwnView
              key={view.id}
              view={view}
              {...{ ...props }}
              onRemove={async () => {
                await props.onRemove(view);
                setRemoved(view);
              }}
            />
          ))}
        </ul>
        <p class="view-removed" role="status">
          {removed !== null && (
            <>
              {t('removed', { name: removed.name })}{' '}
              <button
                type="button"
                class="quiet"
                onClick={() => {
                  void props.onRestore(removed);
                  setRemoved(null);
                }}
              >
                {t('undo')}
              </button>
            </>
          )}
        </p>
      </section>
      <SaveForm {...props} />
    </div>
  );
}

interface ViewLinkProps {
  name: string;
  hash: string;
  current: string;
  onChoose(): void;
}

function ViewLink({ name, hash, current, onChoose }: ViewLinkProps) {
  return (
    <a class="view-link" href={hash} aria-current={hash === current ? 'true' : undefined} onClick={onChoose}>
      {name}
    </a>
  );
}

interface OwnViewProps extends Pick<ViewListProps, 'hash' | 't' | 'onRename' | 'onChoose'> {
  view: NamedView;
  onRemove(): Promise<void>;
}

function OwnView({ view, hash, t, onRename, onChoose, onRemove }: OwnViewProps) {
  const [name, setName] = useState<string | null>(null);
  const [isTaken, setTaken] = useState(false);
  if (name === null)
    return (
      <li class="own-view">
        <ViewLink name={view.name} hash={view.hash} current={hash} onChoose={onChoose} />
        <button
          type="button"
          class="quiet"
          aria-label={t('renameOf', { name: view.name })}
          onClick={() => setName(view.name)}
        >
          {t('rename')}
        </button>
        <button
          type="button"
          class="quiet"
          aria-label={t('removeOf', { name: view.name })}
          onClick={() => void onRemove()}
        >
          {t('remove')}
        </button>
      </li>
    );
  return (
    <li>
      <form
        class="view-form"
        onSubmit={(event) => {
          event.preventDefault();
          void onRename(view.id, name).then((naming) => (naming === 'taken' ? setTaken(true) : setName(null)));
        }}
      >
        <input
          aria-label={t('renameOf', { name: view.name })}
          value={name}
          maxLength={100}
          required
          pattern=".*\S.*"
          onInput={(event) => {
            setName(event.currentTarget.value);
            setTaken(false);
          }}
        />
        <button type="submit">{t('renamed')}</button>
        <button type="button" class="quiet" onClick={() => setName(null)}>
          {t('cancel')}
        </button>
      </form>
      {isTaken && (
        <p class="hint" role="alert">
          {t('nameTaken', { name: name.trim() })}
        </p>
      )}
    </li>
  );
}

function SaveForm({ t, onSave, onRedirect }: Pick<ViewListProps, 't' | 'onSave' | 'onRedirect'>) {
  const [name, setName] = useState('');
  const [told, setTold] = useState<'named' | 'taken' | null>(null);
  const [saved, setSaved] = useState('');

  const done = (): void => {
    setTold('named');
    setSaved(name.trim());
    setName('');
  };

  return (
    <form
      class="view-save"
      onSubmit={(event) => {
        event.preventDefault();
        void onSave(name).then((naming) => (naming === 'taken' ? setTold('taken') : done()));
      }}
    >
      <div class="view-form">
        <input
          aria-label={t('saveName')}
          placeholder={t('saveName')}
          value={name}
          maxLength={100}
          required
          pattern=".*\S.*"
          onInput={(event) => {
            setName(event.currentTarget.value);
            setTold(null);
          }}
        />
        <button type="submit">{t('saveView')}</button>
      </div>
      <p class="hint" role="status">
        {told === 'named' && t('saved', { name: saved })}
        {told === 'taken' && (
          <>
            {t('nameTaken', { name: name.trim() })}{' '}
            <button type="button" class="quiet" onClick={() => void onRedirect(name).then(done)}>
              {t('redirect')}
            </button>
          </>
        )}
      </p>
    </form>
  );
}
