// Makes a fresh machine ready: npm packages, Chromium and Firefox. Runs on the machine's own Node (18 or
// newer) with built-ins only, before anything is installed. Says what it does; quiet when all is there.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** What `npm ci` was last run for; lives inside node_modules, so it goes when that goes. */
const STAMP = join(root, 'node_modules', '.trd-context-lock');

/** Where each browser's program may stand, first one found is used; the variable comes before all. */
const BROWSERS = {
	chromium: {
		variable: 'CHROMIUM_PATH',
		programs: ['chromium', 'chromium-browser'],
		paths: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
		debian: 'chromium',
	},
	firefox: {
		variable: 'FIREFOX_PATH',
		programs: ['firefox-esr', 'firefox'],
		paths: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
		debian: 'firefox-esr',
	},
};

/** Path of the program of `browser` ("chromium" or "firefox"), or null when there is none. */
export function findBrowser(browser) {
	const { variable, programs, paths } = BROWSERS[browser];
	if (process.env[variable]) return process.env[variable];
	const folders = (process.env.PATH ?? '').split(':').filter((folder) => folder !== '');
	const places = [...programs.flatMap((program) => folders.map((folder) => join(folder, program))), ...paths];
	return places.find((place) => existsSync(place)) ?? null;
}

function installPackages() {
	const lock = createHash('sha256')
		.update(readFileSync(join(root, 'package-lock.json')))
		.digest('hex');
	if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
	console.log('Set-up: installing npm packages …');
	const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit' });
	if (npm.status !== 0) fail('npm ci did not succeed; its message is above.');
	// WXT writes the types and the aliases that tsc and the editor need.
	const wxt = spawnSync('npx', ['--no-install', 'wxt', 'prepare'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
	if (wxt.status !== 0) fail('wxt prepare did not succeed; its message is above.');
	mkdirSync(dirname(STAMP), { recursive: true });
	writeFileSync(STAMP, lock);
}

function installBrowsers() {
	const missing = Object.keys(BROWSERS).filter((browser) => !findBrowser(browser));
	if (missing.length === 0) return;
	const packages = missing.map((browser) => BROWSERS[browser].debian);
	const canInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
	if (!canInstall) {
		fail(
			`No ${missing.join(' and no ')} found. On Debian or Ubuntu: sudo apt-get install ${packages.join(' ')}. ` +
				`Elsewhere install Chromium and Firefox, or name their programs in ${missing.map((browser) => BROWSERS[browser].variable).join(' and ')}.`,
		);
	}
	console.log(`Set-up: installing ${packages.join(' and ')} from Debian's packages …`);
	const apt = (...args) =>
		execFileSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
			stdio: ['ignore', 'ignore', 'inherit'],
		});
	try {
		apt('update');
		apt('install', '-y', '--no-install-recommends', ...packages);
	} catch {
		fail(`apt-get could not install ${packages.join(' and ')}; its message is above.`);
	}
}

function fail(message) {
	console.error(`Set-up: ${message}`);
	process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	installPackages();
	installBrowsers();
}
