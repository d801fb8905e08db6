// Starts a real EverShop with PostgreSQL in a folder of its own, puts orders into it, and says where its dashboard stands.
// Nothing of it is part of the extension: it is the dashboard that nobody here wrote.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runIn } from './programs.mjs';

const version = '2.2.1';
const [databasePort, shopPort] = [5544, 3311];
const seller = { email: 'seller@example.com', password: 'Secret1234' };
export const name = 'EverShop';
export const address = `http://localhost:${shopPort}`;
export const listPath = '/admin/orders';

/** Orders as the shop will hold them: a buyer's name and street stand in it, to see that neither leaves the reader. */
const orders = [
  { number: '10000001', currency: 'USD', country: 'DE', province: 'DE-BE', postcode: '10115', city: 'Berlin', lines: [['Power bank 20000mAh', 'PB-20', 2, 29.9]] },
  { number: '10000002', currency: 'USD', country: 'BR', province: 'BR-SP', postcode: '01310-100', city: 'São Paulo', lines: [['Disposable vape 20mg', 'VAPE', 1, 12]] },
  { number: '10000003', currency: 'USD', country: 'JP', province: 'JP-13', postcode: '100-0001', city: 'Tokyo', lines: [['Ceramic mug', 'MUG', 3, 8.5], ['Cotton T-shirt', 'TEE', 1, 19]] },
  { number: '10000004', currency: 'USD', country: 'GB', province: 'GB-ENG', postcode: 'SW1A 1AA', city: 'London', lines: [['Kitchen knife 20 cm', 'KNIFE', 1, 45]] },
];

const binaries = () => {
  const root = '/usr/lib/postgresql';
  const newest = existsSync(root) && readdirSync(root).sort((a, b) => Number(b) - Number(a))[0];
  if (!newest) throw new Error('PostgreSQL is not installed. On Debian: apt-get install postgresql');
  return join(root, newest, 'bin');
};

/** PostgreSQL does not run as root: there it runs as "nobody", in a folder that "nobody" owns. */
function asServer(folder, program, args) {
  if (process.getuid?.() !== 0) return execFileSync(program, args, { stdio: 'ignore' });
  execFileSync('chown', ['-R', 'nobody', folder]);
  return execFileSync('su', ['nobody', '-s', '/bin/sh', '-c', [program, ...args].map((word) => `'${word}'`).join(' ')], { stdio: 'ignore' });
}

const quoted = (value) => (typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`);
const insert = (table, row) => `insert into "${table}" (${Object.keys(row).join(', ')}) values (${Object.values(row).map(quoted).join(', ')})`;

function seedSql() {
  const sql = [insert('product', { sku: 'SEED', price: 1, status: 'true' })];
  for (const { number, country, province, postcode, city, lines } of orders) {
    const total = lines.reduce((sum, [, , quantity, price]) => sum + quantity * price, 0);
    const count = lines.reduce((sum, [, , quantity]) => sum + quantity, 0);
    sql.push(insert('order_address', { full_name: 'Alex Sample', telephone: '+49 30 0000000', address_1: '1 Sample Street', country, province, postcode, city }));
    sql.push(
      `insert into "order" (order_number, status, cart_id, currency, customer_email, customer_full_name, sub_total, sub_total_incl_tax, sub_total_with_discount, sub_total_with_discount_incl_tax, total_qty, tax_amount, tax_amount_before_discount, shipping_tax_amount, grand_total, shipping_fee_incl_tax, shipping_fee_excl_tax, shipment_status, payment_status, payment_method, payment_method_name, discount_amount, total_tax_amount, total_weight, shipping_address_id, billing_address_id) ` +
        `select ${quoted(number)}, 'new', 1, 'USD', 'alex@example.com', 'Alex Sample', ${total}, ${total}, ${total}, ${total}, ${count}, 0, 0, 0, ${total + 5}, 5, 5, 'pending', 'paid', 'cod', 'Cash on delivery', 0, 0, 1, max(order_address_id), max(order_address_id) from order_address`,
    );
    for (const [name, sku, quantity, price] of lines) {
      const sum = quantity * price;
      sql.push(
        `insert into order_item (order_item_order_id, product_weight, product_id, product_sku, product_name, product_price, product_price_incl_tax, qty, final_price, final_price_incl_tax, tax_percent, tax_amount, tax_amount_before_discount, discount_amount, line_total, line_total_with_discount, line_total_incl_tax, line_total_with_discount_incl_tax) ` +
          `select (select order_id from "order" where order_number = ${quoted(number)}), 1, (select product_id from product where sku = 'SEED'), ${quoted(sku)}, ${quoted(name)}, ${price}, ${price}, ${quantity}, ${price}, ${price}, 0, 0, 0, 0, ${sum}, ${sum}, ${sum}, ${sum}`,
      );
    }
  }
  return `${sql.join(';\n')};\n`;
}

async function answers(url, seconds) {
  for (let left = seconds; left > 0; left -= 1) {
    if (await fetch(url).then(({ ok }) => ok, () => false)) return true;
    await new Promise((resume) => setTimeout(resume, 1000));
  }
  return false;
}

/** Installs, builds, starts and fills the shop. Takes some minutes the first time. Returns its orders and the way to stop it. */
export async function startShop(say) {
  const bin = binaries();
  const data = mkdtempSync(join(tmpdir(), 'evershop-data-'));
  const shop = join(tmpdir(), `evershop-${version}`);
  const psql = (...args) => execFileSync('psql', ['-h', '127.0.0.1', '-p', String(databasePort), '-U', 'postgres', '-q', '-v', 'ON_ERROR_STOP=1', ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  say('database');
  asServer(data, join(bin, 'initdb'), ['-D', join(data, 'db'), '-U', 'postgres', '-A', 'trust']);
  asServer(data, join(bin, 'pg_ctl'), ['-D', join(data, 'db'), '-o', `-p ${databasePort} -k ${data}`, '-l', join(data, 'log'), '-w', 'start']);
  const stopDatabase = () => asServer(data, join(bin, 'pg_ctl'), ['-D', join(data, 'db'), '-m', 'immediate', 'stop']);
  try {
    psql('-c', 'create database evershop');
    for (const folder of ['config', 'media', 'public', 'themes', 'extensions', 'translations']) mkdirSync(join(shop, folder), { recursive: true });
    writeFileSync(join(shop, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
    writeFileSync(join(shop, '.env'), `DB_HOST=127.0.0.1\nDB_PORT=${databasePort}\nDB_NAME=evershop\nDB_USER=postgres\nDB_PASSWORD=none\nDB_SSLMODE=disable\n`);
    const run = (program, args) => runIn(shop, program, args, { PORT: String(shopPort), SUPPRESS_NO_CONFIG_WARNING: '1' });
    if (!existsSync(join(shop, 'node_modules/@evershop/evershop'))) {
      say('npm install');
      // concat-stream and multer's stores are imported by EverShop without being named in its package.
      run('npm', ['install', '--no-audit', '--no-fund', `@evershop/evershop@${version}`, 'concat-stream@2']);
    }
    if (!existsSync(join(shop, '.evershop/build'))) {
      say('build');
      run('npx', ['evershop', 'build']);
    }
    say('start');
    const server = spawn('npx', ['evershop', 'start'], { cwd: shop, stdio: 'ignore', detached: true, env: { ...process.env, PORT: String(shopPort) } });
    if (!(await answers(`${address}/admin/login`, 90))) throw new Error('EverShop did not start');
    run('npx', ['evershop', 'user:create', '--email', seller.email, '--password', seller.password, '--name', 'Seller']);
    const seed = join(shop, 'seed.sql');
    writeFileSync(seed, seedSql());
    psql('-d', 'evershop', '-f', seed);
    const stop = () => {
      process.kill(-server.pid);
      stopDatabase();
    };
    return { orders, stop };
  } catch (error) {
    stopDatabase();
    throw error;
  }
}

export async function signIn(page) {
  await page.goto(`${address}/admin/login`);
  await page.fill('input[name=email]', seller.email);
  await page.fill('input[name=password]', seller.password);
  await page.getByRole('button', { name: /sign in/i }).click();
  await page.waitForURL(/admin(?!\/login)/);
}

export async function openOrder(page, { number }) {
  await page.goto(`${address}${listPath}`);
  await page.locator('a[href*="/admin/order/edit/"]', { hasText: number }).first().click();
}
