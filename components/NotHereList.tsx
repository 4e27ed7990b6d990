// The terms that the reader put aside as another meaning, each with its page or site and the way back.
import type { NotHere } from '../lib/settings.ts';
import { useWords } from './words.tsx';

type Props = {
	items: NotHere[];
	/** The name of a term; an id that is no longer known stands for itself. */
	nameOf(id: string): string;
	onAgain(item: NotHere): void;
};

export function NotHereList({ items, nameOf, onAgain }: Props) {
	const words = useWords();
	if (items.length === 0) return <p className="fine">{words('options.notHere.none')}</p>;
	return (
		<table className="table">
			<thead>
				<tr>
					<th scope="col">{words('options.notHere.term')}</th>
					<th scope="col">{words('options.notHere.at')}</th>
					<th scope="col">
						<span className="sr-only">{words('options.sites.action')}</span>
					</th>
				</tr>
			</thead>
			<tbody>
				{items.map((item) => (
					<tr key={`${item.term} ${item.at}`}>
						<td>{nameOf(item.term)}</td>
						<td className="place">{item.at}</td>
						<td>
							<button
								type="button"
								className="btn btn-bare"
								aria-label={words('options.notHere.againTerm', [nameOf(item.term), item.at])}
								onClick={() => onAgain(item)}
							>
								{words('options.notHere.again')}
							</button>
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
