import type { ComparedOrgan } from '../compared.ts';
import { OrganPicker } from '../OrganPicker.tsx';
import type { PartProps } from '../part.ts';
import { yearRanges } from '../year-ranges.ts';
import type { ProposedPart } from './propose-parts.ts';

interface PartChoiceProps {
  proposed: readonly ProposedPart[];
  isChosen(part: ProposedPart): boolean;
  isFromRoster: boolean;
  /** Any of the library's, to be added by hand. */
  organs: readonly ComparedOrgan[];
  t: PartProps['t'];
  onTurn(part: ProposedPart, isIn: boolean): void;
  onAdd(folded: string): void;
}

/** Which organs are counted as parts; those without a report first. */
export function PartChoice({ proposed, isChosen, isFromRoster, organs, t, onTurn, onAdd }: PartChoiceProps) {
  const counted = proposed.filter(isChosen);
  const missing = counted.filter(({ report }) => report === null);
  const ordered = [...missing, ...proposed.filter((part) => !missing.includes(part))];
  return (
    <details class="part-choice">
      <summary>
        {t('parts.choice', { n: counted.length, all: proposed.length })}
        {missing.length > 0 && <strong> {t('parts.choiceMissing', { n: missing.length })}</strong>}
      </summary>
      <p class="hint">{t(isFromRoster ? 'parts.choiceRoster' : 'parts.choiceRegion')}</p>
      <ul>
        {ordered.map((part) => (
          <li key={part.folded}>
            <label>
              <input
                type="checkbox"
                checked={isChosen(part)}
                onChange={(event) => onTurn(part, event.currentTarget.checked)}
              />
              {part.name}
              {part.report === null && <span class="absent"> {t('notInLibrary')}</span>}
            </label>
          </li>
        ))}
      </ul>
      <OrganPicker
        label={t('parts.add')}
        placeholder={t('organSearch')}
        organs={organs}
        chosen={null}
        describe={({ years }) => t('organYears', { years: yearRanges(years, t('comma')) })}
        none={t('organNone')}
        onPick={({ folded }) => onAdd(folded)}
      />
    </details>
  );
}
