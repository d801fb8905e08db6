/** Windows keeps these names for devices, with any extension, in any case. */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;
/** ext4 and most others allow 255 bytes; room is left for folders that count the whole path. */
const longestBytes = 120;
const encoder = new TextEncoder();

/** A name that every file system takes, without its extension: no path signs, controls or direction marks, no leading dot, never a device name. */
export function safeName(text: string): string {
  const cleaned = text
    .normalize('NFC')
    .replace(/\p{Cf}|\p{Cc}|\p{Cs}|[\u2028\u2029]/gu, '')
    .replace(/[<>:"/\\|?*\u2044\u2215\u29F8\uFF0F\uFF3C]/g, '-')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.-]+/u, '');
  let name = '';
  let bytes = 0;
  for (const letter of cleaned) {
    bytes += encoder.encode(letter).length;
    if (bytes > longestBytes) break;
    name += letter;
  }
  name = name.replace(/[\s.]+$/u, '');
  return !name ? 'order' : reserved.test(name.split('.')[0]?.trim() ?? '') ? `order-${name}` : name;
}

/** "checklist-112-5551234.pdf" for one order, "checklists-2026-11-26-12-orders.pdf" for more. */
export function checklistFileName(assessments: readonly { order: { id: string }; on: string }[], extension: string): string {
  const [first] = assessments;
  const name = assessments.length === 1 && first ? `checklist-${safeName(first.order.id)}` : `checklists-${first?.on ?? 'none'}-${assessments.length}-orders`;
  return `${safeName(name)}.${extension}`;
}
