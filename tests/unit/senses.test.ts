// Every ambiguous form in sentences of our own (tests/corpus/senses.jsonl): right ones on a page about depression that names the term
// once in full, wrong ones as somebody would paste them. The sentences were written without knowledge of the rules.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createTools, readText } from '../../lib/reading.ts';
import { indexOf } from '../../modules/glossary/compile.ts';
import { readGlossary } from '../../modules/glossary/read.ts';

type Line = { form: string; term: string; right: string[]; wrong: string[] };

const ROOT = join(import.meta.dirname, '../..');
const glossary = readGlossary(join(ROOT, 'data'));
const tools = createTools(indexOf(glossary));
const lines: Line[] = readFileSync(join(ROOT, 'tests/corpus/senses.jsonl'), 'utf8')
	.split('\n')
	.filter(Boolean)
	.map((line) => JSON.parse(line));

/** A page about depression that names the term in full; where it has no form that is sure, by a word that goes with it. */
function pageOn(id: string): string {
	const groups = glossary.terms.find((term) => term.id === id)?.forms ?? [];
	const sure = groups.find((group) => group.policy === 'always' || group.policy === 'page')?.texts[0];
	const name = sure ?? groups.flatMap((group) => group.cues ?? [])[0];
	return `Living with treatment-resistant depression\nThis page is about depression, antidepressants and what else can help, among it ${name}.\n`;
}

/** Whether `form` is marked as `term` in the last paragraph of `text`. */
function isMarked(text: string, { form, term }: Line): boolean {
	const { blocks, matches } = readText(tools, text);
	const last = blocks.length - 1;
	const start = form.toLowerCase().slice(0, 5);
	return matches.some(
		(match) => match.block === last && match.term === term && blocks[last]?.slice(match.start, match.end).toLowerCase().startsWith(start),
	);
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const found = (line: Line): string[] => line.right.filter((text) => isMarked(pageOn(line.term) + sentence(text), line));

test('every term and form is known', () => {
	const forms = new Map(
		glossary.terms.map((term) => [term.id, term.forms.flatMap((group) => group.texts.map((text) => text.toLowerCase()))]),
	);
	for (const { form, term } of lines) expect(forms.get(term), `${form}: ${term}`).toContain(form.toLowerCase());
	expect(new Set(lines.map((line) => line.form)).size).toBeGreaterThanOrEqual(200);
});

describe.each(lines.map((line) => [line.form, line] as const))('%s', (_form, line) => {
	test('in its sense is marked', () => expect(found(line).length).toBeGreaterThan(0));
	test.each(line.wrong)('not in: %s', (text) => expect(isMarked(sentence(text), line)).toBe(false));
});

test('at least 97 in 100 of the right sentences are found', () => {
	const all = lines.flatMap((line) => line.right).length;
	expect(lines.flatMap(found).length / all).toBeGreaterThanOrEqual(0.97);
});
