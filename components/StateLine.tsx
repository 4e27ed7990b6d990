// The head of the popup: what is so on this page, why, and what can be done about it.
import type { Report } from '../lib/messages.ts';
import { type Sign, StateIcon } from './StateIcon.tsx';
import { useWords, type Words } from './words.tsx';

/** What the popup knows of the page: still asking, kept out by the browser, or the report of its frames. */
export type PopupView = { kind: 'loading' } | { kind: 'restricted' } | { kind: 'report'; report: Report };

type Props = {
	view: PopupView;
	/** Leads to the list of terms. */
	onList(): void;
	onMarkNow(): void;
	onSite(on: boolean): void;
	onEverywhere(on: boolean): void;
	onReload: (() => void) | undefined;
};

type Said = { sign: Sign; title: string; text: string; fine?: string; list?: boolean; act?: { label: string; run(): void } };

export function StateLine(props: Props) {
	const words = useWords();
	const { sign, title, text, fine, list, act } = saidOf(props, words);
	return (
		<header className="state" data-state={props.view.kind === 'report' ? props.view.report.state : props.view.kind}>
			<StateIcon sign={sign} />
			<div role="status">
				<h1>{title}</h1>
				<p>
					{text}
					{list && (
						<>
							{' '}
							<button type="button" className="link" onClick={props.onList}>
								{words('popup.marked.list')}
							</button>
						</>
					)}
				</p>
				{fine && <p className="fine">{fine}</p>}
			</div>
			{act && (
				<button type="button" className="btn" onClick={() => act.run()}>
					{act.label}
				</button>
			)}
		</header>
	);
}

function saidOf({ view, onMarkNow, onSite, onEverywhere, onReload }: Props, words: Words): Said {
	if (view.kind === 'loading') return { sign: 'quiet', title: words('popup.loading.title'), text: words('popup.loading.text') };
	if (view.kind === 'restricted') {
		return {
			sign: 'kept',
			title: words('popup.restricted.title'),
			text: words('popup.restricted.text'),
			...(onReload ? { act: { label: words('popup.restricted.reload'), run: onReload } } : {}),
		};
	}
	const { state, gate, site, language, terms } = view.report;
	switch (state) {
		case 'marked':
			return {
				sign: 'on',
				title: words('popup.marked.title', undefined, terms.length),
				text: gate.note
					? words('popup.why.note', undefined, gate.note)
					: words(gate.inTitle ? 'popup.why.title' : 'popup.why.text', undefined, gate.core),
				list: terms.length > 0,
			};
		case 'none':
			return { sign: 'quiet', title: words('popup.none.title'), text: words('popup.none.text') };
		case 'quiet':
			return {
				sign: 'quiet',
				title: words('popup.quiet.title'),
				text: words('popup.quiet.text'),
				fine: gate.core === 0 ? words('popup.why.nothing') : words('popup.why.little', undefined, gate.core),
				act: { label: words('popup.quiet.act'), run: onMarkNow },
			};
		case 'on-request':
			return {
				sign: 'quiet',
				title: words('popup.onRequest.title'),
				text: words('popup.onRequest.text'),
				act: { label: words('popup.onRequest.act'), run: onMarkNow },
			};
		case 'language': {
			const name = languageName(language, words('dates.tag'));
			return {
				sign: 'quiet',
				title: name ? words('popup.language.title', [name]) : words('popup.language.titleUnknown'),
				text: words('popup.language.text'),
				act: { label: words('popup.quiet.act'), run: onMarkNow },
			};
		}
		case 'off-site':
			return {
				sign: 'off',
				title: words('popup.offSite.title'),
				text: words('popup.offSite.text', [site]),
				act: { label: words('popup.switchOn'), run: () => onSite(true) },
			};
		case 'off':
			return {
				sign: 'off',
				title: words('popup.off.title'),
				text: words('popup.off.text'),
				act: { label: words('popup.switchOn'), run: () => onEverywhere(true) },
			};
	}
}

/** "Portuguese" for "pt-BR"; null for a tag that says nothing, or says English against the text. */
function languageName(language: string, tag: string): string | null {
	const [base] = language.split(/[-_]/);
	if (!base || base.toLowerCase() === 'en') return null;
	try {
		const name = new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' }).of(base);
		return name ?? null;
	} catch {
		return null;
	}
}
