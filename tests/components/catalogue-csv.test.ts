import { describe, expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import { catalogueNames } from '../../lib/language/catalogue-names';
import { type CatalogueItem, catalogueCsv, checkItem, parseCatalogue } from '../../lib/export/catalogue-csv';

const known = catalogueNames(loadPack('public/rules'));

describe('a catalogue file', () => {
  test('is read by its column names, in any order and case; lists are cut at the bar', () => {
    const { items, problems } = parseCatalogue('Weight_Grams,SKU,hs_code,goods,documents,origin\n420,PB-20,8507.60,power-bank,safety-data-sheet,cn\n', known);
    expect(problems).toEqual([]);
    expect(items).toEqual([{ sku: 'PB-20', goods: ['power-bank'], hsCode: '850760', countryOfOrigin: 'CN', weightGrams: 420, documents: ['safety-data-sheet'] }]);
  });
  test.each([
    ['hs_code', 'sku,hs_code\nA,12', 'not-an-hs-code'], ['weight_grams', 'sku,weight_grams\nA,heavy', 'not-a-weight'], ['weight_grams', 'sku,weight_grams\nA,-5', 'not-a-weight'], ['weight_grams', 'sku,weight_grams\nA,Infinity', 'not-a-weight'],
    ['origin', 'sku,origin\nA,Nowhere', 'not-a-country'], ['goods', 'sku,goods\nA,nonsense', 'unknown-goods'], ['documents', 'sku,documents\nA,nonsense', 'unknown-document'], ['sku', 'sku,title\n,Mug', 'empty-cell'],
  ])('names row and column of a cell it cannot take: %s in %j', (column, text, code) => {
    const { items, problems } = parseCatalogue(text, known);
    expect(items, 'the rest of the row is taken').toEqual(column === 'sku' ? [] : [{ sku: 'A' }]);
    expect(problems).toMatchObject([{ row: 2, column, code }]);
  });
  test.each([
    ['sku,goods,origin,documents\nA,Power banks,China,Safety data sheet'],
    ['货号,商品种类,原产国,已有文件\nA,充电宝,中国,化学品安全技术说明书（SDS）'],
    ['SKU,Kind of goods,Country of origin,Documents held\nA,power bank,CN,safety-data-sheet'],
  ])('goods, countries and papers are taken by name: %j', (text) => {
    expect(parseCatalogue(text, known)).toEqual({ items: [{ sku: 'A', goods: ['power-bank'], countryOfOrigin: 'CN', documents: ['safety-data-sheet'] }], problems: [] });
  });
  test('of several kinds the one that nobody knows is left out', () => {
    expect(parseCatalogue('sku,goods\nA,power-bank|nonsense', known)).toMatchObject({ items: [{ sku: 'A', goods: ['power-bank'] }], problems: [{ row: 2, sku: 'A', code: 'unknown-goods', found: 'nonsense' }] });
  });
  test.each([['', 'empty-file'], [' \n', 'empty-file'], ['sku,title\n', 'no-rows']])('an empty file says so: %j', (text, code) => {
    expect(parseCatalogue(text, known)).toMatchObject({ items: [], problems: [{ code }] });
  });
  test('keeps the good rows and takes an article number once', () => {
    const { items, problems } = parseCatalogue('sku,title\nA,one\nA,two\nB,three\n');
    expect(items.map(({ sku, title }) => `${sku} ${title}`)).toEqual(['A one', 'B three']);
    expect(problems).toMatchObject([{ row: 3, column: 'sku', code: 'twice' }]);
  });
  test('without the column "sku" says so', () => {
    expect(parseCatalogue('sku,hsKode\nA,610910\n').problems).toMatchObject([{ code: 'unknown-column', found: 'hskode' }]);
    expect(parseCatalogue('sku,SKU,title\nA,B,one\n')).toMatchObject({ items: [], problems: [{ code: 'column-twice', found: 'sku' }] });
    expect(parseCatalogue('article,title\nA,one\n').problems).toMatchObject([{ code: 'missing-column', column: 'sku', found: 'article, title' }]);
  });
});

describe('an exported catalogue', () => {
  const items: CatalogueItem[] = [
    { sku: '=1+1', title: '@SUM(A1)', countryOfOrigin: 'CN' },
    { sku: 'Ж"1', title: 'Tasse, "blau"\nzweite Zeile', goods: ['power-bank'], hsCode: '850760', weightGrams: 12.5, documents: ['safety-data-sheet'] },
  ];
  test('is read back as it was', () => {
    expect(parseCatalogue(catalogueCsv(items)).items).toEqual(items);
  });
  test('has no cell that a spreadsheet would run', () => {
    expect(catalogueCsv(items)).not.toMatch(/(^|[,"])[=@+]/m);
  });
});

test('a row typed by hand is checked by the same rules', () => {
  expect(checkItem({ sku: 'A', hs_code: '123456' })).toEqual([]);
  expect(checkItem({ sku: '', hs_code: 'x' }).map(({ column }) => column)).toEqual(['sku', 'hs_code']);
});
