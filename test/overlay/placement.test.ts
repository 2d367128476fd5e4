import { describe, expect, test } from 'vitest';
import { placeBadge, placeCard, placeQuoteBadge, placeSheet } from '../../overlay/placement.ts';

const rect = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const viewport = { width: 1000, height: 800 };
const card = { width: 300, height: 200 };
const bar = rect(600, 740, 388, 48);

describe('the card stands beside its mark, in view and over no marked figure', () => {
  test.each([
    ['right of a cell in the middle', rect(300, 300, 40, 20), [], { left: 354, top: 276 }],
    ['left of a cell at the right edge', rect(940, 300, 40, 20), [], { left: 626, top: 276 }],
    ['under a whole marked column', rect(300, 500, 40, 20), [rect(300, 100, 40, 400)], { left: 170, top: 532 }],
    [
      'under a marked row as wide as the page',
      rect(940, 100, 40, 20),
      [rect(20, 100, 920, 20)],
      { left: 692, top: 134 },
    ],
    ['above a marked row at the lower edge', rect(940, 700, 40, 20), [rect(20, 700, 920, 20)], { left: 692, top: 486 }],
  ])('%s', (_, anchor, marked, expected) => {
    expect(placeCard(card, viewport, anchor, [anchor, ...marked], bar)).toEqual(expected);
  });

  test('with nothing in view it keeps to the lower right, above the bar', () => {
    expect(placeCard(card, viewport, null, [], bar)).toEqual({ left: 692, top: 532 });
  });
});

test('a sheet lies at the lower edge, and at the upper one where it would cover the mark', () => {
  const narrow = { width: 390, height: 780 };
  const sheet = { width: 374, height: 350 };
  expect(placeSheet(sheet, narrow, rect(300, 200, 40, 20))).toEqual({ left: 8, top: 422 });
  expect(placeSheet(sheet, narrow, rect(300, 600, 40, 20))).toEqual({ left: 8, top: 8 });
  expect(placeSheet(sheet, narrow, null)).toEqual({ left: 8, top: 422 });
});

describe('a badge stands at a corner of the cell and off its digits', () => {
  test.each([
    ['upper right', rect(100, 100, 40, 26), [rect(112, 105, 16, 16)], { left: 128, top: 88 }],
    [
      'upper left, where the digits stand at the right',
      rect(100, 100, 40, 26),
      [rect(124, 104, 16, 20)],
      { left: 88, top: 88 },
    ],
    ['inside the viewport at its edge', rect(960, 100, 40, 26), [rect(964, 105, 8, 16)], { left: 970, top: 88 }],
  ])('%s', (_, cell, digits, expected) => {
    expect(placeBadge(cell, digits, viewport, 24)).toEqual(expected);
  });
});

test('the badge of quoted words stands in the margin, or above their end where there is no margin', () => {
  const words = [rect(100, 200, 300, 20), rect(60, 230, 90, 20)];
  expect(placeQuoteBadge(rect(60, 200, 400, 50), words, 24)).toEqual({ left: 36, top: 198 });
  expect(placeQuoteBadge(rect(10, 200, 400, 50), words, 24)).toEqual({ left: 138, top: 212 });
});
