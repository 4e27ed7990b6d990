// What the end-to-end tests share: pages served on loopback, a browser with the extension, a proxy that
// writes down every other request, and eyes for what a page script cannot see.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { marksOf, pointOf, settledMarks, startBrowser } from '../../scripts/browser.mjs';
import { serveFolder } from '../../scripts/serve.mjs';

export type BrowserName = 'chromium' | 'firefox';
type Driven = {
	name: BrowserName;
	browser: import('puppeteer-core').Browser;
	base: string;
	/** Presses the shortcut of a command of the manifest. */
	raiseCommand(command: 'next-mark' | 'previous-mark'): Promise<void>;
	/** These two in Chromium only. */
	lookUp?(): Promise<void>;
	reload?(): Promise<void>;
	openOwn(path: string): Promise<Page>;
	openPopup(page: Page): Promise<Page>;
	close(): Promise<void>;
};

export const marks = marksOf as (page: Page) => Promise<string[]>;
const settled = settledMarks as (page: Page, stillMs?: number, mostMs?: number, noneMs?: number) => Promise<string[]>;
export const pointAt = pointOf as (page: Page, text: string) => Promise<{ x: number; y: number; top: number; bottom: number } | null>;

const PAGES = join(import.meta.dirname, '../pages');

const BROWSERS_OWN = /(?:^|\.)(?:mozilla\.(?:com|org|net)|firefox\.com|google(?:apis)?\.com|gvt1\.com|gstatic\.com)(?::\d+)?(?:\/|$)/;
const SHARED_ARTICLE = join(import.meta.dirname, '../../../shared/article');

/** The reference article as plain text, where it is at hand; it is not part of the project. */
export function referenceText(): string | null {
	try {
		const file = readdirSync(SHARED_ARTICLE).find((path) => path.endsWith('.txt'));
		return file ? readFileSync(join(SHARED_ARTICLE, file), 'utf8') : null;
	} catch {
		return null;
	}
}

export async function startDriven(name: BrowserName) {
	const outside: string[] = [];
	const proxy = await startProxy(outside);
	const port = (proxy.address() as AddressInfo).port;
	const reactList = await bundle(join(import.meta.dirname, 'react-list.jsx'));
	const served: string[] = [];
	const pages = await serveFolder(PAGES, (path: string) => {
		served.push(path);
		if (path === '/react-list.js') return { body: reactList, type: 'text/javascript' };
		if (path === '/reference.txt') return { body: referenceText() ?? '', type: 'text/plain; charset=utf-8' };
		return path === '/favicon.ico' ? { body: '', type: 'image/x-icon' } : null;
	});
	const driven: Driven = (await (startBrowser as (name: string, how: object) => Promise<unknown>)(name, {
		args: [`--proxy-server=127.0.0.1:${port}`],
		prefs: {
			'network.proxy.type': 1,
			'network.proxy.http': '127.0.0.1',
			'network.proxy.http_port': port,
			'network.proxy.ssl': '127.0.0.1',
			'network.proxy.ssl_port': port,
		},
	})) as Driven;
	// A browser that has just started may show the first page before the extension is there.
	const first = await driven.browser.newPage();
	await until(
		async () => {
			await first.goto(`${pages.origin}/coverage.html`, { waitUntil: 'load' });
			return (await settled(first)).length;
		},
		(count) => count > 0,
		30_000,
	);
	await first.close();
	return {
		...driven,
		origin: pages.origin as string,
		/** Addresses asked for that are not our pages. The browsers themselves may look for updates; everything else would be ours. */
		requestsOfOurs: (): string[] => outside.filter((address) => !BROWSERS_OWN.test(address.replace(/^https?:\/\//, ''))),
		/** Paths asked for on our server. */
		served,
		/** Opens a page of tests/pages and waits until its marks are settled. */
		async open(path: string): Promise<Page> {
			const page = await driven.browser.newPage();
			await page.goto(`${pages.origin}/${path}`, { waitUntil: 'load' });
			await page.bringToFront();
			// On a busy machine the first mark may be a while in coming; where none is expected, nobody waits for it.
			await settled(page, 600, 15_000, path.startsWith('off/') ? 600 : 3000);
			return page;
		},
		async stop(): Promise<void> {
			await driven.close();
			await pages.close();
			await new Promise((resolve) => proxy.close(resolve));
		},
	};
}

/** Refuses every request and writes its address down. */
function startProxy(outside: string[]): Promise<Server> {
	const proxy = createServer((request, response) => {
		outside.push(request.url ?? '');
		response.writeHead(502).end();
	});
	proxy.on('connect', (request, socket) => {
		outside.push(request.url ?? '');
		socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
	});
	return new Promise((resolve) => proxy.listen(0, '127.0.0.1', () => resolve(proxy)));
}

async function bundle(entry: string): Promise<string> {
	const result = await build({
		configFile: false,
		logLevel: 'silent',
		define: { 'process.env.NODE_ENV': '"production"' },
		// Vitest sets NODE_ENV to "test", which would ask for React's development runtime.
		oxc: { jsx: { runtime: 'automatic', development: false } },
		build: { write: false, rollupOptions: { input: entry, output: { format: 'es' } } },
	});
	const output = Array.isArray(result) ? result[0] : result;
	return (output as { output: Array<{ code?: string }> }).output[0]?.code ?? '';
}

/** Text of the open card, read through its closed shadow root; null while there is none. */
export async function cardText(page: Page, name: BrowserName): Promise<string | null> {
	const isOpen = await page.evaluate(() => document.documentElement.children.length > 2);
	if (!isOpen) return null;
	const text = name === 'chromium' ? await pierceChromium(page) : await pierceFirefox(page);
	return text.replace(/\s+/g, ' ').trim();
}

/** Presses the button `label` of the open card. False when there is none. */
export async function pressInCard(page: Page, name: BrowserName, label: string): Promise<boolean> {
	return name === 'chromium' ? pressChromium(page, label) : pressFirefox(page, label);
}

async function pressChromium(page: Page, label: string): Promise<boolean> {
	const session = await page.createCDPSession();
	const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: CdpNode };
	const text = (node: CdpNode): string => (node.nodeName === '#text' ? node.nodeValue : (node.children ?? []).map(text).join(''));
	const all = (node: CdpNode): CdpNode[] => [node, ...[...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(all)];
	const host = root.children?.find((node) => node.nodeName === 'HTML')?.children?.at(-1);
	const button = host && all(host).find((node) => node.nodeName === 'BUTTON' && text(node).trim() === label);
	if (button) {
		const { object } = await session.send('DOM.resolveNode', { nodeId: button.nodeId });
		await session.send('Runtime.callFunctionOn', {
			objectId: object.objectId as string,
			functionDeclaration: 'function () { this.click(); }',
		});
	}
	await session.detach();
	return button !== undefined;
}

async function pressFirefox(page: Page, label: string): Promise<boolean> {
	const { connection, context, result } = await shadowFirefox(page);
	const text = ({ value }: BidiNode): string =>
		value?.nodeType === 3 ? (value.nodeValue ?? '') : (value?.children ?? []).map(text).join('');
	const all = (node: BidiNode): BidiNode[] => [
		node,
		...[...(node.value?.shadowRoot ? [node.value.shadowRoot] : []), ...(node.value?.children ?? [])].flatMap(all),
	];
	const button = all(result.result).find((node) => node.value?.localName === 'button' && text(node).trim() === label);
	if (button?.sharedId) {
		await connection.send('script.callFunction', {
			functionDeclaration: '(button) => button.click()',
			target: { context },
			awaitPromise: false,
			arguments: [{ sharedId: button.sharedId }],
		});
	}
	return button !== undefined;
}

type CdpNode = { nodeId: number; nodeName: string; nodeValue: string; children?: CdpNode[]; shadowRoots?: CdpNode[] };

async function pierceChromium(page: Page): Promise<string> {
	const session = await page.createCDPSession();
	const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: CdpNode };
	await session.detach();
	const html = root.children?.find((node) => node.nodeName === 'HTML');
	const host = html?.children?.at(-1);
	const text = (node: CdpNode): string =>
		node.nodeName === '#text' ? `${node.nodeValue} ` : [...(node.shadowRoots ?? []), ...(node.children ?? [])].map(text).join('');
	return host ? text(host) : '';
}

type BidiNode = {
	sharedId?: string;
	value?: { nodeType?: number; localName?: string; nodeValue?: string; children?: BidiNode[]; shadowRoot?: BidiNode | null };
};

/** BiDi gives closed shadow roots along with a node when asked for the whole tree. */
async function shadowFirefox(page: Page) {
	const { connection } = page.browser() as unknown as {
		connection: { send(method: string, params: object): Promise<{ result: { result: BidiNode } }> };
	};
	const context = (page.mainFrame() as unknown as { _id: string })._id;
	const { result } = await connection.send('script.evaluate', {
		expression: 'document.documentElement.lastElementChild',
		target: { context },
		awaitPromise: false,
		serializationOptions: { maxDomDepth: 30, includeShadowTree: 'all' },
	});
	return { connection, context, result };
}

async function pierceFirefox(page: Page): Promise<string> {
	const { result } = await shadowFirefox(page);
	const text = (node: BidiNode): string => {
		const { value } = node;
		if (!value) return '';
		if (value.nodeType === 3) return `${value.nodeValue} `;
		return [...(value.shadowRoot ? [value.shadowRoot] : []), ...(value.children ?? [])].map(text).join('');
	};
	return text(result.result);
}

/** Waits until `look` gives something that `isRight`, for ten seconds at most; returns the last look. */
export async function until<T>(look: () => Promise<T>, isRight: (seen: T) => boolean, mostMs = 10_000): Promise<T> {
	const end = Date.now() + mostMs;
	let seen = await look();
	while (!isRight(seen) && Date.now() < end) {
		await new Promise((resolve) => setTimeout(resolve, 50));
		seen = await look();
	}
	return seen;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds against WCAG 2.2 A and AA and its own best practice, one line each. */
export async function violations(page: Page): Promise<string[]> {
	await page.evaluate(AXE);
	return page.evaluate(async () => {
		const { axe } = window as unknown as {
			axe: { run(options: object): Promise<{ violations: Array<{ id: string; help: string; nodes: Array<{ target: string[] }> }> }> };
		};
		const result = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
		return result.violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join(', ')})`);
	});
}
