// The numbered works under a card or a step. Each can be read without following its link.
import type { Cited } from '../lib/entry.ts';
import type { Jump } from './jump.ts';

export function SourceList({ sources, jump }: { sources: Cited[]; jump: Jump }) {
	return (
		<ol className="sources">
			{sources.map((source) => (
				<li
					key={source.n}
					tabIndex={-1}
					ref={(element) => {
						jump.keep(source.n, element);
					}}
				>
					<span className="no">{source.n}</span>
					<span>
						{source.text}
						{source.link && (
							<a href={source.link.url} target="_blank" rel="noreferrer noopener">
								{source.link.text}
							</a>
						)}
						<span className="kind">{source.kind}</span>
					</span>
				</li>
			))}
		</ol>
	);
}
