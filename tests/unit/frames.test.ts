import { expect, test } from 'vitest';
import { framesAsOne } from '../../lib/frames.ts';
import type { Report } from '../../lib/messages.ts';

const report = (change: Partial<Report>): Report => ({
	frame: 'a',
	top: false,
	site: 'example.org',
	state: 'quiet',
	gate: { core: 0, note: 0, inTitle: false },
	language: 'en',
	terms: [],
	coverage: [],
	...change,
});

test('a page of one frame is its own report', () => {
	const top = report({ top: true });
	expect(framesAsOne([top])).toBe(top);
});
test('frames that mark nothing add nothing', () => {
	const top = report({ top: true, state: 'marked', terms: [{ id: 'ect', count: 1 }] });
	expect(framesAsOne([report({ frame: 'b' }), top])).toBe(top);
});
test('an article in a frame of a quiet page counts', () => {
	const coverage = [{ id: 'safety', state: 'absent' as const, sentences: [], share: 0 }];
	const inner = report({ frame: 'b', site: 'inner.example', state: 'marked', terms: [{ id: 'ect', count: 2 }], coverage });
	expect(framesAsOne([report({ top: true }), inner])).toMatchObject({
		site: 'example.org',
		state: 'marked',
		terms: [{ id: 'ect', count: 2 }],
		coverage,
	});
});
test('counts of the same term are added up, the top frame first', () => {
	const top = report({ top: true, state: 'marked', terms: [{ id: 'ect', count: 1 }] });
	const inner = report({
		frame: 'b',
		state: 'marked',
		terms: [
			{ id: 'tms', count: 1 },
			{ id: 'ect', count: 2 },
		],
	});
	expect(framesAsOne([inner, top]).terms).toEqual([
		{ id: 'ect', count: 3 },
		{ id: 'tms', count: 1 },
	]);
});
