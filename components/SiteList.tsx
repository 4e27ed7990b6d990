// The sites that are switched off: one to a line, with a field to add another.
import { useId, useRef, useState } from 'react';
import { useWords } from './words.tsx';

type Props = {
	sites: string[];
	/** Returns the sentence to show when there was no site in `text`, else null. */
	onAdd(text: string): string | null;
	onRemove(site: string): void;
};

export function SiteList({ sites, onAdd, onRemove }: Props) {
	const words = useWords();
	const id = useId();
	const [typed, setTyped] = useState('');
	const [error, setError] = useState<string | null>(null);
	const field = useRef<HTMLInputElement>(null);
	return (
		<>
			{sites.length > 0 && (
				<table className="table">
					<thead>
						<tr>
							<th scope="col">{words('options.sites.site')}</th>
							<th scope="col">
								<span className="sr-only">{words('options.sites.action')}</span>
							</th>
						</tr>
					</thead>
					<tbody>
						{sites.map((site) => (
							<tr key={site}>
								<td className="place">{site}</td>
								<td>
									<button
										type="button"
										className="btn btn-bare"
										aria-label={words('options.sites.removeSite', [site])}
										onClick={() => {
											onRemove(site);
											// The button goes with its line.
											field.current?.focus();
										}}
									>
										{words('options.sites.remove')}
									</button>
								</td>
							</tr>
						))}
					</tbody>
				</table>
			)}
			<form
				className="line-acts"
				onSubmit={(event) => {
					event.preventDefault();
					const problem = onAdd(typed);
					setError(problem);
					if (problem === null) setTyped('');
					field.current?.focus();
				}}
			>
				<label className="sr-only" htmlFor={`${id}-add`}>
					{words('options.sites.add')}
				</label>
				<input
					ref={field}
					className="field"
					id={`${id}-add`}
					type="text"
					autoCapitalize="none"
					spellCheck={false}
					placeholder={words('options.sites.add')}
					value={typed}
					aria-invalid={error !== null}
					aria-describedby={error === null ? undefined : `${id}-error`}
					onChange={(event) => {
						setTyped(event.currentTarget.value);
						setError(null);
					}}
				/>
				<button type="submit" className="btn">
					{words('options.sites.addButton')}
				</button>
				<p className="error" id={`${id}-error`} role="alert">
					{error}
				</p>
			</form>
		</>
	);
}
