import latinRegular from '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?url';
import latinBold from '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf?url';
import arabic from '@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf?url';
import hebrew from '@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf?url';
import thai from '@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf?url';
import han from '@librescore/fonts/SourceHanSansCN.min.woff2?url';
import hangul from '@librescore/fonts/SourceHanSansKR.min.woff2?url';
import { type faceFiles, facesFrom } from '../export/font-faces';

type Path = { [Face in (typeof faceFiles)[number] as Face['id']]: Face['regular'] | (Face extends { bold: infer Bold } ? Bold : never) }[(typeof faceFiles)[number]['id']];
/** Where the build puts the files of each face: Vite needs to see every path written out. */
const addresses: Record<Path, string> = {
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf': latinRegular,
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf': latinBold,
  '@librescore/fonts/SourceHanSansCN.min.woff2': han,
  '@librescore/fonts/SourceHanSansKR.min.woff2': hangul,
  '@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf': arabic,
  '@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf': hebrew,
  '@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf': thai,
};

/** The faces from the extension's own files, each fetched when a text needs it. */
export const fonts = facesFrom(async (path) => {
  const response = await fetch(addresses[path as Path]);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
});
