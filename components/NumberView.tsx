// One number of a term: what was counted, in whom, next to what it is compared with.
// Rounds and draws; never adds up, grades or leaves out a comparator.
import type { CSSProperties } from 'react';
import type { Entry } from '../lib/entry.ts';
import type { Jump } from './jump.ts';
import { SaidText } from './SaidText.tsx';
import { useWords, type Words } from './words.tsx';

type Fact = Entry['numbers'][number];
type Group = Fact['groups'][number];
type Props = { fact: Fact; level: 'plain' | 'clinical'; picture: 'dots' | 'bars'; jump: Jump };

/** Whether a fact can be shown as two fields of a hundred dots: two groups, one figure each. */
export function fitsDots(fact: Fact): boolean {
	return fact.groups.length === 2 && fact.groups.every((group) => typeof group.percent === 'number');
}

export function NumberView({ fact, level, picture, jump }: Props) {
	const words = useWords();
	return (
		<div className="num">
			<h4 className="num-title">
				<SaidText said={{ text: `${fact.measure}, ${fact.time}`, refs: fact.ref > 0 ? [fact.ref] : [] }} jump={jump} />
			</h4>
			{picture === 'dots' ? <Dots groups={fact.groups} /> : <Bars groups={fact.groups} level={level} />}
			<p className="fine">{notesOf(fact, level, words)}</p>
		</div>
	);
}

function Dots({ groups }: { groups: Group[] }) {
	const words = useWords();
	return (
		<ul className="pair">
			{groups.map((group, at) => {
				const percent = group.percent as number;
				const filled = Math.round(percent);
				const [n, rest] = splitFigure(inHundred(percent, words));
				return (
					<li key={group.who}>
						<svg className="array" viewBox="0 0 100 100" role="img" aria-label={words('number.dots', [String(filled)])}>
							<path className="not" d={dotsPath(filled, 100)} />
							<path className={at === 0 ? 'is' : 'vs'} d={dotsPath(0, filled)} />
						</svg>
						<span className="n">
							<b>{n}</b> {rest}
						</span>
						<span className="who">{group.who}</span>
						{group.text && <span className="fine">{group.text}</span>}
					</li>
				);
			})}
		</ul>
	);
}

function Bars({ groups, level }: { groups: Group[]; level: Props['level'] }) {
	const words = useWords();
	return (
		<ul className="bars">
			{groups.map((group, at) => {
				const [low, high] = typeof group.percent === 'number' ? [group.percent, group.percent] : (group.percent ?? [null, null]);
				return (
					<li key={group.who} className={at === 0 ? 'bar' : 'bar vs'}>
						<span>{group.who}</span>
						<b>{figureOf(group, level, words)}</b>
						{low !== null && (
							<i
								className={low === high ? undefined : 'range'}
								style={{ '--n': String(low), '--more': String(high - low) } as CSSProperties}
							/>
						)}
						{low !== null && group.text && <span className="fine">{group.text}</span>}
					</li>
				);
			})}
		</ul>
	);
}

/** What a fair reading of a number needs, in whole sentences: in whom, how, who paid; for professionals also where it stands. */
export const notesOf = (fact: Fact, level: Props['level'], words: Words): string =>
	[
		fact.base,
		fact.design,
		fact.funding,
		fact.note,
		fact.noComparator && words('number.noComparator', [fact.noComparator]),
		level === 'clinical' && words('number.where', [String(fact.year), fact.locator]),
	]
		.filter((note) => note)
		.map((note) => sentence(note as string))
		.join(' ');

/** The figure of a group in words: "27 in 100" or "27.3%", or what it is when it is no share of people. */
export function figureOf({ percent, text }: Group, level: Props['level'], words: Words): string {
	if (percent === undefined) return text ?? '';
	const [low, high] = typeof percent === 'number' ? [percent, percent] : percent;
	return level === 'plain' ? rangeInHundred(low, high, words) : exact(low, high, words);
}

/** "27 in 100"; what would round to none or to all says so. */
function inHundred(percent: number, words: Words): string {
	if (percent > 0 && percent < 0.5) return words('number.fewer');
	if (percent < 100 && percent >= 99.5) return words('number.more');
	return words('number.inHundred', [String(Math.round(percent))]);
}

function rangeInHundred(low: number, high: number, words: Words): string {
	const [from, to] = [Math.round(low), Math.round(high)];
	return from === to ? inHundred(low, words) : words('number.rangeInHundred', [String(from), String(to)]);
}

function exact(low: number, high: number, words: Words): string {
	return low === high ? words('number.percent', [String(low)]) : words('number.rangePercent', [String(low), String(high)]);
}

/** The figure of "27 in 100" and the words after it, to be set in two sizes. */
function splitFigure(text: string): [string, string] {
	const figure = /^\d+/.exec(text)?.[0] ?? '';
	return figure === '' ? ['', text] : [figure, text.slice(figure.length).trim()];
}

/** Dots `from` to `to` (of 100, in rows of ten) as lines of zero-length dashes, ten units apart. */
export function dotsPath(from: number, to: number): string {
	let path = '';
	for (let row = Math.floor(from / 10); row * 10 < to; row++) {
		const first = Math.max(from - row * 10, 0);
		const last = Math.min(to - row * 10, 10) - 1;
		path += `M${first * 10 + 5} ${row * 10 + 5}h${(last - first) * 10}.1`;
	}
	return path;
}

/** With a capital and a stop, so that notes can stand in a row. */
function sentence(text: string): string {
	const trimmed = text.trim();
	return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}${/[.!?]$/.test(trimmed) ? '' : '.'}`;
}
