import type { SourceRow } from '../reading/rows';

/** "Paquete de 2 productos", "Pacote de 3 produtos": Mercado Libre's row of a parcel, whose orders stand in the rows below it. */
const packOf = /^(?:paquete|pacote) de (\d{1,2}) (?:productos|produtos)\b/i;

const namesGoods = ({ cells, lines }: SourceRow): boolean => !!lines || !!cells.title || !!cells.sku;
const namesPlace = ({ cells }: SourceRow): boolean => !!cells.destination || !!cells.address;

/** Orders of one parcel under its number, by which the seller finds them, with the place that only the row of the parcel has. Where the rows below are not as many as it says, nothing is joined. */
export function joinPacks(sources: readonly SourceRow[]): void {
  for (const [at, pack] of sources.entries()) {
    const said = Number(packOf.exec(pack.cells.status?.trim() ?? '')?.[1] ?? 0);
    if (said < 2 || !pack.cells.id || namesGoods(pack)) continue;
    const inside = sources.slice(at + 1, at + 1 + said);
    const next = sources[at + 1 + said];
    // A row more without a place of its own may be in it as well.
    if (inside.length < said || !inside.every((one) => namesGoods(one) && !namesPlace(one)) || (next && !namesPlace(next) && namesGoods(next) && namesPlace(pack))) continue;
    for (const one of inside) one.cells.id = pack.cells.id;
    // What the parcel comes to is what is in it.
    for (const field of ['unitPrice', 'lineTotal', 'goodsValue', 'quantity'] as const) delete pack.cells[field];
  }
}
