import { describe, expect, test } from 'vitest';
import { explain, type Misprint } from '../../rules/slips.ts';

const figure = (printed: number, proposed: number, more: Partial<Misprint> = {}): Misprint => ({
  printed,
  proposed,
  blank: false,
  beside: [],
  total: false,
  ...more,
});

describe('how a misprint may have come about', () => {
  test.each<[string, Misprint, string | null, number]>([
    ['a minus before it', figure(-12, 12), 'sign', 0.5],
    ['left blank', figure(0, 7, { blank: true }), 'left-blank', 1],
    ['two digits swapped', figure(21, 12), 'swapped', 1],
    ['two digits swapped within a longer figure', figure(1324, 1234), 'swapped', 1],
    ['a digit dropped', figure(123, 1234), 'dropped', 1],
    ['a digit dropped from a figure of two', figure(3, 31), 'dropped', 1.5],
    ['a zero dropped', figure(3, 30), 'dropped', 1.5],
    ['a digit doubled', figure(122, 12), 'doubled', 1],
    ['a digit doubled in a figure of one', figure(33, 3), 'doubled', 1],
    ['a digit added', figure(172, 12), 'added', 1],
    ['a digit misread', figure(58, 53), 'misread', 1],
    ['a single digit misread, which may be chance', figure(7, 1), null, 2],
    ['one digit for another that is nothing like it', figure(54, 57), null, 3],
    ['the figure beside it', figure(48, 7, { beside: [48, 0] }), 'copied', 1],
    ['the single digit beside it, which may be chance', figure(4, 2, { beside: [4] }), null, 2],
    ['a total that was not updated', figure(40, 53, { total: true }), 'not-updated', 2.5],
    ['a total whose digits are swapped', figure(35, 53, { total: true }), 'swapped', 1],
    ['0 beside 0 is no copy', figure(0, 5, { beside: [0] }), null, 3],
    ['0 is no dropped digit', figure(0, 10), null, 3],
    ['nothing that tells', figure(40, 57), null, 3],
  ])('%s', (_, misprint, slip, strain) => {
    expect(explain(misprint)).toEqual({ slip, strain });
  });
});
