import { readdirSync } from 'node:fs';
import { defineConfig } from 'wxt';
import { marketplaces } from './lib/marketplaces/index';

/** Where `npm start` and the end-to-end tests show a dashboard of no known marketplace; .example belongs to nobody (RFC 2606). */
const demoShop = 'https://shop.example/*';
const hosts = marketplaces.flatMap((marketplace) => marketplace.hosts);

const ruleFiles = readdirSync('public/rules', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json')).map((path) => path.replaceAll('\\', '/')).sort();

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  // A service worker cannot list the files of its own package: the build tells it.
  vite: () => ({ define: { __RULE_FILES__: JSON.stringify(ruleFiles) } }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'alarms', 'activeTab', 'scripting', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    optional_host_permissions: hosts,
    // Permission prompts cannot be answered in automated browsers: the e2e build has the hosts granted, with the demo shop's, and differs in nothing else.
    ...(mode === 'e2e' && { host_permissions: [...hosts, demoShop] }),
    content_security_policy: { extension_pages: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'" },
    ...(browser === 'firefox' && { browser_specific_settings: { gecko: { id: 'tidewaiter@tidewaiter.app', strict_min_version: '128.0', data_collection_permissions: { required: ['none'] } } } }),
  }),
});
