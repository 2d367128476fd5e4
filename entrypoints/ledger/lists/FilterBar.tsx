import { useState } from 'preact/hooks';
import { FacetPicker, type FacetPickerTexts } from '../../../components/ledger/FacetPicker.tsx';
import { Popover } from '../../../components/ledger/Popover.tsx';
import { numberText } from '../../../components/wording.ts';
import type { Facets, Filter, LedgerIndex, Query } from '../../../store/query/contract.ts';
import { dayOf, dayText } from '../query-params.ts';
import { choiceLabel, type Words } from './facet-labels.ts';
import { chosenOf, fixedChoices, type Pickable, pickables, withChosen, withoutPart } from './filters.ts';

interface FilterBarProps {
  of: Query['of'];
  filter: Filter;
  /** Of the newest result; null before the first. */
  facets: Facets | null;
  index: Pick<LedgerIndex, 'facets'>;
  words: Words;
  onFilter(filter: Filter): void;
}

/** A result offers the most frequent of its choices only. */
const offered = 200;

/** A picker for every part of the filter. */
export function FilterBar({ of, filter, facets, index, words, onFilter }: FilterBarProps) {
  const { l } = words;
  const [all, setAll] = useState<Facets>({});
  const texts: FacetPickerTexts = {
    search: l('facetSearch'),
    none: l('facetNone'),
    clear: l('clear'),
    more: (n) => l('facetMore', { n: numberText(n) }),
    count: numberText,
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its legend among the buttons
    <div class="filter-bar" role="group" aria-label={l('filters')}>
      {pickables[of].map((name) => {
        const chosen = chosenOf(filter, name);
        return (
          <FacetPicker
            key={name}
            id={`facet-${name}`}
            label={l(name)}
            chosen={chosen}
            choices={choicesOf(name, facets, all, chosen).map(({ key, count }) => ({
              key,
              count,
              label: choiceLabel(name, key, words),
            }))}
            texts={texts}
            onChange={(keys) => onFilter(withChosen(filter, name, keys))}
            onOpen={() => {
              if (name !== 'reasons' && (facets?.[name]?.length ?? 0) >= offered) index.facets().then(setAll, () => {});
            }}
          />
        );
      })}
      {of === 'reports' && <FindingsPicker {...{ filter, words, onFilter }} />}
      <DatesPicker {...{ filter, words, onFilter }} />
      <StatesPicker {...{ filter, words, onFilter }} />
    </div>
  );
}

/** Those that have an order of their own in it, years from the newest, the rest by how much they would give; `all` whatever the filter. */
function choicesOf(
  name: Pickable,
  facets: Facets | null,
  all: Facets,
  chosen: readonly string[],
): { key: string; count: number | null }[] {
  const counted = name === 'reasons' ? [] : (facets?.[name] ?? []);
  const fixed = fixedChoices[name];
  const counts = new Map(counted.map(({ key, count }) => [key, count]));
  if (fixed !== undefined)
    return fixed.map((key) => ({ key, count: name === 'reasons' || facets === null ? null : (counts.get(key) ?? 0) }));
  const known = name === 'years' ? counted.toSorted((a, b) => Number(b.key) - Number(a.key)) : counted;
  const further = name === 'reasons' ? [] : (all[name] ?? []).filter(({ key }) => !counts.has(key));
  const absent = chosen.filter((key) => !counts.has(key) && !further.some((choice) => choice.key === key));
  return [
    ...known,
    ...absent.map((key) => ({ key, count: 0 })),
    // How many these would give is not known.
    ...further.map(({ key }) => ({ key, count: null })),
  ];
}

type PartProps = Pick<FilterBarProps, 'filter' | 'words' | 'onFilter'>;

function DatesPicker({ filter, words: { l }, onFilter }: PartProps) {
  const { from, before } = filter;
  const change = (end: 'from' | 'before', written: string) => {
    const { [end]: _, ...others } = filter;
    const time = dayOf(written);
    onFilter(time === null ? others : { ...others, [end]: end === 'from' ? time : nextDay(time) });
  };
  return (
    <Popover
      id="facet-dates"
      label={l('dates')}
      buttonClass={from !== undefined || before !== undefined ? 'facet set' : 'facet'}
      button={l('dates')}
    >
      <div class="dates">
        <label>
          {l('from')}
          <input
            type="date"
            value={from === undefined ? '' : dayText(from)}
            onChange={(event) => change('from', event.currentTarget.value)}
          />
        </label>
        <label>
          {l('until')}
          <input
            type="date"
            value={before === undefined ? '' : dayText(before - 1)}
            onChange={(event) => change('before', event.currentTarget.value)}
          />
        </label>
        {(from !== undefined || before !== undefined) && (
          <button type="button" onClick={() => onFilter(withoutPart(filter, 'from'))}>
            {l('clear')}
          </button>
        )}
      </div>
    </Popover>
  );
}

/** Not 24 hours on: some days have 23 or 25. */
function nextDay(midnight: number): number {
  const date = new Date(midnight);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime();
}

interface Option {
  label: string;
  isSet: boolean;
  filter: Filter;
}

function StatesPicker({ filter, words: { l }, onFilter }: PartProps) {
  const newest = withoutPart(filter, 'states');
  const isAll = filter.states === 'all';
  const options = [
    { label: l('statesNewest'), isSet: !isAll, filter: newest },
    { label: l('statesAll'), isSet: isAll, filter: { ...newest, states: 'all' as const } },
  ];
  return <OnePicker name="states" label={l('states')} isSet={isAll} {...{ options, onFilter }} />;
}

function FindingsPicker({ filter, words: { l }, onFilter }: PartProps) {
  const any = withoutPart(filter, 'withFindings');
  const options = [
    { label: l('any'), isSet: filter.withFindings === undefined, filter: any },
    { label: l('with'), isSet: filter.withFindings === true, filter: { ...any, withFindings: true } },
    { label: l('without'), isSet: filter.withFindings === false, filter: { ...any, withFindings: false } },
  ];
  const isSet = filter.withFindings !== undefined;
  return <OnePicker name="with-findings" label={l('withFindings')} {...{ isSet, options, onFilter }} />;
}

interface OnePickerProps {
  name: string;
  label: string;
  isSet: boolean;
  options: readonly Option[];
  onFilter(filter: Filter): void;
}

function OnePicker({ name, label, isSet, options, onFilter }: OnePickerProps) {
  return (
    <Popover id={`facet-${name}`} label={label} buttonClass={isSet ? 'facet set' : 'facet'} button={label}>
      <fieldset class="choices">
        <legend>{label}</legend>
        {options.map((option) => (
          <label key={option.label} class="choice">
            <input type="radio" name={name} checked={option.isSet} onChange={() => onFilter(option.filter)} />
            <span class="choice-label">{option.label}</span>
          </label>
        ))}
      </fieldset>
    </Popover>
  );
}
