import type { Grid } from './grids';
import { isMoneyLike, orderOfLink } from './shapes';
import { type Leaf, leavesOf } from './text';

/** What lists say in place of rows, in seventeen languages. "No notifications" is none of them. */
const nothing =
  /\b(?:no|0|zero)\s+(?:matching\s+|new\s+|open\s+)?(?:results?|orders?|sales|records?|entries|data|items|rows)\b|nothing (?:found|to (?:show|display)|matched)|(?:did|does|do)(?:n.t| not) (?:match|have any)|keine\s+(?:\S+\s+){0,2}(?:bestellung|auftr|ergebnis|eintr|daten|treffer)|nichts gefunden|aucune?\s+(?:commande|r[ée]sultat|donn[ée]e|enregistrement|[ée]l[ée]ment|vente)|no hay (?:pedidos|ventas|datos|resultados|registros|[oó]rdenes)|sin resultados|ning[uú]na?\s+(?:pedido|venta|resultado|registro)|no se (?:han )?encontr|nenhuma?\s+(?:pedido|venda|resultado|registro|encomenda|item)|nessun\S*\s*(?:ordin|risultat|dato|elemento)|brak (?:zam[oó]wie|danych|wynik|rekord)|nie znaleziono|[žz][aá]dn[eéáý]\s+(?:objedn|z[aá]znam|polo[žz]k|v[yý]sled)|nenalezen|inga (?:ordr|best[aä]llning|resultat|tr[aä]ffar)|geen (?:bestelling|resultat|gegevens|orders)|нет (?:заказ|данных|запис|результат)|заказов (?:пока )?нет|не найден|bulunamad|(?:kay[iı]t|sipari[sş]|veri) yok|لا توجد (?:طلبات|بيانات|نتائج|سجلات)|لم يتم العثور|(?:注文|受注|データ|該当|結果|件)\S{0,20}(?:ありません|見つかりません|なし)|見つかりませんでした|(?:주문|자료|데이터|내역|결과)\S{0,8}\s*(?:없|존재하지)|暂无(?:数据|订单|记录|内容|结果)|暫無(?:資料|訂單|紀錄)|没有(?:找到|数据|订单|符合|记录)|沒有(?:找到|資料|訂單|符合)|[查无無](?:无|無)?数据|không (?:có (?:đơn|dữ liệu|kết quả|bản ghi)|tìm thấy)|ไม่พบ|ไม่มี(?:ข้อมูล|รายการ|คำสั่ง)|(?:tidak|belum) ada (?:pesanan|data|hasil)|tidak ditemukan/iu;

/** Whether a page of orders says that it has none: in words, with neither rows nor amounts nor links to orders beside them. */
export function saysNone(root: Element, grids: readonly Grid[]): boolean {
  if (grids.some((grid) => grid.rows.some((row) => new Set(row.cells.filter(Boolean)).size > 1))) return false;
  const leaves = leavesOf(root, 1000, 160);
  const isAside = ({ element }: Leaf): boolean => element.closest('nav, header, aside, footer, [role="dialog"], [role="navigation"]') !== null;
  if (leaves.some((leaf) => (isMoneyLike(leaf.text) || orderOfLink(leaf.link) !== undefined) && !isAside(leaf))) return false;
  return leaves.some((leaf) => leaf.text.length < 120 && nothing.test(leaf.text) && !isAside(leaf));
}
