import type { PartProps } from '../part.ts';
import type { ProposedPart } from './propose-parts.ts';

interface PartChoiceProps {
  proposed: readonly ProposedPart[];
  isChosen(part: ProposedPart): boolean;
  isFromRoster: boolean;
  t: PartProps['t'];
  onTurn(part: ProposedPart, isIn: boolean): void;
}

/** Which organs are counted as parts; those without a report first. */
export function PartChoice({ proposed, isChosen, isFromRoster, t, onTurn }: PartChoiceProps) {
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
    </details>
  );
}
