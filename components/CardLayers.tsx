// What a card holds under More, in the order in which a reader needs it.
import type { Entry } from '../lib/entry.ts';
import { Choice } from './Choice.tsx';
import { dateIn } from './dates.ts';
import { Icon } from './Icon.tsx';
import type { Jump } from './jump.ts';
import { fitsDots, NumberView } from './NumberView.tsx';
import { SaidText } from './SaidText.tsx';
import { SourceList } from './SourceList.tsx';
import { useWords } from './words.tsx';

type Level = 'plain' | 'clinical';

type Props = {
	entry: Entry;
	level: Level;
	jump: Jump;
	notAdvice: string;
	/** Without it, the level is as it is. */
	onLevel: ((level: Level) => void) | null;
	onRelated: ((id: string) => void) | null;
	/** Leads to the entry in the glossary; without it, no way there is offered. */
	onGlossary?: ((id: string) => void) | undefined;
};

/** The key of a region's name. */
export const REGIONS: Record<string, string> = {
	US: 'card.region.us',
	EU: 'card.region.eu',
	UK: 'card.region.uk',
	CA: 'card.region.ca',
	AU: 'card.region.au',
	NZ: 'card.region.nz',
	other: 'card.region.other',
};

export function CardLayers({ entry, level, jump, notAdvice, onLevel, onRelated, onGlossary }: Props) {
	const words = useWords();
	const tag = words('dates.tag');
	// The first comparison gets the large picture; more of them would bury what follows.
	const pictured = level === 'plain' ? entry.numbers.find(fitsDots) : undefined;
	return (
		<>
			{onLevel && (
				<fieldset className="level">
					<legend className="sr-only">{words('level.name')}</legend>
					<span aria-hidden="true">{words('level.name')}</span>
					<Choice
						value={level}
						options={[
							{ value: 'plain', label: words('level.plain') },
							{ value: 'clinical', label: words('level.clinical') },
						]}
						onChange={onLevel}
					/>
				</fieldset>
			)}
			{entry.nots.length > 0 && (
				<div className="layer">
					<h3 className="sr-only">{words('card.nots')}</h3>
					<dl className="nots">
						{entry.nots.map((not) => (
							<div key={not.name}>
								<dt>{words('card.notTheSame', [not.name])}</dt>
								<dd>
									<SaidText said={not} jump={jump} />
								</dd>
							</div>
						))}
					</dl>
				</div>
			)}
			{entry.numbers.length > 0 && (
				<div className="layer">
					<h3>{words('card.numbers')}</h3>
					<div className="nums">
						{entry.numbers.map((fact) => (
							<NumberView
								key={`${fact.measure} ${fact.time} ${fact.base}`}
								fact={fact}
								level={level}
								picture={fact === pictured ? 'dots' : 'bars'}
								jump={jump}
							/>
						))}
					</div>
				</div>
			)}
			{entry.cautions.length > 0 && (
				<div className="layer">
					<h3>{words('card.cautions')}</h3>
					<ul className="dots-list">
						{entry.cautions.map((caution) => (
							<li key={caution.text}>
								<SaidText said={caution} jump={jump} />
							</li>
						))}
					</ul>
				</div>
			)}
			{entry.status.length > 0 && (
				<div className="layer">
					<h3>{words('card.status')}</h3>
					<dl className="regions">
						{groupByRegion(entry.status).map(([region, statuses]) => [
							<dt key={region}>{words(REGIONS[region] ?? 'card.region.other')}</dt>,
							...statuses.map((status) => (
								<dd key={region + status.text}>
									<SaidText said={status} jump={jump} />
									<span className="fine">{words('card.since', [dateIn(tag, status.since, 'long')])}</span>
								</dd>
							)),
						])}
					</dl>
				</div>
			)}
			<div className="layer">
				<h3>{words('sources.name')}</h3>
				<SourceList sources={entry.sources} jump={jump} />
			</div>
			<div className="layer">
				{entry.related.length > 0 && (
					<>
						<h3>{words('card.related')}</h3>
						{onRelated ? (
							<div className="chips">
								{entry.related.map((term) => (
									<button key={term.id} type="button" className="btn" onClick={() => onRelated(term.id)}>
										{term.term}
									</button>
								))}
							</div>
						) : (
							<p>{entry.related.map((term) => term.term).join(', ')}</p>
						)}
					</>
				)}
				{onGlossary && (
					<button type="button" className="btn card-glossary" onClick={() => onGlossary(entry.id)}>
						<Icon name="book" />
						{words('card.glossary')}
					</button>
				)}
				<p className={entry.related.length > 0 ? 'fine card-last' : 'fine'}>
					{words('card.dates', [dateIn(tag, entry.reviewedOn, 'long'), dateIn(tag, entry.reviewBy.slice(0, 7), 'long')])} {notAdvice}
				</p>
			</div>
		</>
	);
}

type Status = Entry['status'][number];

/** One group per region, in the order in which regions are first named. */
function groupByRegion(statuses: Status[]): Array<[string, Status[]]> {
	const groups = new Map<string, Status[]>();
	for (const status of statuses) groups.set(status.region, [...(groups.get(status.region) ?? []), status]);
	return [...groups];
}
