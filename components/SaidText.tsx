// A sentence, and after it the small numbers that lead to the sources it rests on.
import type { Said } from '../lib/entry.ts';
import type { Jump } from './jump.ts';
import { useWords } from './words.tsx';

/** Without `jump`, where no sources are shown, the sentence stands alone. */
export function SaidText({ said, jump }: { said: Said; jump: Jump | null }) {
	const words = useWords();
	if (!jump || said.refs.length === 0) return said.text;
	// A line may break before a button: the last word and its numbers stay together.
	const lastWord = said.text.lastIndexOf(' ') + 1;
	return (
		<>
			{said.text.slice(0, lastWord)}
			<span className="unbroken">
				{said.text.slice(lastWord)}
				{said.refs.map((n) => (
					<button key={n} type="button" className="ref" aria-label={words('sources.one', [String(n)])} onClick={() => jump.to(n)}>
						{n}
					</button>
				))}
			</span>
		</>
	);
}
