// Starts a real Vendure in a folder of its own, lets a buyer order in it, and says how its dashboard is entered.
// Nothing of it is part of the extension: it is the dashboard that nobody here wrote.
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runIn, untilReady } from './programs.mjs';

const version = '3.7.3';
const port = 3321;
const seller = { name: 'seller', password: 'Secret1234' };
export const name = 'Vendure';
export const address = `http://localhost:${port}`;
export const listPath = '/admin/orders';

/** What the buyers order; the numbers are the shop's own. */
const wanted = [
  { country: 'DE', postcode: '10115', city: 'Berlin', currency: 'USD', lines: [['Power bank 20000mAh', 'PB-20', 2, 29.9]] },
  { country: 'BR', postcode: '01310-100', city: 'São Paulo', currency: 'USD', lines: [['Ceramic mug', 'MUG', 4, 8.5], ['Disposable vape 20mg', 'VAPE', 1, 12]] },
  { country: 'JP', postcode: '100-0001', city: 'Tokyo', currency: 'EUR', lines: [['Ceramic mug', 'MUG', 3, 8.5], ['Cotton T-shirt', 'TEE', 1, 19], ['Tea, green, 100 g', 'TEA', 12, 6.75]] },
  { country: 'GB', postcode: 'SW1A 1AA', city: 'London', currency: 'EUR', lines: [['Kitchen knife 20 cm', 'KNIFE', 1, 45]] },
];
const articles = [...new Map(wanted.flatMap(({ lines }) => lines.map(([title, sku, , price]) => [sku, { title, price }])))];

/** One session of one of Vendure's two interfaces. */
function session(api) {
  let token = '';
  return async (query, variables = {}, currency = 'USD') => {
    const answer = await fetch(`${address}/${api}?currencyCode=${currency}`, { method: 'POST', headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }, body: JSON.stringify({ query, variables }) });
    token = answer.headers.get('vendure-auth-token') ?? token;
    const { data, errors } = await answer.json();
    const refused = errors ?? Object.values(data).filter((one) => one?.errorCode);
    if (refused.length > 0) throw new Error(`Vendure: ${JSON.stringify(refused)}`);
    return data;
  };
}

async function sellInTwoCurrencies() {
  const admin = session('admin-api');
  await admin('mutation($name: String!, $password: String!) { login(username: $name, password: $password) { ... on ErrorResult { errorCode message } } }', seller);
  const { channels, productVariants } = await admin('{ channels { items { id } } productVariants(options: { take: 50 }) { items { id sku price } } }');
  await admin('mutation($input: UpdateChannelInput!) { updateChannel(input: $input) { ... on ErrorResult { errorCode message } } }', { input: { id: channels.items[0].id, availableCurrencyCodes: ['USD', 'EUR'], pricesIncludeTax: true } });
  const input = productVariants.items.map(({ id, price }) => ({ id, prices: ['USD', 'EUR'].map((currencyCode) => ({ currencyCode, price })) }));
  await admin('mutation($input: [UpdateProductVariantInput!]!) { updateProductVariants(input: $input) { id } }', { input });
  return new Map(productVariants.items.map(({ sku, id }) => [sku, id]));
}

async function buy(order, variantOf) {
  const shop = session('shop-api');
  const ask = (query, variables) => shop(query, variables, order.currency);
  for (const [, sku, quantity] of order.lines) await ask('mutation($id: ID!, $quantity: Int!) { addItemToOrder(productVariantId: $id, quantity: $quantity) { ... on ErrorResult { errorCode message } } }', { id: variantOf.get(sku), quantity });
  await ask('mutation { setCustomerForOrder(input: { firstName: "Alex", lastName: "Sample", emailAddress: "alex@example.com" }) { ... on ErrorResult { errorCode message } } }');
  const shipping = { fullName: 'Alex Sample', streetLine1: '1 Sample Street', city: order.city, postalCode: order.postcode, countryCode: order.country, phoneNumber: '+49 30 0000000' };
  // The bill goes elsewhere, to see that the goods do not.
  const billing = { fullName: 'Alex Sample', streetLine1: '2 Sample Street', city: 'Wien', postalCode: '1010', countryCode: 'AT' };
  await ask('mutation($shipping: CreateAddressInput!, $billing: CreateAddressInput!) { setOrderShippingAddress(input: $shipping) { ... on ErrorResult { errorCode message } } setOrderBillingAddress(input: $billing) { ... on ErrorResult { errorCode message } } }', { shipping, billing });
  const { eligibleShippingMethods, eligiblePaymentMethods } = await ask('{ eligibleShippingMethods { id } eligiblePaymentMethods { code } }');
  await ask('mutation($id: [ID!]!) { setOrderShippingMethod(shippingMethodId: $id) { ... on ErrorResult { errorCode message } } transitionOrderToState(state: "ArrangingPayment") { ... on ErrorResult { errorCode message } } }', { id: [eligibleShippingMethods[0].id] });
  const { addPaymentToOrder } = await ask('mutation($method: String!) { addPaymentToOrder(input: { method: $method, metadata: {} }) { ... on Order { id code } ... on ErrorResult { errorCode message } } }', { method: eligiblePaymentMethods[0].code });
  return { ...order, number: addPaymentToOrder.code, path: `${listPath}/${addPaymentToOrder.id}` };
}

/** Installs, starts and fills the shop; its database lives in memory. Returns its orders and the way to stop it. */
export async function startShop(say) {
  const shop = join(tmpdir(), `vendure-${version}`);
  mkdirSync(shop, { recursive: true });
  writeFileSync(join(shop, 'package.json'), JSON.stringify({ private: true }));
  if (!existsSync(join(shop, 'node_modules/@vendure/core'))) {
    say('npm install');
    runIn(shop, 'npm', ['install', '--no-audit', '--no-fund', `@vendure/core@${version}`, `@vendure/admin-ui-plugin@${version}`, 'sql.js@1']);
  }
  copyFileSync(new URL('vendure-server.cjs', import.meta.url), join(shop, 'server.cjs'));
  writeFileSync(join(shop, 'shop.json'), JSON.stringify({ port, seller, countries: [...new Set(['AT', ...wanted.map(({ country }) => country)])] }));
  const rows = articles.map(([sku, { title, price }]) => [`"${title}"`, sku.toLowerCase(), '', '', '', '', '', sku, price.toFixed(2), 'standard', 100, 'false', '', ''].join(','));
  writeFileSync(join(shop, 'products.csv'), ['name,slug,description,assets,facets,optionGroups,optionValues,sku,price,taxCategory,stockOnHand,trackInventory,variantAssets,variantFacets', ...rows].join('\n'));
  say('start');
  const server = spawn('node', ['server.cjs'], { cwd: shop, stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = () => server.kill();
  try {
    await untilReady(server, 120);
    say('orders');
    const variantOf = await sellInTwoCurrencies();
    const orders = [];
    for (const order of wanted) orders.push(await buy(order, variantOf));
    return { orders, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

export async function signIn(page) {
  await page.goto(`${address}/admin/login`);
  await page.fill('input[name=username]', seller.name);
  await page.fill('input[type=password]', seller.password);
  await page.keyboard.press('Enter');
  await page.waitForURL(/admin\/(?!login)/);
}

export const openOrder = (page, { path }) => page.goto(`${address}${path}`);
