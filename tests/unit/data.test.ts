// `npm run data` as a person runs it.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { VALID } from './glossary.ts';

const root = join(import.meta.dirname, '../..');
const data = (...args: string[]) => {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/data.mjs', ...args], { cwd: root, encoding: 'utf8' });
	return { status, out: stdout, err: stderr };
};
/** The valid glossary in a folder of its own, with one file changed. */
const changed = (path: string, change: (text: string) => string): string => {
	const dir = mkdtempSync(join(tmpdir(), 'glossary-'));
	cpSync(VALID, dir, { recursive: true });
	writeFileSync(join(dir, path), change(readFileSync(join(dir, path), 'utf8')));
	return dir;
};

describe('npm run data', () => {
	test('tells how a glossary stands', () => {
		const { status, out } = data('tests/data/valid', '--any-day');
		expect(status).toBe(0);
		expect(out).toMatch(/3 entries, \d+ forms, 3 steps, 2 crisis lines\. No problem found\./);
		expect(out).toContain('Numbers first-hand (paper, label, guideline, register, itself seen): 1 of 1, 100 %.');
		expect(out).toMatch(/US grade: median \d\.\d, worst \d\.\d \((?:lithium|remission|tms)\)/);
	});
	test('names file, place and rule of what is broken, and fails', () => {
		const { status, err } = data(changed('terms/tms.json', (text) => text.replace(/"related": \[[^\]]*\]/, '"related": ["nowhere"]')));
		expect(status).toBe(1);
		expect(err).toMatch(/terms\/tms\.json: related\.0: there is no term "nowhere" \[known-id\]/);
	});
	test('an overdue review fails, but not where the calendar is left out', () => {
		const late = changed('terms/remission.json', (text) =>
			text.replace(/"reviewedOn": "[^"]+"/, '"reviewedOn": "2020-01-01"').replace(/"reviewBy": "[^"]+"/, '"reviewBy": "2021-01-01"'),
		);
		const { status, err } = data(late);
		expect(status).toBe(1);
		expect(err).toContain('remission: its review was due by 2021-01-01');
		expect(data(late, '--any-day').status).toBe(0);
	});
	test('lists what falls due', () => {
		const { status, out } = data('tests/data/valid', '--due', '9999');
		expect(status).toBe(0);
		expect(out).toMatch(/\d{4}-\d\d-\d\d {2}lithium/);
		expect(out).toMatch(/7 of 7 fall due within 9999 days/);
	});
	test('lists every statement that rests on one work', () => {
		const { status, out } = data('tests/data/valid', '--source', 'trial');
		expect(status).toBe(0);
		expect(out).toContain('terms/lithium.json: numbers.0: Felt better, after 4 weeks: lithium 40 %; placebo 20 %');
	});
	test.each([
		[['--source', 'hearsay'], /There is no source "hearsay"/],
		[['--due', 'soon'], /"soon" is not a number of days/],
		[['no-such-folder'], /no-such-folder/],
		[['--bogus'], /Use: npm run data/],
	])('%j is told what is wrong', (args, said) => {
		const { status, err } = data(...(args[0] === '--bogus' || args[0] === 'no-such-folder' ? args : ['tests/data/valid', ...args]));
		expect(status).toBe(1);
		expect(err).toMatch(said);
	});
});
