// The glossary as a page: the list and an entry, a text to check, and how the glossary stands.
// Where the reader is comes from outside; what was typed and chosen lives here and is gone with the page.
import { useLayoutEffect, useState } from 'react';
import type { Crisis, CrisisLine } from '../data/schema.ts';
import type { Entry, StepView } from '../lib/entry.ts';
import type { Health, Reviewed } from '../lib/health.ts';
import type { TextReading } from '../lib/reading.ts';
import type { Search } from '../lib/search.ts';
import type { Settings } from '../lib/settings.ts';
import { entryText } from './entryText.ts';
import { GlossaryEntry } from './GlossaryEntry.tsx';
import { GlossaryHealth } from './GlossaryHealth.tsx';
import { GlossaryIndex, type Listed, type Wanted } from './GlossaryIndex.tsx';
import { Icon } from './Icon.tsx';
import { TextCheck } from './TextCheck.tsx';
import { TopBar } from './TopBar.tsx';
import { useWords } from './words.tsx';

/** Where the reader is; `id` is what the address asks for, whether there is such a term or not. */
export type Route = { page: 'glossary' | 'check' | 'health'; id: string | null };

export type GlossaryProps = {
	route: Route;
	/** Terms in alphabetical order. */
	list: Listed[];
	steps: StepView[];
	/** Names and plain meanings of all terms, by id. */
	names: Record<string, { term: string; plain: string }>;
	entryOf(id: string): Entry | null;
	/** Built when it is first asked for. */
	search(): Search;
	read(text: string): TextReading;
	health: Health;
	overdue: Reviewed[];
	due: Reviewed[];
	dueDays: number;
	settings: Settings;
	crisis: Crisis;
	region: string;
	/** The crisis line of that region. */
	help: CrisisLine | null;
	notAdvice: string;
	/** Today as an ISO date. */
	today: string;
	/** Goes to an entry; null goes back to the list. */
	onOpen(id: string | null): void;
	onLevel(level: Settings['level']): void;
	onRegion(region: string): void;
	/** Puts the page on paper. */
	onPrint(): void;
	/** Puts the text on the clipboard; whether the browser let us. */
	onCopy(text: string): Promise<boolean>;
};

export function Glossary(props: GlossaryProps) {
	const { route } = props;
	const words = useWords();
	const [wanted, setWanted] = useState<Wanted>({ query: '', family: null, step: '' });
	const [chosen, setChosen] = useState<string[]>([]);
	const [printing, setPrinting] = useState(false);
	const [text, setText] = useState('');
	const [reading, setReading] = useState<TextReading | null>(null);
	// The chosen entries stand in the page only while they are printed.
	useLayoutEffect(() => {
		if (!printing) return;
		props.onPrint();
		setPrinting(false);
	}, [printing, props.onPrint]);
	const common = { level: props.settings.level, today: props.today, notAdvice: props.notAdvice };
	if (printing) {
		return (
			<main className="tc page paper">
				{chosen.flatMap((id) => {
					const entry = props.entryOf(id);
					return entry ? [<GlossaryEntry key={id} entry={entry} {...common} help={null} acts={null} focus={false} />] : [];
				})}
			</main>
		);
	}
	return (
		<div className="tc page">
			<TopBar here={route.page} crisis={props.crisis} region={props.region} onRegion={props.onRegion} />
			<main>
				{route.page === 'glossary' && (
					<>
						<div className="gloss-head">
							<h1>{words('pages.glossary')}</h1>
							{chosen.length > 0 && (
								<div className="line-acts">
									<button type="button" className="btn btn-main" onClick={() => setPrinting(true)}>
										<Icon name="print" />
										{words('glossary.printChosen', undefined, chosen.length)}
									</button>
									<button type="button" className="btn btn-bare" onClick={() => setChosen([])}>
										{words('glossary.chooseNone')}
									</button>
								</div>
							)}
						</div>
						<div className={route.id === null ? 'gloss' : 'gloss has-entry'}>
							<GlossaryIndex
								list={props.list}
								steps={props.steps}
								search={props.search}
								wanted={wanted}
								shown={route.id}
								onWanted={setWanted}
								onOpen={props.onOpen}
							/>
							<div className="gloss-entry">
								{route.id === null ? (
									<Intro count={props.list.length} />
								) : (
									<Shown {...props} id={route.id} chosen={chosen} onChosen={setChosen} />
								)}
							</div>
						</div>
					</>
				)}
				{route.page === 'check' && (
					<div className="gloss-head">
						<h1>{words('pages.check')}</h1>
						<p className="lead">{words('check.what')}</p>
						<TextCheck
							{...common}
							text={text}
							reading={reading}
							steps={props.steps}
							names={props.names}
							entryOf={props.entryOf}
							markStyle={props.settings.markStyle}
							onText={(next) => {
								setText(next);
								setReading(null);
							}}
							onCheck={() => setReading(props.read(text))}
							onClear={() => {
								setText('');
								setReading(null);
							}}
							onLevel={props.onLevel}
							onEntry={props.onOpen}
						/>
					</div>
				)}
				{route.page === 'health' && (
					<div className="gloss-head">
						<h1>{words('pages.health')}</h1>
						<p className="lead">{words('health.what')}</p>
						<GlossaryHealth health={props.health} overdue={props.overdue} due={props.due} days={props.dueDays} />
					</div>
				)}
			</main>
			<footer className="page-foot fine">{props.notAdvice}</footer>
		</div>
	);
}

function Intro({ count }: { count: number }) {
	const words = useWords();
	return (
		<div className="entry intro">
			<p className="lead">{words('glossary.intro', [String(count)])}</p>
		</div>
	);
}

type ShownProps = GlossaryProps & { id: string; chosen: string[]; onChosen(chosen: string[]): void };

function Shown({ id, chosen, onChosen, ...props }: ShownProps) {
	const words = useWords();
	const [copied, setCopied] = useState<{ id: string; how: 'yes' | 'refused' } | null>(null);
	const entry = props.entryOf(id);
	return (
		<>
			<button type="button" className="btn btn-bare to-list" onClick={() => props.onOpen(null)}>
				<Icon name="back" />
				{words('glossary.toList')}
			</button>
			{entry ? (
				<GlossaryEntry
					entry={entry}
					level={props.settings.level}
					today={props.today}
					notAdvice={props.notAdvice}
					help={entry.place.step?.number === 0 ? props.help : null}
					focus
					acts={{
						chosen: chosen.includes(id),
						copied: copied?.id === id ? copied.how : 'no',
						onChoose: (wish) => onChosen(wish ? [...chosen, id] : chosen.filter((other) => other !== id)),
						onCopy: () =>
							void props.onCopy(entryText(entry, props.notAdvice, words)).then((done) => setCopied({ id, how: done ? 'yes' : 'refused' })),
						onPrint: props.onPrint,
						onLevel: props.onLevel,
						onRelated: props.onOpen,
					}}
				/>
			) : (
				<div className="entry intro">
					<p className="lead" role="status">
						{words('glossary.noTerm', [id])}
					</p>
				</div>
			)}
		</>
	);
}
