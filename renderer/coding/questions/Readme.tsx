/** Readme: what a repository says about itself, as text to be read; its links and pictures lead nowhere. */
import { FileText } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { FileEntry, RepositoryRow } from '../../../shared/api/corpus.ts'
import { openFile } from '../../session/navigate.ts'
import { useQuery } from '../../session/query.ts'
import { locateRepository } from '../../session/repositorySteps.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Select } from '../../ui/Select.tsx'
import { shownPath } from '../../ui/shownText.ts'
import { type Block, type Inline, markdownBlocks, mostCharacters } from './markdownBlocks.ts'

/** Files that tell what a repository is for, the README of the root first. */
export function readmesOf(files: readonly FileEntry[]): FileEntry[] {
  const rank = ({ kind, path }: FileEntry) => (kind === 'readme' ? 0 : 100) + path.split('/').length
  return files
    .filter(({ kind }) => kind === 'readme' || kind === 'documentation')
    .toSorted((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1))
    .slice(0, 200)
}

export function Readme({ repository }: { readonly repository: RepositoryRow }) {
  const repositoryId = repository.id
  const { data: files, error } = useQuery('corpus.files', { repositoryId })
  const [chosen, setChosen] = useState<string | null>(null)
  const readmes = useMemo(() => readmesOf(files ?? []), [files])
  const path = chosen ?? readmes[0]?.path
  if (error !== undefined) {
    return (
      <EmptyState
        icon={FileText}
        title="The clone cannot be read"
        actions={<Button onClick={() => void locateRepository(repository)}>Locate the clone…</Button>}
      >
        {error instanceof Error ? error.message : ''} Its questions can be answered all the same.
      </EmptyState>
    )
  }
  if (files === undefined) return <p className="questions-reading">Reading the files…</p>
  if (path === undefined) return <EmptyState icon={FileText} title="This repository has no README" />
  return (
    <>
      <header className="questions-readme-head">
        <Select
          label="Document"
          options={readmes.map((file) => ({ value: file.path, label: shownPath(file.path) }))}
          value={path}
          onChange={setChosen}
        />
        <Button tone="quiet" onClick={() => openFile({ repositoryId, path })}>
          Open in the editor
        </Button>
      </header>
      <Document repositoryId={repositoryId} path={path} />
    </>
  )
}

function Document({ repositoryId, path }: { readonly repositoryId: string; readonly path: string }) {
  const { data: file } = useQuery('corpus.read', { repositoryId, path })
  const isMarkdown = /\.(md|markdown|mdx)$/i.test(path) || !/\.[a-z]+$/i.test(path)
  const blocks = useMemo(() => (file === undefined || !isMarkdown ? [] : markdownBlocks(file.text)), [file, isMarkdown])
  if (file === undefined) return <p className="questions-reading">Reading {shownPath(path)}…</p>
  return (
    <article className="questions-readme" aria-label={shownPath(path)} tabIndex={0} key={`${repositoryId} ${path}`}>
      {isMarkdown ? (
        blocks.map((block, at) => <BlockView key={at} block={block} />)
      ) : (
        <pre>{file.text.slice(0, mostCharacters)}</pre>
      )}
      {file.text.length > mostCharacters && <p className="coding-faint">The rest is read in the editor.</p>}
    </article>
  )
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      // The view has headings of its own: those of the document are levels below them.
      return (
        <p
          role="heading"
          aria-level={Math.min(6, block.level + 2)}
          className={`questions-h${Math.min(4, block.level)}`}
        >
          <Inlines content={block.content} />
        </p>
      )
    case 'paragraph':
      return (
        <p>
          <Inlines content={block.content} />
        </p>
      )
    case 'quote':
      return (
        <blockquote>
          <Inlines content={block.content} />
        </blockquote>
      )
    case 'item':
      return (
        <p className="questions-item" style={{ marginLeft: block.depth * 16 }}>
          <span>{block.mark}</span>
          <span>
            <Inlines content={block.content} />
          </span>
        </p>
      )
    case 'code':
      return <pre>{block.text}</pre>
    case 'rule':
      return <hr />
  }
}

function Inlines({ content }: { readonly content: readonly Inline[] }) {
  return content.map((piece, at) => {
    if (piece.kind === 'code') return <code key={at}>{piece.text}</code>
    if (piece.kind === 'strong') return <strong key={at}>{piece.text}</strong>
    if (piece.kind === 'link') {
      return (
        <span key={at} className="questions-link" title={piece.target}>
          {piece.text}
        </span>
      )
    }
    return piece.text
  })
}
