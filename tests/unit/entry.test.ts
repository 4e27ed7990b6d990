import { describe, expect, test } from 'vitest';
import { checkGlossary } from '../../data/rules.ts';
import type { Glossary, Source, Term } from '../../data/schema.ts';
import { citedFrom, entryIn } from '../../lib/bundle.ts';
import { type Entry, stepViewOf, workOf } from '../../lib/entry.ts';
import { bundleOf, indexOf } from '../../modules/glossary/compile.ts';
import { validFiles } from './glossary.ts';

const glossary = checkGlossary(validFiles()).glossary as Glossary;
const entryOf = (term: Term, whole = glossary): Entry =>
	entryIn(bundleOf({ ...whole, terms: [...whole.terms.filter((other) => other.id !== term.id), term] }), term.id) as Entry;
const termOf = (id: string): Term => glossary.terms.find((term) => term.id === id) as Term;

describe('an entry', () => {
	const entry = entryOf(termOf('lithium'));
	test('numbers its sources in the order in which they are cited', () => {
		expect(entry.plain.refs).toEqual([1]);
		expect(entry.numbers[0]?.ref).toBe(2);
		expect(entry.sources.map((source) => source.n)).toEqual([1, 2]);
	});
	test('lists the sources of a sentence in the order of their numbers', () => {
		const mixed = { ...termOf('lithium'), clinical: { text: 'Both.', sources: ['trial', 'guide'] } };
		expect(entryOf(mixed).clinical.refs).toEqual([1, 2]);
	});
	test('knows the step it belongs to, by name', () => {
		expect(entry.place.step).toEqual({ id: 'switch-augment', number: 3, name: 'Change the medicine, or add one' });
		expect(entryOf(termOf('remission')).place.step).toBeNull();
	});
	test('names related terms', () => {
		expect(entry.related).toEqual([{ id: 'tms', term: 'TMS' }]);
	});
	test('lists the full name first', () => {
		expect(entryOf(termOf('tms')).aliases).toEqual(['transcranial magnetic stimulation', 'rTMS']);
	});
});

test('a term that does not name its step has the step on its card, but not in the index of pages', () => {
	const lithium = termOf('lithium');
	const quiet: Term = { ...lithium, inTrdCare: { ...lithium.inTrdCare, namesStep: false } };
	expect(entryOf(quiet).place.step?.number).toBe(3);
	expect(indexOf({ ...glossary, terms: [lithium, quiet] }).terms.map((term) => term.step)).toEqual(['switch-augment', null]);
});

test('a step carries the sources of all its sentences', () => {
	const step = stepViewOf(glossary.steps[1] as Glossary['steps'][number], glossary);
	expect(step.adequate.refs).toEqual([2]);
	expect(step.guidelines[0]).toMatchObject({ name: 'A guideline', refs: [1] });
	expect(step).not.toHaveProperty('phrases');
});

describe('a citation', () => {
	const cite = (source: Source) => citedFrom(workOf(source), 1);
	const source = (change: Partial<Source>): Source => ({
		id: 'x',
		type: 'article-journal',
		title: 'A trial',
		custom: { verified: 'abstract', kind: 'trial', seenOn: '2026-01-01' },
		...change,
	});
	test.each<[string, Partial<Source>, string]>([
		[
			'many authors',
			{
				author: [{ family: 'Able' }, { literal: 'et al.' }],
				issued: { 'date-parts': [[2023]] },
				'container-title': 'J Ex',
				volume: '1',
				issue: '2',
				page: '3-4',
			},
			'Able and others, 2023. A trial. J Ex 1(2):3-4.',
		],
		[
			'two authors',
			{ author: [{ family: 'Able' }, { family: 'Baker' }], issued: { 'date-parts': [[2023]] } },
			'Able and Baker, 2023. A trial.',
		],
		['three authors', { author: [{ family: 'Able' }, { family: 'Baker' }, { family: 'Cox' }] }, 'Able and others. A trial.'],
		['an office', { author: [{ literal: 'NICE' }], title: 'Depression.', publisher: 'NICE' }, 'NICE. Depression. NICE.'],
		['nobody', { issued: { 'date-parts': [[2020, 5]] } }, '2020. A trial.'],
	])('with %s', (_who, change, text) => expect(cite(source(change)).text).toBe(text));
	test('links to the DOI, else PubMed, else the page, else nowhere', () => {
		const all = { DOI: '10.1234/x', PMID: '1', URL: 'https://www.nice.org.uk/a' };
		expect(cite(source(all)).link).toEqual({ text: 'doi:10.1234/x', url: 'https://doi.org/10.1234/x' });
		expect(cite(source({ ...all, DOI: undefined })).link).toEqual({ text: 'PubMed 1', url: 'https://pubmed.ncbi.nlm.nih.gov/1/' });
		expect(cite(source({ URL: all.URL })).link).toEqual({ text: 'nice.org.uk', url: all.URL });
		expect(cite(source({}))).not.toHaveProperty('link');
	});
});
