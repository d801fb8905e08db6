/** One typeface, fetched only when a text has letters of it. `bold` is left out where the weight is drawn by a stroke. */
export interface FontFace {
  id: string;
  letters: RegExp;
  regular(): Promise<Uint8Array>;
  bold?(): Promise<Uint8Array>;
}
/** In the order they are asked: the first that has a letter draws it. */
export type FontFaces = readonly FontFace[];

/**
 * The faces and where their files stand below node_modules; both loaders read this. All under the SIL Open Font License 1.1 (public/fonts/LICENSE.txt).
 * Plex for Arabic because its letters are whole: Noto builds them of parts that need mark positions, which pdf-lib does not write (2.11.1).
 */
export const faceFiles = [
  { id: 'latin', letters: /./su, regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf', bold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf' },
  { id: 'han', letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303F\u3200-\u33FF\uFE30-\uFE4F\uFF00-\uFFEF]/u, regular: '@librescore/fonts/SourceHanSansCN.min.woff2' },
  { id: 'hangul', letters: /\p{Script=Hangul}/u, regular: '@librescore/fonts/SourceHanSansKR.min.woff2' },
  { id: 'arabic', letters: /\p{Script_Extensions=Arabic}/u, regular: '@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf' },
  { id: 'hebrew', letters: /\p{Script=Hebrew}/u, regular: '@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf' },
  { id: 'thai', letters: /\p{Script=Thai}/u, regular: '@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf' },
] as const satisfies readonly { id: string; letters: RegExp; regular: string; bold?: string }[];

/** Faces whose files `read` brings, each file once. */
export function facesFrom(read: (path: string) => Promise<Uint8Array>): FontFaces {
  const files = new Map<string, Promise<Uint8Array>>();
  const once = (path: string) => {
    const known = files.get(path) ?? read(path);
    files.set(path, known);
    // A failed read is tried again at the next export.
    known.catch(() => files.delete(path));
    return known;
  };
  return faceFiles.map((face) => ({ id: face.id, letters: face.letters, regular: () => once(face.regular), ...('bold' in face && { bold: () => once(face.bold) }) }));
}
