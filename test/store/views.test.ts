import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Database } from '../../store/database.ts';
import type { SavedView } from '../../store/view.ts';
import { Views } from '../../store/views.ts';

let database: Database;
let views: Views;

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  database = new Database();
  views = new Views(database);
});

afterEach(() => database.close());

const errors = '/findings?level=error';

test('a view is kept under its name, spaces around it left out', async () => {
  expect(await views.save(' 市直部门的错误 ', errors, 1000)).toBe('named');
  expect(await views.list()).toEqual([{ id: 1, name: '市直部门的错误', route: errors, at: 1000 }]);
});

test('a name that is taken is not given again, and what has it stays', async () => {
  await views.save('错误', errors, 1000);
  await views.save('待核', '/findings?outcome=review', 1001);
  expect(await views.save('错误', '/reports', 2000)).toBe('taken');
  expect(await views.rename(2, '错误')).toBe('taken');
  expect((await views.list()).map(({ name, route }) => [name, route])).toEqual([
    ['错误', errors],
    ['待核', '/findings?outcome=review'],
  ]);
});

test('a view is renamed, also to its own name, and shows something else when it is told', async () => {
  await views.save('错误', errors, 1000);
  expect([await views.rename(1, '错误'), await views.rename(1, '全部错误')]).toEqual(['named', 'named']);
  await views.redirect(1, '/findings?level=error&year=2024', 3000);
  expect(await views.list()).toEqual([{ id: 1, name: '全部错误', route: '/findings?level=error&year=2024', at: 3000 }]);
});

test('a name of spaces is none', async () => {
  await expect(views.save('  ', errors, 1000)).rejects.toThrow();
  expect(await views.list()).toEqual([]);
});

test('a view that is removed is gone, and whoever watches is told', async () => {
  const told: string[][] = [];
  const enough = Promise.withResolvers<void>();
  const stop = views.watch((all: SavedView[]) => {
    told.push(all.map(({ name }) => name));
    if (told.length === 3) enough.resolve();
  }, enough.reject);
  await until(() => told.length === 1);
  await views.save('错误', errors, 1000);
  await until(() => told.length === 2);
  await views.remove(1);
  await enough.promise;
  stop();
  expect(told).toEqual([[], ['错误'], []]);
});

test('a view that an unknown version wrote is left where it lies', async () => {
  await views.save('错误', errors, 1000);
  await database.guard((tables) => tables.table('views').add({ name: '新式', layout: 'board' }));
  expect((await views.list()).map(({ name }) => name)).toEqual(['错误']);
  expect(await database.guard((tables) => tables.views.count())).toBe(2);
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}
