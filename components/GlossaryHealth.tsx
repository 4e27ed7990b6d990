// How the glossary stands: what it rests on, how that was seen, and what is due for review.
import type { Health, Reviewed } from '../lib/health.ts';
import { dateIn } from './dates.ts';
import { useWords } from './words.tsx';

type Props = {
	health: Health;
	overdue: Reviewed[];
	/** Falls due within the next months, soonest first. */
	due: Reviewed[];
	/** How many days `due` looks ahead. */
	days: number;
};

/** How a work was seen, best first, and the key of the words for it. */
const SEEN = [
	['primary', 'health.how.primary'],
	['abstract', 'health.how.abstract'],
	['secondary', 'health.how.secondary'],
] as const;

export function GlossaryHealth({ health, overdue, due, days }: Props) {
	const words = useWords();
	const tag = words('dates.tag');
	const percent = health.numbers > 0 ? Math.round((100 * health.firstHand) / health.numbers) : 100;
	return (
		<div className="health">
			<dl className="figures">
				<Figure name={words('health.entries')} value={String(health.entries)} />
				<Figure name={words('health.numbers')} value={String(health.numbers)} />
				<Figure name={words('health.firstHand')} value={words('number.percent', [String(percent)])} what={words('health.firstHandWhat')} />
				<Figure
					name={words('health.oldest')}
					value={health.oldest ? dateIn(tag, health.oldest.reviewedOn, 'long') : '–'}
					what={health.oldest?.name}
				/>
			</dl>
			<section>
				<h2>{words('health.kinds')}</h2>
				<table className="table">
					<thead>
						<tr>
							<th scope="col">{words('health.kind')}</th>
							<th scope="col">{words('health.numbers')}</th>
						</tr>
					</thead>
					<tbody>
						{health.kinds.map(({ kind, numbers }) => (
							<tr key={kind}>
								<td>{kind}</td>
								<td>{numbers}</td>
							</tr>
						))}
					</tbody>
				</table>
			</section>
			<section>
				<h2>{words('health.works')}</h2>
				<table className="table">
					<thead>
						<tr>
							<th scope="col">{words('health.seen')}</th>
							<th scope="col">{words('health.worksCount')}</th>
						</tr>
					</thead>
					<tbody>
						{SEEN.map(([how, name]) => (
							<tr key={how}>
								<td>{words(name)}</td>
								<td>{health.seen[how]}</td>
							</tr>
						))}
					</tbody>
				</table>
				<p className="fine">
					<a className="link" href="sources.json" download="trd-context-sources.json">
						{words('health.download')}
					</a>
				</p>
			</section>
			<section>
				<h2>{words('health.due')}</h2>
				{overdue.length > 0 && (
					<>
						<p>{words('health.overdue', undefined, overdue.length)}</p>
						<DueList items={overdue} />
					</>
				)}
				<p>{words('health.dueSoon', [String(due.length), String(days)], due.length)}</p>
				<DueList items={due} />
			</section>
		</div>
	);
}

function Figure({ name, value, what }: { name: string; value: string; what?: string | undefined }) {
	return (
		<div>
			<dt>{name}</dt>
			<dd>
				<b>{value}</b>
				{what && <span className="fine">{what}</span>}
			</dd>
		</div>
	);
}

function DueList({ items }: { items: Reviewed[] }) {
	const tag = useWords()('dates.tag');
	return (
		<ul className="dots-list">
			{items.map((item) => (
				<li key={item.id}>
					{item.name}, {dateIn(tag, item.reviewBy, 'long')}
				</li>
			))}
		</ul>
	);
}
