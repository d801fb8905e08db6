import { splitWords } from './titles';
import { settledBy } from '../order-status';
import { wordRole } from '../reading/place-role';
import { areOfBrazil } from './state-and-zip';
import { labelKey } from '../reading/text';

/** Subdivisions of a country as titles call them, whole words of a comparison form. */
const words = new Set(
  'state|states|province|prov|region|county|prefecture|territory|republic|zone|emirate|governorate|estado|provincia|provincias|departamento|comunidad|uf|regiao|distrito|departement|canton|bundesland|bundesstaat|provinz|kanton|regione|provincie|wojewodztwo|województwo|provinsi|eyalet|bolge|il|tinh|tinh thanh pho|lan|len|fylke|maakunta|megye|judet|область|край|регион|республика|штат|провинция|область край|νομος|περιφερεια|จังหวัด|รัฐ|المنطقة|المحافظة|الولاية|الإمارة|מחוז|都道府県|州|省|省份|州省|省州|县|郡|시도|도|주|주도|광역시도'.split('|'),
);
/** Words beside them that change nothing: whose place it is, and how it is written. */
const beside = new Set(
  'shipping|ship|shipto|to|deliver|delivery|recipient|receiver|consignee|destination|buyer|customer|address|addresses|order|name|full|code|iso|or|and|the|s|of|lieferung|liefer|lieferadresse|versand|empfanger|empfangers|kunde|kunden|livraison|destinataire|adresse|client|livrare|livrarii|szallitasi|dodaci|doruceni|leverans|leverings|toimitus|доставка|отримувача|получатель|du|de|la|le|del|da|do|envio|entrega|direccion|destinatario|comprador|cliente|y|o|e|spedizione|consegna|dostawy|odbiorcy|pengiriman|penerima|tujuan|teslimat|alici|доставки|получателя|область|и|или|bezorg|aflever|verzend|levering|lev|giao|hang|nhan|nguoi|district|neighborhood|city'.split('|'),
);
/** In scripts without gaps between words what stands beside the subdivision is cut off in front and behind. */
const cutFront = /^(?:收件人?|收货人?|收貨人?|送货|配送先?|送付先|お?届け?先|注文者|目的地?|买家|客户|배송지?|수령인?|수취인?|받는 ?사람|구매자)\s*(?:の|的)?\s*(?:地址|住所|주소)?\s*/u;
const cutBack = /\s*(?:名称?|名稱|代码|コード|名|이름|명)$/u;
const bare = new Set(['state', 'region', 'estado', 'zone', 'zona', 'provincia estado', 'county', 'territory', 'republic', 'il', 'uf', '도', '주', '县', '郡', '州', 'len', 'lan']);
const placeBeside = /(?<!\p{L})(?:city|town|suburb|zip|zipcode|postcode|postal|post code|plz|ort|stadt|ville|cp|ciudad|localidad|cidade|cep|citta|cap|plaats|miasto|kota|ilce|sehir|country|pais|pays|land|nazione|город|индекс|страна)(?!\p{L})|邮编|郵便|城市|国|市区|우편|국가|รหัสไปรษณีย์|المدينة|الدولة/u;
const states = /^(?:new|open|paid|unpaid|pending|processing|in progress|on ?hold|approved|accepted|active|draft|confirmed|waiting.*|awaiting.*|ready.*|nuevo|nueva|pagado|pendiente|abierta?|aberto|pago|aprovado|em .*)$/i;

/** Whether all words of a title name a subdivision or whose it is: "Ship To - State/Province", "收件人省", "Receiver's State". */
function namesRegion(key: string): boolean {
  const plain = key.replace(cutFront, '').replace(cutBack, '').trim();
  if (words.has(plain.replaceAll(' ', '')) || words.has(plain)) return true;
  const parts = plain.split(' ');
  return parts.length <= 9 && parts.some((word) => words.has(word)) && parts.every((word) => words.has(word) || beside.has(word));
}

interface Column {
  title: string;
  values: readonly string[];
}

/**
 * Columns that name a state, a province or a region of the delivery, the delivery's own first. "State" alone may be that of the order: it counts beside a town, a postcode or a
 * country, when no state of an order stands in it.
 */
export function regionColumns(columns: readonly Column[]): number[] {
  const keys = columns.map(({ title }) => (title.length > 90 ? '' : labelKey(splitWords(title).replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ').replace(/[（(](?:optional|if.*|code|required|必填|选填|必須|필수)[)）]|\*/gi, ' ')).replace(/ł/g, 'l').replace(/ı/g, 'i')));
  return keys
    .flatMap((key, index) => {
      const values = columns[index]?.values ?? [];
      const role = wordRole(key);
      if (!key || !namesRegion(key) || role === 'billing' || role === 'elsewhere' || /(?:^| )(?:order|payment) (?:state|region)$|(?:^| )state of/.test(key)) return [];
      if (bare.has(key) && !areOfBrazil(columns[index]?.title ?? '', values) && !keys.some((other, at) => at !== index && Math.abs(at - index) <= 4 && placeBeside.test(other))) return [];
      if (values.some((text) => settledBy(text) !== undefined || states.test(text) || /^-?[\d.,]+$/.test(text))) return [];
      return [{ index, rank: (role === 'goods' ? 2 : role === 'buyer' ? 0 : 1) + (values.length > 0 ? 3 : 0) }];
    })
    .sort((a, b) => b.rank - a.rank || a.index - b.index)
    .map(({ index }) => index);
}
