import { useState } from 'preact/hooks';
import type { Roster } from '../../../../store/roster.ts';
import type { Rosters } from '../../../../store/rosters.ts';
import { TroubleNotice } from '../../TroubleNotice.tsx';
import type { PartProps } from '../part.ts';
import { RosterImport } from './RosterImport.tsx';

interface RosterTasksProps extends Pick<PartProps, 'change' | 'locale' | 't'> {
  /** The roster that is shown; null where there is none. */
  roster: Roster | null;
  store: Rosters;
  /** The rosters are otherwise than before. */
  onDone(): void;
}

/** What can be done with rosters: a new one, another name, another list, away with it. */
export function RosterTasks({ roster, store, change, locale, t, onDone }: RosterTasksProps) {
  const [task, setTask] = useState<'add' | 'replace' | 'rename' | 'remove' | null>(null);

  const [trouble, setTrouble] = useState<unknown>(null);

  function done(): void {
    setTask(null);
    setTrouble(null);
    onDone();
  }

  async function remove({ id }: Roster): Promise<void> {
    try {
      await store.remove(id);
      change({ roster: null });
      done();
    } catch (error) {
      setTrouble(error);
    }
  }

  return (
    <>
      <div class="compare-actions">
        <button type="button" class={roster === null ? 'primary' : undefined} onClick={() => setTask('add')}>
          {t('roster.import')}
        </button>
        {roster !== null && (
          <>
            <button type="button" onClick={() => setTask('rename')}>
              {t('roster.rename')}
            </button>
            <button type="button" onClick={() => setTask('replace')}>
              {t('roster.replace')}
            </button>
            <button type="button" onClick={() => setTask('remove')}>
              {t('roster.remove')}
            </button>
          </>
        )}
      </div>
      {trouble !== null && <TroubleNotice {...{ trouble, locale }} />}
      {task === 'add' && (
        <RosterImport
          t={t}
          name=""
          onCancel={() => setTask(null)}
          onSave={async (name, organs) => {
            const id = await store.add(name, organs, Date.now());
            if (id === 'taken') return 'taken';
            change({ roster: String(id) });
            done();
            return 'saved';
          }}
        />
      )}
      {task === 'replace' && roster !== null && (
        <RosterImport
          t={t}
          name={null}
          onCancel={() => setTask(null)}
          onSave={async (_, organs) => {
            await store.replace(roster.id, organs, Date.now());
            done();
            return 'saved';
          }}
        />
      )}
      {task === 'rename' && roster !== null && (
        <Rename
          t={t}
          roster={roster}
          onCancel={() => setTask(null)}
          onSave={async (name) => {
            try {
              const result = await store.rename(roster.id, name);
              if (result === 'renamed') done();
              return result;
            } catch (error) {
              setTrouble(error);
              return null;
            }
          }}
        />
      )}
      {task === 'remove' && roster !== null && (
        <div class="compare-panel" role="alertdialog" aria-label={t('roster.remove')}>
          <p>{t('roster.removeAsk', { name: roster.name })}</p>
          <div class="compare-actions">
            <button type="button" class="primary" onClick={() => remove(roster)}>
              {t('roster.remove')}
            </button>
            <button type="button" onClick={() => setTask(null)}>
              {t('cancel')}
            </button>
          </div>
        </div>
      )}
    </>
  );
}

interface RenameProps {
  roster: Roster;
  t: PartProps['t'];
  /** Null where it could not be done, which is told elsewhere. */
  onSave(name: string): Promise<'renamed' | 'taken' | null>;
  onCancel(): void;
}

function Rename({ roster, t, onSave, onCancel }: RenameProps) {
  const [name, setName] = useState(roster.name);
  const [isTaken, setTaken] = useState(false);
  return (
    <form
      class="compare-panel"
      onSubmit={async (event) => {
        event.preventDefault();
        if (name.trim() !== '') setTaken((await onSave(name.trim())) === 'taken');
      }}
    >
      <label class="compare-select">
        <span>{t('roster.name')}</span>
        <input value={name} maxLength={100} required onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      {isTaken && <p role="alert">{t('roster.taken')}</p>}
      <div class="compare-actions">
        <button type="submit" class="primary">
          {t('roster.rename')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
