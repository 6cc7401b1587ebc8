// Invented places: 瑞穂県 and its towns. Prefecture number 48 is not in use; the sixth digit is the check digit of JIS X 0402.
import type { Definition } from '../core/election/definition.ts';

type Unit = Definition['unit'];

const shiomi = { code: '482013', name: '潮見市' } as const;

/** A city that is one counting district. */
export const shiomiCity: Unit = {
  prefecture: '瑞穂県',
  municipalities: [shiomi],
  district: { code: 'shiomi', name: '潮見市開票区' },
  hall: '潮見市総合体育館',
  precinct: '潮見市第1投票区',
  board: '潮見市選挙管理委員会',
};

/** The part of the same city that lies in 瑞穂県第3区: one of two counting districts (公職選挙法18条1項ただし書). */
export const shiomiSecond: Unit = {
  ...shiomiCity,
  district: { code: 'shiomi-2', name: '潮見市第2開票区' },
  hall: '潮見市立東浜体育館',
  precinct: '潮見市第31投票区',
};

/** A town and a village that count together (公職選挙法18条2項). */
export const isobeAndOkihama: Unit = {
  prefecture: '瑞穂県',
  municipalities: [{ code: '483010', name: '磯部町' }, { code: '483028', name: '沖浜村' }],
  district: { code: 'isobe-okihama', name: '磯部町・沖浜村合同開票区' },
  hall: '磯部町民センター',
  precinct: '磯部町第1投票区',
  board: '磯部町選挙管理委員会',
};
