// The reference article makes claims that are wrong or half true. Each has an entry or a step that says what is so:
// this test names them, one by one, and fails when the correction is edited away.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));

type Claim = {
	/** Which list of the evidence it stands in, and its number there. */
	list: 'seedClaims' | 'seedAudit';
	n: number;
	claim: string;
	/** Where the correction stands: a file of data/, a path in it, and words or figures found there. */
	carriers: Array<{ file: string; at: string; says: string }>;
};
const CLAIMS: Claim[] = read('tests/unit/claims.json');

/** What stands at a path such as "numbers.0"; in steps.json the first part is the id of a step. */
function valueAt(file: string, at: string): unknown {
	const steps = file === 'steps.json';
	const [first = '', ...rest] = at.split('.');
	const whole = read(`data/${file}`);
	const start = steps ? whole.find((step: { id: string }) => step.id === first) : whole;
	return (steps ? rest : [first, ...rest]).reduce((value, key) => (value as Record<string, unknown>)?.[key], start as unknown);
}

test('all 42 and 11 claims are here, each once', () => {
	const numbers = (list: Claim['list']): number[] => CLAIMS.filter((claim) => claim.list === list).map((claim) => claim.n);
	const upTo = (most: number): number[] => Array.from({ length: most }, (_, at) => at + 1);
	expect(numbers('seedClaims')).toEqual(upTo(42));
	expect(numbers('seedAudit')).toEqual(upTo(11));
});

describe.each(CLAIMS.map((claim) => [`${claim.list} ${claim.n}: ${claim.claim}`, claim] as const))('%s', (_name, { carriers }) => {
	test('has somebody to carry it', () => expect(carriers.length).toBeGreaterThan(0));
	test.each(carriers.map((carrier) => [`${carrier.file} ${carrier.at}`, carrier] as const))('%s', (_where, { file, at, says }) => {
		expect(JSON.stringify(valueAt(file, at))).toContain(says);
	});
});
