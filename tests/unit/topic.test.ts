import { describe, expect, test } from 'vitest';
import { type TopicBlock, topicNear } from '../../lib/topic.ts';

const text = (words: number): TopicBlock => ({ words, core: 0, telling: 0, heading: false, opens: null });
const care = (words = 20): TopicBlock => ({ ...text(words), core: 1, telling: 1 });
const section: TopicBlock = { ...text(4), heading: true, opens: 'section' };
const article: TopicBlock = { ...text(4), heading: true, opens: 'article' };

/** The decisions as a line of letters: n for near. */
const near = (...blocks: TopicBlock[]): string =>
	topicNear(blocks)
		.map((flag) => (flag ? 'n' : '-'))
		.join('');

describe('near depression care', () => {
	test('is what stands within reach in the same section, both ways', () => {
		expect(near(text(400), text(200), care(), text(50), text(400))).toBe('-nnnn');
	});
	test('is not the next section, unless care goes on after it', () => {
		expect(near(care(), text(600), section, text(100), text(600))).toBe('nn---');
		expect(near(care(), section, text(100), section, care(), text(900), text(900))).toBe('nnnnnn-');
	});
	test('is not another article', () => {
		expect(near(article, care(), article, text(20), text(20))).toBe('nn---');
	});
	test('is an article whose first heading names it', () => {
		expect(near({ ...article, core: 1 }, text(2000), section, text(2000))).toBe('nnnn');
	});
	test('is a whole article of which most is near', () => {
		expect(near(care(300), text(100), text(100), section, text(100))).toBe('nnnnn');
	});
	test('a core word or two may be a market', () => {
		expect(near({ ...text(20), core: 1 }, { ...text(20), core: 1 })).toBe('--');
		expect(near({ ...text(20), core: 2 }, { ...text(20), core: 1 })).toBe('nn');
		expect(near({ ...section, core: 1 }, { ...text(20), core: 1 })).toBe('nn');
	});
	test('nothing, of nothing', () => expect(near()).toBe(''));
});
