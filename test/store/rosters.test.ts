import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Database } from '../../store/database.ts';
import type { RosterOrgan } from '../../store/roster.ts';
import { Rosters } from '../../store/rosters.ts';

let database: Database;
let rosters: Rosters;

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  database = new Database();
  rosters = new Rosters(database);
});

afterEach(() => database.close());

const organ = (name: string, parent: string | null = null): RosterOrgan => ({ name, folded: name, parent });
const names = async () => (await rosters.list()).map(({ name }) => name);

test('rosters are listed whole, the newest first', async () => {
  const first = await rosters.add('市直部门', [organ('云溪市财政局', '云溪市人民政府')], 1);
  const second = await rosters.add('乡镇街道', [organ('云溪市岚溪镇人民政府')], 2);
  expect(await rosters.list()).toEqual([
    { id: second, name: '乡镇街道', organs: [organ('云溪市岚溪镇人民政府')], at: 2 },
    { id: first, name: '市直部门', organs: [organ('云溪市财政局', '云溪市人民政府')], at: 1 },
  ]);
});

test('a name stands for one roster', async () => {
  const id = await rosters.add('市直部门', [], 1);
  expect(await rosters.add('市直部门', [organ('云溪市财政局')], 2)).toBe('taken');
  const other = await rosters.add('乡镇街道', [], 3);
  expect(await rosters.rename(Number(other), '市直部门')).toBe('taken');
  expect(await rosters.rename(Number(id), '市直部门')).toBe('renamed');
  expect(await rosters.rename(Number(id), '市直机关')).toBe('renamed');
  expect(await names()).toEqual(['乡镇街道', '市直机关']);
});

test('another list takes the place of a roster’s, and its name stays', async () => {
  const id = Number(await rosters.add('市直部门', [organ('云溪市财政局')], 1));
  await rosters.replace(id, [organ('云溪市司法局')], 5);
  expect(await rosters.list()).toEqual([{ id, name: '市直部门', organs: [organ('云溪市司法局')], at: 5 }]);
});

test('one organ is looked up by another name, the others are not', async () => {
  const id = Number(await rosters.add('市直部门', [organ('财政局'), organ('司法局')], 1));
  await rosters.relate(id, '财政局', '云溪市财政局');
  expect((await rosters.list())[0]?.organs).toEqual([{ ...organ('财政局'), folded: '云溪市财政局' }, organ('司法局')]);
});

test('a removed roster is gone, the others stay', async () => {
  const id = Number(await rosters.add('市直部门', [], 1));
  await rosters.add('乡镇街道', [], 2);
  await rosters.remove(id);
  expect(await names()).toEqual(['乡镇街道']);
});

test('a list that is no roster is refused and changes nothing', async () => {
  await expect(rosters.add('', [], 1)).rejects.toThrow();
  await expect(rosters.add('市直部门', [organ('')], 1)).rejects.toThrow();
  expect(await rosters.list()).toEqual([]);
});
