import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { placeIn, scanBlocks } from '../../entrypoints/page/scan.ts';
import { createMatcher } from '../../lib/match.ts';
import { indexFor } from './index.ts';

const blocksOf = (html: string): string[] => {
	document.body.innerHTML = html;
	return [...scanBlocks(document.body)].map((block) => block.text.replaceAll('\u0000', '|').replace(/\s+/g, ' ').trim());
};

beforeEach(() => {
	document.body.innerHTML = '';
});

describe('blocks', () => {
	test.each([
		[
			'a block goes on across inline tags',
			'<p>treatment-<b>resistant</b> <i>depr<u>ession</u></i></p>',
			['treatment-resistant depression'],
		],
		['and across <wbr> and comments', '<p>esket<wbr>amine and keta<!-- x -->mine</p>', ['esketamine and ketamine']],
		['a subscript belongs to its word', '<p>T<sub>3</sub></p>', ['T3']],
		['a footnote mark does not', '<p>esketamine<sup>12</sup> and lithium<sup>[a]</sup>.</p>', ['esketamine and lithium[a].']],
		['a trade mark does', '<p>Spravato<sup>®</sup></p>', ['Spravato®']],
		['never joined across blocks', '<div>treatment</div><div>resistant</div>', ['treatment', 'resistant']],
		['nor across cells and list items', '<table><tr><td>a</td><td>b</td></tr></table><ul><li>c</li><li>d</li></ul>', ['a', 'b', 'c', 'd']],
		['text around a block is two blocks', '<div>before<p>inside</p>after</div>', ['before', 'inside', 'after']],
		['an unknown element is a block', 'a<x-card>b</x-card>c', ['a', 'b', 'c']],
		['one line break goes on, two end a block', 'a<br>b<br><br>c', ['a b', 'c']],
		['code inside a line is a gap', '<p>call <code>ECT()</code> now</p>', ['call | now']],
		[
			'code, controls and navigation are not read',
			'<nav>a</nav><pre>b</pre><textarea>c</textarea><button>d</button><script>e</script><footer>f</footer>g',
			['g'],
		],
		['nor what is being written', '<div contenteditable>a</div><div role="textbox">b</div><p contenteditable="false">c</p>', ['c']],
		['empty blocks are left out', '<p> </p><p>\n</p>', []],
	])('%s', (_what, html, expected) => {
		expect(blocksOf(html)).toEqual(expected);
	});

	test('a heading is known as one', () => {
		document.body.innerHTML = '<h2>Head <b>line</b></h2><p>Text</p>';
		expect([...scanBlocks(document.body)].map(({ heading, text }) => [heading, text])).toEqual([
			[true, 'Head line'],
			[false, 'Text'],
		]);
	});

	test('nothing is read below something that is skipped', () => {
		document.body.innerHTML = '<nav><div id="x">a</div></nav>';
		expect([...scanBlocks(document.getElementById('x') as Element)]).toEqual([]);
	});
});

describe('properties', () => {
	/** A text cut into pieces at random, each in a tag of its own or bare. */
	const pieces = fc.array(fc.tuple(fc.stringMatching(/^[a-z3 -]{1,8}$/), fc.constantFrom('', 'b', 'i', 'span', 'sub', 'a')), {
		minLength: 1,
		maxLength: 12,
	});

	test('the text of a block does not depend on how its nodes are split', () => {
		fc.assert(
			fc.property(pieces, (parts) => {
				const whole = parts.map(([text]) => text).join('');
				const html = parts.map(([text, tag]) => (tag ? `<${tag}>${text}</${tag}>` : text)).join('<!-- -->');
				expect(blocksOf(`<p>${html}</p>`)).toEqual(/\S/.test(whole) ? [whole.replace(/\s+/g, ' ').trim()] : []);
			}),
			{ numRuns: 1000 },
		);
	});

	test('the terms of a text do not depend on how its nodes are split and its inline tags nest', () => {
		const words = fc.array(
			fc.constantFrom('treatment-resistant depression', 'lithium', 'TMS', 'PHQ-9', 'remission', 'and', 'the', '(TMS)', 'in'),
			{
				minLength: 1,
				maxLength: 12,
			},
		);
		const cuts = fc.array(fc.tuple(fc.nat(200), fc.constantFrom('b', 'i', 'span', 'sub', 'a')), { maxLength: 8 });
		const matcher = createMatcher(indexFor());
		fc.assert(
			fc.property(words, cuts, (parts, wraps) => {
				const whole = parts.join(' ');
				document.body.innerHTML = `<p>${whole}</p>`;
				const paragraph = document.querySelector('p') as HTMLElement;
				for (const [where, tag] of wraps) {
					const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
					let at = where % whole.length;
					let node = walker.nextNode() as Text | null;
					while (node && at >= node.length) {
						at -= node.length;
						node = walker.nextNode() as Text | null;
					}
					if (!node) continue;
					const rest = node.splitText(at);
					const wrap = document.createElement(tag);
					rest.replaceWith(wrap);
					wrap.append(rest);
				}
				const [block] = [...scanBlocks(document.body)];
				expect(matcher.find(block?.text ?? '')).toEqual(matcher.find(whole));
			}),
			{ numRuns: 1000 },
		);
	});

	test('every offset of a block leads to the character that stands there', () => {
		fc.assert(
			fc.property(pieces, (parts) => {
				document.body.innerHTML = `<p>${parts.map(([text, tag]) => (tag ? `<${tag}>${text}</${tag}>` : text)).join('<br>')}</p>`;
				for (const block of scanBlocks(document.body)) {
					for (let at = 0; at < block.text.length; at++) {
						const place = placeIn(block, at);
						if (place) expect(place.node.data[place.offset]).toBe(block.text[at]);
						else expect(block.text[at]).toBe('\n');
						const end = placeIn(block, at + 1, true);
						if (end) expect(end.node.data[end.offset - 1]).toBe(block.text[at]);
					}
				}
			}),
		);
	});
});
