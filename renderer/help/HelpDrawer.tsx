import './help.css'
import { Drawer } from '@mantine/core'
import { useEffect, useState } from 'react'
import { allScreens, type ScreenId } from '../screens'
import { Waiting } from '../ui/page'
import { commonKeys, type HelpPage } from './help'

/** F1: how the screen in front of the clerk is used, with its keys and the keys of the whole house. */
export function HelpDrawer({ screen, onClose }: { screen: ScreenId; onClose: () => void }) {
  const room = allScreens.find((s) => s.id === screen)
  const [page, setPage] = useState<HelpPage | 'none'>()
  useEffect(() => {
    let isCurrent = true
    if (!room?.help) setPage('none')
    else void room.help().then((found) => isCurrent && setPage(found))
    return () => {
      isCurrent = false
    }
  }, [room])
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={480}
      title={`Trợ giúp: ${room?.label ?? ''}`}
      closeButtonProps={{ 'aria-label': 'Đóng trợ giúp' }}
    >
      {page === undefined && <Waiting />}
      {page !== undefined && (
        <div className="help">
          {page !== 'none' && <Text page={page} />}
          <h2>Phím dùng ở mọi màn hình</h2>
          <Keys keys={commonKeys ?? []} />
          <p className="dim">
            Thao tác đã báo “Đã ghi”, “Đã lưu” là đã nằm trên ổ đĩa, kể cả khi mất điện ngay sau đó.
          </p>
        </div>
      )}
    </Drawer>
  )
}

function Text({ page }: { page: HelpPage }) {
  return (
    <>
      <p className="lead">{page.purpose}</p>
      <h2>Làm từng bước</h2>
      <ol>
        {page.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {page.questions && (
        <>
          <h2>Khi vướng</h2>
          <dl>
            {page.questions.map((q) => (
              <div key={q.ask}>
                <dt>{q.ask}</dt>
                <dd>{q.answer}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {page.keys && (
        <>
          <h2>Phím của màn hình này</h2>
          <Keys keys={page.keys} />
        </>
      )}
    </>
  )
}

const Keys = ({ keys }: { keys: NonNullable<HelpPage['keys']> }) => (
  <table className="keys">
    <tbody>
      {keys.map(([key, what]) => (
        <tr key={key}>
          <th scope="row">
            <kbd>{key}</kbd>
          </th>
          <td>{what}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
