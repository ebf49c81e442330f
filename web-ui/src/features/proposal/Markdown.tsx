import type { Nodes, Parents, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { Fragment, type ReactNode, useMemo } from 'react'
import { Folded } from './Folded'

const children = (node: Parents): ReactNode[] =>
  // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn once and its parts never change places
  node.children.map((child, place) => <Fragment key={place}>{element(child)}</Fragment>)

/** A page's own headings stand above those of a text, and the text skips no level. */
const levelled = (blocks: readonly RootContent[]): readonly RootContent[] => {
  const depths = [...new Set(blocks.flatMap((block) => (block.type === 'heading' ? [block.depth] : [])))].sort()
  let before = 0
  return blocks.map((block) => {
    if (block.type !== 'heading') return block
    before = Math.min(depths.indexOf(block.depth) + 1, before + 1)
    return { ...block, depth: DEPTHS[before - 1] ?? 4 }
  })
}

const DEPTHS = [1, 2, 3, 4] as const

const heading = (depth: number, content: ReactNode): ReactNode => {
  switch (depth) {
    case 1:
      return <h3>{content}</h3>
    case 2:
      return <h4>{content}</h4>
    case 3:
      return <h5>{content}</h5>
    default:
      return <h6>{content}</h6>
  }
}

const SAFE = /^(?:https?:|mailto:|#|\/(?!\/))/i

/** Nothing of the text reaches the page as HTML; pictures, which would tell others who reads, become their descriptions. */
const element = (node: Nodes): ReactNode => {
  switch (node.type) {
    case 'text':
      return node.value
    case 'paragraph':
      return <p>{children(node)}</p>
    case 'heading':
      return heading(node.depth, children(node))
    case 'emphasis':
      return <em>{children(node)}</em>
    case 'strong':
      return <strong>{children(node)}</strong>
    case 'link':
      return SAFE.test(node.url) ? (
        <a href={node.url} rel="noreferrer nofollow">
          {children(node)}
        </a>
      ) : (
        children(node)
      )
    case 'list':
      return node.ordered === true ? <ol start={node.start ?? 1}>{children(node)}</ol> : <ul>{children(node)}</ul>
    case 'listItem':
      return (
        <li>
          {node.children.map((child, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn once and its parts never change places
            <Fragment key={place}>{child.type === 'paragraph' && node.spread !== true ? children(child) : element(child)}</Fragment>
          ))}
        </li>
      )
    case 'blockquote':
      return <blockquote>{children(node)}</blockquote>
    case 'thematicBreak':
      return <hr />
    case 'break':
      return <br />
    case 'inlineCode':
      return <code>{node.value}</code>
    case 'code':
      return (
        <p>
          <code>{node.value}</code>
        </p>
      )
    case 'image':
      return node.alt ?? ''
    case 'html':
      return node.value
    default:
      return 'children' in node ? children(node) : null
  }
}

interface MarkdownProps {
  readonly text: string
}

/** A text of the record, as its sponsor structured it. */
const Markdown = ({ text }: MarkdownProps) => {
  const blocks = useMemo(() => levelled(fromMarkdown(text).children).map(element), [text])
  return <Folded blocks={blocks} />
}

export default Markdown
