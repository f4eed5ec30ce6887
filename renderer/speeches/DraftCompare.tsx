// biome-ignore-all lint/suspicious/noArrayIndexKey: a text that is only read; its pieces never move.
import { Checkbox, Group, Select, Text } from '@mantine/core'
import { useState } from 'react'
import type { Topic } from '../../shared/ipc/protocol'
import { type Block, type Part, sayCounts } from '../../shared/speeches/comparison'
import { useAsked } from '../bridge/use-asked'
import { count } from '../ui/format'
import { ProblemNote, Waiting } from '../ui/page'

const blockWords = {
  same: '',
  added: 'Thêm',
  removed: 'Bỏ',
  changed: 'Sửa',
  'moved-away': 'Chuyển đi',
  'moved-here': 'Chuyển đến',
} satisfies Record<Block['kind'], string>

const Words = ({ part }: { part: Part }) =>
  part.kind === 'added' ? (
    <ins>
      <span className="sign">[+</span>
      {part.text.trim()}
      <span className="sign">]</span>{' '}
    </ins>
  ) : part.kind === 'removed' ? (
    <del>
      <span className="sign">[–</span>
      {part.text.trim()}
      <span className="sign">]</span>{' '}
    </del>
  ) : (
    part.text
  )

/** What stays the same between two changes, folded to a line when it is long. */
function folded(blocks: readonly Block[], isShort: boolean): (Block | number)[] {
  if (!isShort) return [...blocks]
  const near = (i: number) => [i - 1, i, i + 1].some((at) => blocks[at] !== undefined && blocks[at]?.kind !== 'same')
  const shown: (Block | number)[] = []
  for (const [i, block] of blocks.entries()) {
    if (near(i)) shown.push(block)
    else if (typeof shown.at(-1) === 'number') shown[shown.length - 1] = (shown.at(-1) as number) + 1
    else shown.push(1)
  }
  return shown
}

export type ComparedDraft = { id: string; label: string; isGone: boolean }

/** What differs between two drafts, word by word; every mark is also written, not only coloured. */
export function DraftCompare({
  drafts,
  call,
  topics,
  words = 'tiếng',
}: {
  drafts: readonly ComparedDraft[]
  call: 'speeches.compare' | 'drafts.compare'
  topics: readonly Topic[]
  /** What the length is counted in. */
  words?: string
}) {
  const alive = drafts.filter((d) => !d.isGone)
  const [from, setFrom] = useState(alive.at(-2)?.id ?? drafts[0]?.id ?? '')
  const [to, setTo] = useState(alive.at(-1)?.id ?? drafts.at(-1)?.id ?? '')
  const [isShort, setShort] = useState(true)
  const { data: found, problem } = useAsked(call, { fromId: from, toId: to }, topics)
  const choices = drafts.map((d) => ({ value: d.id, label: `${d.label}${d.isGone ? ' (đã bỏ)' : ''}` }))
  const difference = found ? found.syllables.to - found.syllables.from : 0
  return (
    <div className="compare">
      <Group gap="sm" align="flex-end">
        <Select
          label="Bản cũ"
          data={choices}
          value={from}
          onChange={(v) => v && setFrom(v)}
          allowDeselect={false}
          w={190}
        />
        <Select
          label="Bản mới"
          data={choices}
          value={to}
          onChange={(v) => v && setTo(v)}
          allowDeselect={false}
          w={190}
        />
        <Checkbox
          label="Chỉ hiện chỗ khác nhau"
          checked={isShort}
          onChange={(e) => setShort(e.currentTarget.checked)}
          mb={6}
        />
      </Group>
      {problem && <ProblemNote problem={problem} />}
      {!found && !problem && <Waiting />}
      {found && (
        <>
          <Text size="sm" role="status">
            <b>{sayCounts(found.counts)}.</b> {count(found.syllables.from)} → {count(found.syllables.to)} {words}
            {difference !== 0 && ` (${difference > 0 ? 'dài thêm' : 'ngắn bớt'} ${count(Math.abs(difference))})`}. Chữ
            thêm nằm trong <ins>[+ ]</ins>, chữ bỏ nằm trong <del>[– ]</del>.
          </Text>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keyboard. */}
          <article className="prose diff" tabIndex={0} aria-label="Khác nhau giữa hai bản">
            {folded(found.blocks, isShort).map((block, i) =>
              typeof block === 'number' ? (
                <p key={`fold ${i}`} className="fold">
                  … {block} đoạn không đổi …
                </p>
              ) : (
                <div key={`${i} ${block.kind}`} className={`block ${block.kind}`}>
                  <span className="what">{blockWords[block.kind]}</span>
                  <p>
                    {block.kind === 'changed'
                      ? block.parts.map((part, n) => <Words key={`${n} ${part.kind}`} part={part} />)
                      : block.parts.map((p) => p.text).join('')}
                  </p>
                </div>
              ),
            )}
          </article>
        </>
      )}
    </div>
  )
}
