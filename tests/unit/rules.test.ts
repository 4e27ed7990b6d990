import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkGlossary, RULES, readingGrade } from '../../data/rules.ts';
import { readGlossary } from '../../modules/glossary/read.ts';
import { invalidOnes, patched, VALID, validFiles } from './glossary.ts';

test('the valid glossary passes', () => {
	const { glossary, problems } = checkGlossary(validFiles());
	expect(problems).toEqual([]);
	expect(glossary?.terms.map((term) => term.id)).toEqual(['lithium', 'remission', 'tms']);
});

describe('each invalid glossary breaks one rule and is told so', () => {
	test.each(invalidOnes().map((invalid) => [invalid.name, invalid] as const))('%s', (_name, { expect: expected, patch }) => {
		const { glossary, problems } = checkGlossary(patched(patch));
		expect(glossary).toBeNull();
		const told = problems.find(
			(problem) =>
				problem.file === expected.file &&
				problem.at === expected.at &&
				problem.rule === expected.rule &&
				(expected.reason === null || problem.reason === expected.reason),
		);
		expect(told, JSON.stringify(problems, null, 1)).toBeDefined();
	});
});

test('every rule has a glossary that breaks it', () => {
	expect(new Set(invalidOnes().map((invalid) => invalid.expect.rule))).toEqual(new Set(RULES));
});

test('the message names file, place and rule', () => {
	const dir = mkdtempSync(join(tmpdir(), 'glossary-'));
	cpSync(VALID, dir, { recursive: true });
	writeFileSync(join(dir, 'crisis.json'), '{}');
	expect(() => readGlossary(dir)).toThrow(/crisis\.json: lines: Invalid input: expected array, received undefined \[shape\]/);
});

test('a plain meaning that is too hard is told its grade', () => {
	const hard = invalidOnes().find((invalid) => invalid.name === 'plain-too-hard');
	const { problems } = checkGlossary(patched(hard?.patch ?? {}));
	expect(problems[0]?.reason).toMatch(/^reads at US grade \d+\.\d; a plain meaning reads at grade 8 or below$/);
});

test('the reading grade of a known sentence, and of none', () => {
	// 0.39 × 6 words / 1 sentence + 11.8 × 6 syllables / 6 words − 15.59 = −1.45
	expect(readingGrade('The cat sat on the mat.', null)).toBeCloseTo(-1.45, 2);
	expect(readingGrade('', null)).toBe(0);
	expect(readingGrade('Electroconvulsive therapy may help.', /electroconvulsive therapy/giu)).toBeCloseTo(
		readingGrade('It may help.', null),
		5,
	);
});

test('a folder on disk is read, and a file that is no JSON is named', () => {
	expect(readGlossary(VALID).sources).toHaveLength(3);
	const dir = mkdtempSync(join(tmpdir(), 'glossary-'));
	writeFileSync(join(dir, 'sources.json'), '[{');
	expect(() => readGlossary(dir)).toThrow(/sources\.json: is not JSON/);
});
