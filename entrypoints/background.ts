// Hands out the match index and entries, and does what only the browser's own surfaces can: toolbar icon, context menu, shortcuts.
// Keeps no state: the browser may end it between two events.
import bundle from 'virtual:glossary/entries';
import guide from 'virtual:glossary/guide';
import index from 'virtual:glossary/index';
import browser, { type Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import cardCss from '../components/card.css?inline';
import themeCss from '../components/theme.css?inline';
import { entryIn } from '../lib/bundle.ts';
import type { EntriesAnswer, PageState, ToBackground, ToPage } from '../lib/messages.ts';
import { crisisRegion, readSettings } from '../lib/settings.ts';

const MENU_ID = 'look-up';

export default defineBackground(() => {
	browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
		const said = message as ToBackground;
		if (said.type === 'index') return Promise.resolve(index);
		if (said.type === 'entries') return answerEntries(said.ids);
		if (said.type === 'glossary') return openGlossary(said.id);
		if (said.type === 'state' && sender.tab?.id !== undefined) return showState(sender.tab.id, said.state, said.terms);
		return undefined;
	});

	browser.runtime.onInstalled.addListener(() => {
		browser.contextMenus.create({ id: MENU_ID, title: i18n.t('menuLookUp', ['%s']), contexts: ['selection'] });
	});
	browser.contextMenus.onClicked.addListener((info, tab) => {
		if (info.menuItemId === MENU_ID) tellPage(tab?.id, { type: 'look-up' }, info.frameId);
	});

	browser.commands.onCommand.addListener(async (command) => {
		const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
		tellPage(tab?.id, { type: 'step', by: command === 'next-mark' ? 1 : -1 });
	});
});

async function answerEntries(ids: string[]): Promise<EntriesAnswer> {
	const { region } = await readSettings(browser.storage);
	const { lines } = guide.crisis;
	const own = crisisRegion(
		region,
		browser.i18n.getUILanguage(),
		lines.map((line) => line.region),
	);
	return {
		entries: ids.flatMap((id) => entryIn(bundle, id) ?? []),
		notAdvice: guide.notes.notAdvice,
		help: lines.find((line) => line.region === own) ?? null,
		css: themeCss + cardCss,
	};
}

/** Pages may not link to ours, so the way to the glossary leads through here. */
async function openGlossary(id: string): Promise<void> {
	await browser.tabs.create({ url: `${browser.runtime.getURL('glossary.html')}#${encodeURIComponent(id)}` });
}

const ICONS: Partial<Record<PageState, string>> = { marked: 'icons', none: 'icons/quiet', off: 'icons/off', 'off-site': 'icons/off' };

/** The icon never speaks by colour alone: shape, badge and title say the same. */
async function showState(tabId: number, state: PageState, terms: number): Promise<void> {
	const base = ICONS[state] ?? 'icons/quiet';
	const icon = base === 'icons' ? { 16: 'icons/16.png', 32: 'icons/32.png' } : { 16: `${base}-16.png`, 32: `${base}-32.png` };
	const title =
		state === 'marked' ? i18n.t('iconMarked', terms) : state === 'off' || state === 'off-site' ? i18n.t('iconOff') : i18n.t('iconQuiet');
	try {
		await Promise.all([
			browser.action.setIcon({ tabId, path: icon }),
			browser.action.setBadgeText({ tabId, text: state === 'marked' ? String(terms) : '' }),
			browser.action.setBadgeBackgroundColor({ tabId, color: '#1c594a' }),
			browser.action.setTitle({ tabId, title: `${i18n.t('extName')}: ${title}` }),
		]);
	} catch {
		// The tab was closed in the meantime.
	}
}

function tellPage(tabId: number | undefined, message: ToPage, frameId?: number): void {
	// Nobody listens on pages that are not ours to read.
	if (tabId !== undefined) browser.tabs.sendMessage(tabId, message, frameId === undefined ? undefined : { frameId }).catch(() => undefined);
}
