import bundle from 'virtual:glossary/entries';
import guide from 'virtual:glossary/guide';
import packed from 'virtual:glossary/index';
import { useCallback, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import '../../components/theme.css';
import '../../components/card.css';
import '../../components/pages.css';
import '../../components/map.css';
import '../../components/glossary.css';
import { Glossary, type Route } from '../../components/Glossary.tsx';
import { WordsProvider, wordsFrom } from '../../components/words.tsx';
import { entryIn } from '../../lib/bundle.ts';
import { sentencesOf } from '../../lib/coverage.ts';
import { daysAfter, dueBy, healthOf } from '../../lib/health.ts';
import { unpackIndex } from '../../lib/pack.ts';
import { createTools, readText } from '../../lib/reading.ts';
import { createSearch, type Search } from '../../lib/search.ts';
import { changeSettings, crisisRegion, DEFAULTS, readSettings, type Settings, watchSettings } from '../../lib/settings.ts';

/** How far "due soon" looks ahead. */
const DUE_DAYS = 90;

const TITLES: Record<Route['page'], string> = { glossary: 'pages.glossary', check: 'pages.check', health: 'pages.health' };

const words = wordsFrom(i18n.t as (...args: unknown[]) => string);
const today = new Date().toISOString().slice(0, 10);
const index = unpackIndex(packed);
const entryOf = (id: string) => entryIn(bundle, id);
const order = new Intl.Collator('en', { numeric: true });
const list = Object.entries(bundle.entries)
	.map(([id, { term, kind, aliases, plain, place }]) => ({
		id,
		term,
		kind,
		step: place.step?.id ?? null,
		hint: aliases[0] ?? plain.text.slice(0, sentencesOf(plain.text)[0]?.end).trim(),
	}))
	.sort((a, b) => order.compare(a.term, b.term));
const lines = guide.crisis.lines;

/** Made when it is first asked for. */
function once<T>(make: () => T): () => T {
	let made: T | null = null;
	return () => {
		made ??= make();
		return made;
	};
}

const getTools = once(() => createTools(index));
const getSearch = once(makeSearch);

function makeSearch(): Search {
	const forms = new Map<string, string[]>();
	for (const { term, texts } of index.groups) {
		const id = index.terms[term]?.id ?? '';
		forms.set(id, [...(forms.get(id) ?? []), ...texts]);
	}
	return createSearch(
		Object.entries(bundle.entries).map(([id, entry]) => ({
			id,
			term: entry.term,
			forms: [...entry.aliases, ...(forms.get(id) ?? [])],
			text: [entry.plain, entry.clinical, entry.place, ...entry.nots, ...entry.cautions, ...entry.status]
				.map((said) => said.text)
				.join(' '),
		})),
	);
}

/** "#esketamine" is a term, "#/check" and "#/health" are pages. */
function routeIn(hash: string): Route {
	// Ids are kebab-case: nothing in them is ever escaped.
	const asked = hash.replace(/^#/, '');
	if (asked === '/check' || asked === '/health') return { page: asked.slice(1) as Route['page'], id: null };
	return { page: 'glossary', id: asked === '' ? null : asked };
}

function App() {
	const [route, setRoute] = useState(() => routeIn(location.hash));
	const [settings, setSettings] = useState<Settings>(DEFAULTS);

	useEffect(() => {
		const follow = (): void => setRoute(routeIn(location.hash));
		addEventListener('hashchange', follow);
		return () => removeEventListener('hashchange', follow);
	}, []);
	useEffect(() => {
		void readSettings(browser.storage).then(setSettings);
		return watchSettings(browser.storage, setSettings);
	}, []);
	const term = route.id === null ? null : entryOf(route.id)?.term;
	useEffect(() => {
		document.title = `${term ?? words(TITLES[route.page])}: ${words('extName')}`;
	}, [term, route.page]);

	const change = (wish: Partial<Settings>): void => {
		// Shown at once; storage follows, and what it then holds counts.
		setSettings((now) => ({ ...now, ...wish }));
		void changeSettings(browser.storage, wish).then(setSettings);
	};
	const region = crisisRegion(
		settings.region,
		browser.i18n.getUILanguage(),
		lines.map((line) => line.region),
	);
	return (
		<WordsProvider words={words}>
			<Glossary
				route={route}
				list={list}
				steps={guide.steps}
				names={guide.terms}
				entryOf={entryOf}
				search={getSearch}
				read={(text) => readText(getTools(), text)}
				health={healthOf(bundle, guide.reviewed)}
				overdue={dueBy(guide.reviewed, today)}
				due={dueBy(guide.reviewed, daysAfter(today, DUE_DAYS)).filter((item) => item.reviewBy >= today)}
				dueDays={DUE_DAYS}
				settings={settings}
				crisis={guide.crisis}
				region={region}
				help={lines.find((line) => line.region === region) ?? null}
				notAdvice={guide.notes.notAdvice}
				today={today}
				onOpen={(id) => {
					location.hash = id ?? '';
				}}
				onLevel={(level) => change({ level })}
				onRegion={(next) => change({ region: next })}
				onPrint={useCallback(() => window.print(), [])}
				onCopy={(text) =>
					navigator.clipboard.writeText(text).then(
						() => true,
						() => false,
					)
				}
			/>
		</WordsProvider>
	);
}

createRoot(document.getElementById('root') as HTMLElement).render(<App />);
