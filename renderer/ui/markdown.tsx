import './markdown.css';
import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { Fragment, type ReactNode, useMemo } from 'react';
import { Link } from 'react-aria-components';
import { safeHref } from '../../shared/domain/safe-href';
import { request } from '../workbench';

/** Markdown as elements. HTML in it is shown as it was written, pictures as their words; a link asks before it opens. */
export function Markdown({ text }: { readonly text: string }) {
  const tree = useMemo(() => fromMarkdown(text), [text]);
  return <div className="markdown">{children(tree.children)}</div>;
}

/** The same for a sentence inside another element: the words of its paragraphs, without blocks. */
export function InlineMarkdown({ text }: { readonly text: string }) {
  const tree = useMemo(() => fromMarkdown(text), [text]);
  return <>{tree.children.map((node) => (node.type === 'paragraph' ? children(node.children) : children([node])))}</>;
}

const children = (nodes: readonly RootContent[]): ReactNode => nodes.map((node, index) => <Fragment key={index}>{render(node)}</Fragment>);

function render(node: Nodes): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return <p>{children(node.children)}</p>;
    case 'heading':
      return <p className="markdown-heading">{children(node.children)}</p>;
    case 'strong':
      return <strong>{children(node.children)}</strong>;
    case 'emphasis':
      return <em>{children(node.children)}</em>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case 'blockquote':
      return <blockquote>{children(node.children)}</blockquote>;
    case 'list':
      return node.ordered ? <ol start={node.start ?? 1}>{children(node.children)}</ol> : <ul>{children(node.children)}</ul>;
    case 'listItem':
      return <li>{children(node.children)}</li>;
    case 'link':
      return link(node.url, children(node.children));
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'image':
      return node.alt;
    default:
      return 'children' in node ? children(node.children) : 'value' in node ? node.value : null;
  }
}

function link(address: string, words: ReactNode): ReactNode {
  const url = safeHref(address);
  if (url === null) return words;
  return (
    <Link className="link" onPress={() => void request('app.open-link', { url })}>
      {words}
    </Link>
  );
}
