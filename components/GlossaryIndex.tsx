// All terms by letter, narrowed by words, kind or step. Shows names; the entry is shown beside it.
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef } from 'react';
import type { Entry } from '../lib/entry.ts';
import type { Search } from '../lib/search.ts';
import { Icon } from './Icon.tsx';
import { useWords } from './words.tsx';

/** A line of the list. */
export type Listed = { id: string; term: string; hint: string; kind: Entry['kind']; step: string | null };

/** Kinds as a reader looks for them, with the key of each family's name. */
const FAMILIES = {
	medicines: { name: 'glossary.family.medicines', kinds: ['medicine', 'drug-class'] },
	procedures: { name: 'glossary.family.procedures', kinds: ['procedure'] },
	therapies: { name: 'glossary.family.therapies', kinds: ['therapy'] },
	conditions: { name: 'glossary.family.conditions', kinds: ['condition', 'symptom'] },
	care: { name: 'glossary.family.care', kinds: ['strategy', 'care-model', 'setting', 'concept', 'outcome'] },
	life: { name: 'glossary.family.life', kinds: ['lifestyle'] },
	biology: { name: 'glossary.family.biology', kinds: ['biology', 'genetics'] },
	research: { name: 'glossary.family.research', kinds: ['research', 'trial', 'scale'] },
	safety: { name: 'glossary.family.safety', kinds: ['safety', 'regulator'] },
} as const satisfies Record<string, { name: string; kinds: ReadonlyArray<Entry['kind']> }>;

type Family = keyof typeof FAMILIES;

/** What narrows the list. */
export type Wanted = { query: string; family: Family | null; step: string };

type Props = {
	/** In alphabetical order. */
	list: Listed[];
	steps: Array<{ id: string; number: number; name: string }>;
	search: () => Search;
	wanted: Wanted;
	/** The entry that is shown beside the list. */
	shown: string | null;
	onWanted(wanted: Wanted): void;
	onOpen(id: string): void;
};

const letterOf = (term: string): string => (/^\p{L}/u.test(term) ? term.charAt(0).toUpperCase() : '#');

export function GlossaryIndex({ list, steps, search, wanted, shown, onWanted, onOpen }: Props) {
	const words = useWords();
	const letters = useRef(new Map<string, HTMLElement>());
	const { query, family, step } = wanted;
	const nav = useRef<HTMLElement>(null);
	// Where the list scrolls by itself, the entry that is shown has its line in sight.
	useLayoutEffect(() => {
		const own = nav.current?.querySelector<HTMLElement>('[aria-current]');
		if (!shown || !nav.current || !own) return;
		const from = own.offsetTop - nav.current.offsetTop;
		if (from < nav.current.scrollTop || from + own.offsetHeight > nav.current.scrollTop + nav.current.clientHeight)
			nav.current.scrollTop = from - nav.current.clientHeight / 3;
	}, [shown]);
	const found = useMemo(() => {
		const byId = new Map(list.map((item) => [item.id, item]));
		const kinds: readonly string[] | null = family && FAMILIES[family].kinds;
		return (
			query.trim() === ''
				? list
				: search()
						.find(query)
						.flatMap((id) => byId.get(id) ?? [])
		).filter((item) => (!kinds || kinds.includes(item.kind)) && (step === '' || item.step === step));
	}, [list, search, query, family, step]);
	const ranked = query.trim() !== '';
	const groups = new Map<string, Listed[]>();
	for (const item of found) {
		const letter = ranked ? '' : letterOf(item.term);
		groups.set(letter, [...(groups.get(letter) ?? []), item]);
	}
	const openFirst = (event: KeyboardEvent): void => {
		const [first] = found;
		if (event.key === 'Enter' && ranked && first) onOpen(first.id);
	};
	return (
		<>
			<div className="gloss-tools">
				<label className="search">
					<span className="sr-only">{words('glossary.search')}</span>
					<Icon name="search" />
					<input
						className="field"
						type="search"
						placeholder={words('glossary.search')}
						value={query}
						onChange={(event) => onWanted({ ...wanted, query: event.currentTarget.value })}
						onKeyDown={openFirst}
					/>
				</label>
				<select
					className="select gloss-step"
					aria-label={words('glossary.step')}
					value={step}
					onChange={(event) => onWanted({ ...wanted, step: event.currentTarget.value })}
				>
					<option value="">{words('glossary.anyStep')}</option>
					{steps.map((item) => (
						<option key={item.id} value={item.id}>
							{item.number === 0 ? item.name : `${item.number}. ${item.name}`}
						</option>
					))}
				</select>
				<fieldset className="families">
					<legend className="sr-only">{words('glossary.kind')}</legend>
					{([null, ...Object.keys(FAMILIES)] as Array<Family | null>).map((each) => (
						<label key={each ?? 'all'}>
							<input type="radio" name="family" checked={family === each} onChange={() => onWanted({ ...wanted, family: each })} />
							{words(each ? FAMILIES[each].name : 'glossary.family.all')}
						</label>
					))}
				</fieldset>
			</div>
			<nav ref={nav} className="index" aria-label={words('glossary.list')}>
				<p className="fine" role="status">
					{words('glossary.found', undefined, found.length)}
				</p>
				{!ranked && groups.size > 1 && (
					<ul className="letters">
						{[...groups.keys()].map((letter) => (
							<li key={letter}>
								<button
									type="button"
									aria-label={words('glossary.letter', [letter])}
									onClick={() => {
										const heading = letters.current.get(letter);
										heading?.scrollIntoView({ block: 'start' });
										heading?.focus({ preventScroll: true });
									}}
								>
									{letter}
								</button>
							</li>
						))}
					</ul>
				)}
				{[...groups].map(([letter, items]) => (
					<div key={letter}>
						{letter !== '' && (
							<h2
								className="letter"
								tabIndex={-1}
								ref={(element) => {
									if (element) letters.current.set(letter, element);
									else letters.current.delete(letter);
								}}
							>
								{letter}
							</h2>
						)}
						<ul>
							{items.map((item) => (
								<li key={item.id}>
									<a
										href={`#${item.id}`}
										data-term={item.id}
										aria-current={item.id === shown ? 'true' : undefined}
										onClick={(event) => {
											event.preventDefault();
											onOpen(item.id);
										}}
									>
										<b>{item.term}</b>
										<small>{item.hint}</small>
									</a>
								</li>
							))}
						</ul>
					</div>
				))}
			</nav>
		</>
	);
}
