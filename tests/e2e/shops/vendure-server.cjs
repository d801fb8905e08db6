// Runs inside the folder where Vendure is installed: a shop in memory with the countries and articles named in shop.json.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { AdminUiPlugin } = require('@vendure/admin-ui-plugin');
const { bootstrap, DefaultLogger, DefaultSearchPlugin, dummyPaymentHandler, LogLevel } = require('@vendure/core');
const { populate } = require('@vendure/core/cli');

const { port, seller, countries } = JSON.parse(readFileSync(join(__dirname, 'shop.json'), 'utf8'));
const config = {
  apiOptions: { port, adminApiPath: 'admin-api', shopApiPath: 'shop-api' },
  authOptions: { tokenMethod: ['bearer', 'cookie'], superadminCredentials: { identifier: seller.name, password: seller.password }, cookieOptions: { secret: 'none' } },
  dbConnectionOptions: { type: 'sqljs', synchronize: true, logging: false },
  logger: new DefaultLogger({ level: LogLevel.Error }),
  paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
  importExportOptions: { importAssetsDir: __dirname },
  plugins: [DefaultSearchPlugin.init({ bufferUpdates: false }), AdminUiPlugin.init({ route: 'admin', port: port + 1, adminUiConfig: { tokenMethod: 'cookie' } })],
};
const held = {
  defaultLanguage: 'en', defaultZone: 'World', collections: [], roles: [],
  countries: countries.map((code) => ({ name: new Intl.DisplayNames('en', { type: 'region' }).of(code), code, zone: 'World' })),
  taxRates: [{ name: 'Standard tax', percentage: 0 }],
  shippingMethods: [{ name: 'Parcel', price: 500 }],
  paymentMethods: [{ name: 'Card', handler: { code: dummyPaymentHandler.code, arguments: [{ name: 'automaticSettle', value: 'true' }] } }],
};
populate(() => bootstrap(config), held, join(__dirname, 'products.csv')).then(
  () => console.log('ready'),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
