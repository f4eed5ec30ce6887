import { Modal, TextInput, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { fold } from '../../shared/names/text'
import { type Command, commands } from './commands'

/** Every act by its name: Ctrl+K, a few letters, Enter. */
export function CommandPalette({ hasConference, onClose }: { hasConference: boolean; onClose: () => void }) {
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const found = commands.filter(
    (c) =>
      (hasConference || !c.needsConference) &&
      fold(text)
        .split(' ')
        .every((word) => fold(c.label).includes(word)),
  )
  const run = (command: Command | undefined) => {
    if (!command) return
    onClose()
    command.run()
  }
  return (
    <Modal opened onClose={onClose} withCloseButton={false} yOffset="10vh" centered={false} title="Tìm việc cần làm">
      <TextInput
        aria-label="Tên việc"
        placeholder="Gõ vài chữ, ví dụ: giay moi"
        value={text}
        onChange={(e) => {
          setText(e.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={(e) => {
          if (e.key === 'ArrowDown') setAt(Math.min(found.length - 1, at + 1))
          else if (e.key === 'ArrowUp') setAt(Math.max(0, at - 1))
          else if (e.key === 'Enter') run(found[at])
          else return
          e.preventDefault()
        }}
        data-autofocus
      />
      <div className="palette" role="listbox" aria-label="Các việc">
        {found.map((c, i) => (
          <UnstyledButton
            key={c.id}
            role="option"
            aria-selected={i === at}
            className={i === at ? 'chosen' : ''}
            onClick={() => run(c)}
          >
            {c.label}
            <kbd>{c.shortcut}</kbd>
          </UnstyledButton>
        ))}
      </div>
    </Modal>
  )
}
