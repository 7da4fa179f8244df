// Sets the project up on a fresh machine, and is done at once when there is nothing to do.
// Plain JavaScript without dependencies: it runs under whatever Node the machine has, before anything is installed.
// @ts-check
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname ?? '.', '..');
const stamp = join(root, 'node_modules/.e-ppid-setup');
const oldestNode = 20;
const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  main();

function main() {
  requireNode();
  requireGit();
  installPackages();
  if (process.argv.includes('--browser') && findChromium() === null) installChromium();
}

/** Path of a Chromium on this machine; null when there is none. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') return existsSync(named) ? named : null;
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  const found = folders
    .flatMap((folder) => browsers.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
  return found ?? null;
}

function requireNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= oldestNode) return;
  stop(
    `Diperlukan Node.js ${oldestNode} atau lebih baru; di komputer ini ${process.versions.node}. Pasang dari https://nodejs.org lalu ulangi.`,
  );
}

function requireGit() {
  if (spawnSync('git', ['--version']).status === 0) return;
  stop(
    'Diperlukan git. Pasang dari https://git-scm.com (di Debian: apt-get install git) lalu ulangi.',
  );
}

function installPackages() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package.json')))
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Memasang paket yang diperlukan, sekali saja …');
  // The lock file was written on Linux x64; elsewhere package.json's exact versions decide.
  const hasLock = process.platform === 'linux' && process.arch === 'x64';
  const flags = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = runNpm(hasLock ? flags : [...flags, '--no-package-lock']);
  if (npm.status !== 0)
    stop('Paket tidak dapat dipasang. Periksa sambungan ke registri npm, lalu ulangi.');
  if (!existsSync(join(root, 'node_modules/node/bin'))) {
    stop(
      'Node.js 24 tidak ikut terpasang. Izinkan skrip pemasangan npm (npm config set ignore-scripts false), lalu ulangi.',
    );
  }
  writeFileSync(stamp, wanted);
}

/** @param {readonly string[]} args */
function runNpm(args) {
  const script = process.env.npm_execpath;
  return script === undefined
    ? spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
    : spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
}

function installChromium() {
  const isDebian = existsSync('/etc/debian_version');
  if (!isDebian || process.getuid?.() !== 0) {
    stop(
      'Uji peramban memerlukan Chromium. Pasang (di Debian sebagai root: apt-get install chromium), atau isi CHROMIUM_PATH, lalu ulangi.',
    );
  }
  console.log('Memasang Chromium untuk uji peramban, sekali saja …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
  spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  });
  if (findChromium() === null)
    stop('Chromium tidak dapat dipasang. Jalankan: apt-get install chromium, lalu ulangi.');
}

/** @param {string} message */
function stop(message) {
  console.error(message);
  process.exit(1);
}
