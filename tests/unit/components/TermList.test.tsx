import { afterEach, expect, test, vi } from 'vitest';
import { TermList } from '../../../components/TermList.tsx';
import { ENTRIES, REPORT } from './fixtures.ts';
import { click, render, type, unmountAll } from './render.tsx';

afterEach(unmountAll);

const mount = (terms = REPORT.terms) => {
	const onShowTerm = vi.fn();
	return { onShowTerm, ...render(<TermList terms={terms} entries={ENTRIES} onShowTerm={onShowTerm} />) };
};

test('lists terms in page order with how often and the first sentence of what they mean', () => {
	const { all } = mount(REPORT.terms.slice(0, 3));
	expect(all('button').map((button) => button.textContent)).toEqual([
		'treatment-resistant examplitisonceWhat treatment-resistant examplitis means, told in one sentence.',
		'adherence2 timesWhat adherence means, told in one sentence.',
		'augment3 timesWhat augment means, told in one sentence.',
	]);
});

test('leads to the term on the page', () => {
	const { one, onShowTerm } = mount();
	click(one('button', /^made-up salt/));
	expect(onShowTerm).toHaveBeenCalledExactlyOnceWith('salt');
});

test('leaves out a term that has no entry', () => {
	expect(mount([{ id: 'unheard-of', count: 1 }]).all('button')).toEqual([]);
});

test('has no filter and no "Show all" for eight terms', () => {
	const { all } = mount(REPORT.terms.slice(0, 8));
	expect(all('listitem')).toHaveLength(8);
	expect(all('textbox')).toEqual([]);
	expect(all('button', /Show all/)).toEqual([]);
});

test('shows eight of more, and the rest on request', () => {
	const { all, one } = mount();
	expect(all('listitem')).toHaveLength(8);
	click(one('button', 'Show all 10'));
	expect(all('listitem')).toHaveLength(10);
	expect(all('button', /Show all/)).toEqual([]);
});

test('filters by name and meaning, whatever the case, and says how many are left', () => {
	const { all, one } = mount();
	type(one('textbox', 'Filter terms'), ' RE');
	expect(all('listitem').map((item) => item.querySelector('b')?.textContent)).toEqual([
		'treatment-resistant examplitis',
		'adherence',
		'remission',
		'response',
		'relapse',
	]);
	expect(one('status').textContent).toBe('5 terms fit');
	type(one('textbox', 'Filter terms'), 'zzz');
	expect(all('listitem')).toEqual([]);
	expect(one('status').textContent).toBe('No term fits');
});
