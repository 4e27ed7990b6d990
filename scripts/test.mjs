// `npm test`: every check, one line each, all failures shown at the end, a real exit code.
// The last line is the runner's summary: "Tests: N passed, N failed".
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const reports = mkdtempSync(join(tmpdir(), 'trd-context-'));

/** Runs a program of node_modules/.bin (npm puts it on the path). Returns its exit code and what it printed. */
function run(command, ...args) {
	return new Promise((resolve) => {
		const child = spawn(command, args, { cwd: root, env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' } });
		let output = '';
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
		child.on('error', (error) => resolve({ code: 1, output: error.message }));
		child.on('close', (code) => resolve({ code: code ?? 1, output }));
	});
}

const counts = { passed: 0, failed: 0 };

/** A vitest run whose tests are counted; a run without any test is a failure. */
async function vitest(name, ...projects) {
	const file = join(reports, `${name}.json`);
	const result = await run(
		'vitest',
		'run',
		...projects.flatMap((project) => ['--project', project]),
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${file}`,
	);
	try {
		const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(file, 'utf8'));
		counts.passed += numPassedTests;
		counts.failed += numFailedTests;
		const none = numPassedTests + numFailedTests === 0;
		return {
			...result,
			code: none || numPendingTests > 0 ? 1 : result.code,
			said: `${numPassedTests} passed, ${numFailedTests} failed${numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''}`,
		};
	} catch {
		counts.failed += 1;
		return { ...result, code: 1 };
	}
}

/** Mozilla's own linter on the Firefox build. Warnings are told, errors fail. */
async function lintAddon() {
	const { output } = await run('addons-linter', '.output/firefox-mv3', '--output', 'json');
	const { summary, errors } = JSON.parse(output.slice(output.indexOf('{')));
	return {
		code: summary.errors > 0 ? 1 : 0,
		output: JSON.stringify(errors, null, 1),
		said: `${summary.errors} errors, ${summary.warnings} warnings`,
	};
}

async function build() {
	const results = [await run('wxt', 'build', '-b', 'chrome'), await run('wxt', 'build', '-b', 'firefox')];
	return { code: Math.max(...results.map((result) => result.code)), output: results.map((result) => result.output).join('\n') };
}

const stages = [
	['format and lint', () => run('biome', 'check', '.')],
	['data', () => run('node', 'scripts/data.mjs', '--any-day')],
	['types', async () => ((await run('wxt', 'prepare')).code === 0 ? run('tsc', '--noEmit') : run('wxt', 'prepare'))],
	['unused code', () => run('knip')],
	['unit tests', () => vitest('unit', 'unit', 'unit-preact')],
	['build', build],
	['end-to-end tests', () => vitest('e2e', 'e2e')],
	['add-on linter', lintAddon],
];

const failures = [];
for (const [name, stage] of stages) {
	const from = Date.now();
	const { code, output, said } = await stage().catch((error) => ({ code: 1, output: String(error.stack ?? error) }));
	console.log(`${code === 0 ? '✓' : '✗'} ${name}${said ? `: ${said}` : ''} (${((Date.now() - from) / 1000).toFixed(1)} s)`);
	if (code !== 0) failures.push([name, output]);
}
rmSync(reports, { recursive: true });

for (const [name, output] of failures) console.log(`\n── ${name} ──\n${output.trim()}`);
const failedStages = failures.filter(([name]) => !name.endsWith('tests')).length;
console.log(`\nTests: ${counts.passed} passed, ${counts.failed + failedStages} failed`);
process.exit(failures.length > 0 ? 1 : 0);
