import { expect, test } from 'vitest';
import { checkGlossary } from '../../data/rules.ts';
import type { Glossary } from '../../data/schema.ts';
import { daysAfter, dueBy, healthOf } from '../../lib/health.ts';
import { bundleOf, reviewedIn } from '../../modules/glossary/compile.ts';
import { validFiles } from './glossary.ts';

const glossary = checkGlossary(validFiles()).glossary as Glossary;
const reviewed = reviewedIn(glossary);

test('counts entries, numbers by the kind of work they come from, and works by how they were seen', () => {
	expect(healthOf(bundleOf(glossary), reviewed)).toMatchObject({
		entries: 3,
		numbers: 1,
		firstHand: 1,
		kinds: [{ kind: 'trial', numbers: 1 }],
		seen: { primary: 1, abstract: 1, secondary: 1 },
	});
});

test('a number from a news page, or from a work that was only told of, is not first-hand', () => {
	const bundle = bundleOf(glossary);
	const told = { ...bundle, works: bundle.works.map((work) => ({ ...work, verified: 'secondary' as const })) };
	const news = { ...bundle, works: bundle.works.map((work) => ({ ...work, kind: 'news report' as const })) };
	expect([told, news].map((each) => healthOf(each, reviewed).firstHand)).toEqual([0, 0]);
});

test('nothing is healthy in its way', () => {
	expect(healthOf({ entries: {}, works: [] }, [])).toMatchObject({ entries: 0, numbers: 0, oldest: null });
});

test('terms, steps and crisis lines all have a date of review', () => {
	expect(reviewed.map((item) => item.id)).toEqual(expect.arrayContaining(['lithium', 'steps.json safety', 'crisis.json']));
});

test('what is due comes soonest first; the day itself is still in time', () => {
	const item = (id: string, reviewBy: string) => ({ id, name: id, reviewedOn: '2026-01-01', reviewBy });
	const items = [item('late', '2027-03-01'), item('soon', '2027-01-01'), item('today', '2026-12-31'), item('also-soon', '2027-01-01')];
	expect(dueBy(items, '2027-02-01').map(({ id }) => id)).toEqual(['today', 'also-soon', 'soon']);
	expect(dueBy(items, '2026-12-31')).toEqual([]);
});

test.each([
	['2026-11-25', 90, '2027-02-23'],
	['2028-02-28', 1, '2028-02-29'],
	['2026-12-31', 0, '2026-12-31'],
])('%s and %i days make %s', (day, days, after) => expect(daysAfter(day, days)).toBe(after));
