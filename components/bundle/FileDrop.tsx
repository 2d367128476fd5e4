import { useRef, useState } from 'preact/hooks';
import type { BundleTexts } from '../../locales/ledger/bundle.ts';

/** Takes a file from a dialogue, or dropped onto it. */
export function FileDrop({ t, onFile }: { t: BundleTexts; onFile(file: File): void }) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file !== undefined) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is besides the button, which does the same by keyboard
    <div
      class={isOver ? 'file-drop over' : 'file-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <button type="button" onClick={() => input.current?.click()}>
        {t('choose')}
      </button>
      <span>{t('drop')}</span>
      <input
        ref={input}
        type="file"
        accept=".gouji"
        hidden
        onChange={({ currentTarget }) => {
          take(currentTarget.files);
          // The same file again is a choice, too.
          currentTarget.value = '';
        }}
      />
    </div>
  );
}
