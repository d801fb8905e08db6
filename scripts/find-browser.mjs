// Finds a browser that can run the extension; on Debian and Ubuntu as root it installs one, elsewhere it says what to install.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// Google's own build comes last: since version 137 it ignores --load-extension unless told otherwise (chromium-extensions announcement, 2025-06).
const kinds = {
  chromium: {
    variable: 'TIDEWAITER_CHROMIUM',
    package: 'chromium',
    commands: ['chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable', 'brave-browser', 'brave', 'google-chrome', 'google-chrome-stable'],
    places: {
      darwin: ['Chromium', 'Microsoft Edge', 'Brave Browser', 'Google Chrome'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
      win32: ['Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'BraveSoftware\\Brave-Browser\\Application\\brave.exe', 'Google\\Chrome\\Application\\chrome.exe'],
    },
    advice: 'Install Chromium, Edge, Brave or Chrome',
  },
  firefox: {
    variable: 'TIDEWAITER_FIREFOX',
    package: 'firefox-esr',
    commands: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    places: { darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox', '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox'], win32: ['Mozilla Firefox\\firefox.exe'] },
    advice: 'Install Firefox 128 or newer',
  },
};

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of an installed browser of this kind, or undefined. `kind`: chromium or firefox. */
function findBrowser(kind) {
  const { variable, commands, places } = kinds[kind];
  if (process.env[variable]) return process.env[variable];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const roots = process.platform === 'win32' ? [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean) : [''];
  const named = process.platform === 'win32' ? [] : commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const known = (places[process.platform] ?? []).flatMap((place) => roots.map((root) => (root ? join(root, place) : place)));
  return [...named, ...known].find(canRun);
}

function installWithApt(name) {
  const run = (args) => execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  console.log(`Installing ${name} with apt …`);
  run(['update', '-qq']);
  run(['install', '-y', '-qq', '--no-install-recommends', name]);
}

/** Path of a browser, installed first where that can be done without asking. @throws with what to install elsewhere. */
export function findOrInstallBrowser(kind) {
  const found = findBrowser(kind);
  if (found) return found;
  const { package: name, advice, variable } = kinds[kind];
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    try {
      installWithApt(name);
    } catch (error) {
      throw new Error(`apt-get could not install ${name} (${error.message.split('\n')[0]}). ${advice}, or name its file in ${variable}.`);
    }
    const installed = findBrowser(kind);
    if (installed) return installed;
  }
  const how = existsSync('/etc/debian_version') ? ` (sudo apt-get install ${name})` : '';
  throw new Error(`No ${kind} found. ${advice}${how}, or name its file in ${variable}.`);
}
